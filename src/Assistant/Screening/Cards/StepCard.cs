using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Screening.Cards;

/// <summary>One question: where we are, what is asked, the answers, and the ways on.</summary>
internal static class StepCard
{
    private const string Why = "why", Story = "story";

    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice, bool isOpen)
    {
        var (item, (at, of)) = (draft.Session.Asked!, draft.Session.Progress);
        var progress = words.Text("progress", ("at", $"{at}"), ("of", $"{of}"), ("group", item.Group.Text));
        var story = words.Knowledge.Cases.FirstOrDefault(c => c.Id == draft.Case);
        var tellsStory = isOpen || draft.Session.Answers.IsEmpty;
        return new AdaptiveCard
        {
            FallbackText = Text(draft, item, words, notice, [.. tellsStory ? story?.Story.Prepend(story.Note).Prepend(story.Title) ?? [] : [], progress, item.Text, item.Help, isOpen ? item.Why?.Text : null]),
            Body =
            [
                .. CardParts.Notice(notice),
                .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
                .. story is null ? [] : StoryParts(story, tellsStory, words),
                new TextBlock(progress) { Id = "progress", IsSubtle = true, Spacing = "medium" },
                CardParts.Heading(item.Text) with { Spacing = "none" },
                .. item.Help is { } help ? new[] { new TextBlock(help) } : [],
                Input(item, draft.Session.Answers.GetValueOrDefault(item.LinkId), words),
                .. item.Why is { } why ? new[] { new Container([.. WhyParts(why, words)]) { Id = Why, IsVisible = isOpen, Style = "emphasis" } } : [],
                new ActionSet([.. Buttons(draft, item, words)]),
            ],
        };
    }

    /// <summary>The choice of answers, or the box for words; what was answered before is chosen.</summary>
    public static CardElement Input(Item item, ItemAnswer? answer, ScreeningWords words) => item.Type == ItemType.Text
        ? new TextInput { Id = ScreeningWords.Answer, Label = words["your-words"], Value = answer?.Text, IsMultiline = true, MaxLength = AnswerCheck.MostCharacters }
        : new ChoiceInput([.. item.Options.Select((o, i) => new InputChoice($"{CardParts.Letter(i)} {o.Display}", o.Code))])
        {
            Id = ScreeningWords.Answer,
            Label = words[item.Repeats ? "choose-any" : "choose-one"],
            Style = "expanded",
            IsMultiSelect = item.Repeats ? true : null,
            Value = answer is { Codes.Count: > 0 } ? string.Join(',', answer.Codes) : null,
            IsRequired = item.IsChecklist ? null : true,
            ErrorMessage = item.IsChecklist ? null : words["fault-nothing-chosen"],
        };

    private static IEnumerable<CardButton> Buttons(ScreeningDraft draft, Item item, ScreeningWords words)
    {
        yield return words.Press("continue", "answer", draft, (ScreeningWords.Asked, item.LinkId));
        if (!item.Required) yield return words.PressOnly("skip", "skip", draft, (ScreeningWords.Asked, item.LinkId));
        if (draft.Session.Progress.At > 1 || draft.Session.IsChange) yield return words.PressOnly("back", "back", draft);
        if (item.Why is not null) yield return new ToggleButton(words["why"], [Why]);
        yield return words.PressOnly("leave", "leave", draft);
    }

    private static IEnumerable<CardElement> WhyParts(Guidance.Statement why, ScreeningWords words)
    {
        var sources = words.NewSources();
        yield return sources.Statement(why);
        foreach (var element in sources.Notices()) yield return element;
        foreach (var element in sources.List()) yield return element is Container list ? list with { IsVisible = true, Id = null, Style = null } : element;
    }

    private static IEnumerable<CardElement> StoryParts(PracticeCase story, bool isOpen, ScreeningWords words)
    {
        yield return new ActionSet([new ToggleButton(words["story"], [Story])]);
        yield return new Container(
        [
            new TextBlock(story.Title) { Size = "default", Weight = "bolder", Style = "heading" },
            new TextBlock(story.Note) { IsSubtle = true },
            .. story.Story.Select(p => new TextBlock(p)),
        ])
        { Id = Story, IsVisible = isOpen, Style = "emphasis" };
    }

    private static string Text(ScreeningDraft draft, Item item, ScreeningWords words, string? notice, IReadOnlyList<string?> asked) => CardParts.Plain(
    [
        notice,
        $"{draft.Session.Questionnaire.Title}. {draft.Session.Questionnaire.Label}",
        .. asked,
        .. item.Options.Select((o, i) => $"{CardParts.Letter(i)} {o.Display}"),
        words[item.Type == ItemType.Text ? "type-words" : item.Repeats ? "type-any" : "type-one"],
        words[item.Required ? "type-ways" : "type-ways-skip"],
    ]);
}
