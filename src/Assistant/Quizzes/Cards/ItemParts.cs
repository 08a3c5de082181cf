using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes.Cards;

/// <summary>A turn of the story and what is asked: on everybody's card the same.</summary>
internal static class ItemParts
{
    private const string StoryId = "story";
    private const int LongestWords = 1500;

    /// <summary>Which quiz it is, that it is made up and what is in it; and where help is, throughout.</summary>
    public static IEnumerable<CardElement> Head(Scenario scenario, QuizWords words, bool isFirst)
    {
        yield return new TextBlock(scenario.Approval.Approved ? scenario.Title : $"{scenario.Title} · {words["draft"]}") { IsSubtle = true, Size = "small" };
        if (isFirst) yield return new Container([new TextBlock($"**{words["content-title"]}** {scenario.Note} {scenario.Content}"), new TextBlock(words["content-skip"])]) { Style = "warning" };
    }

    /// <summary>The scene: told where it begins, folded behind its title after that.</summary>
    public static IEnumerable<CardElement> Story(Scenario scenario, QuizItem item, QuizWords words, bool isTold)
    {
        var scene = scenario.SceneOf(item.Id);
        yield return CardParts.Heading(scene.Title);
        if (!isTold) yield return new ActionSet([new ToggleButton(words["story"], [StoryId])]);
        yield return new Container([.. scene.Story.Select(p => new TextBlock(p))]) { Id = StoryId, IsVisible = isTold };
    }

    public static bool OpensScene(Scenario scenario, QuizItem item) => scenario.SceneOf(item.Id).Items[0].Id == item.Id;

    public static IEnumerable<CardElement> Asked(QuizItem item, QuizAnswer? answer, QuizWords words)
    {
        yield return CardParts.Title(item.Stem);
        // Closed lists show nothing of what can be chosen.
        if (item.Type == QuizItemType.Order) foreach (var (option, at) in item.Shown.Select((o, at) => (o, at))) yield return new TextBlock($"{CardParts.Letter(at)} {option.Text}") { Spacing = "small" };
        foreach (var input in Inputs(item, answer, words)) yield return input;
        if (item.Type != QuizItemType.Words) yield return HowSure(answer, words);
    }

    /// <summary>The points of the key beside one's own words, to tick those that one had.</summary>
    public static IEnumerable<CardElement> Key(QuizItem item, string said, QuizWords words) =>
    [
        CardParts.Title(item.Stem),
        new Container([new TextBlock(words["your-words"]) { Weight = "bolder" }, new TextBlock(Markdown.Escape(said)), new TextBlock(words["words-not-kept"]) { IsSubtle = true, Size = "small" }]) { Style = "emphasis" },
        Choices(item, null, words, isMany: true) with { Label = words["tick-points"], IsRequired = null, ErrorMessage = null },
        HowSure(null, words),
    ];

    public static IEnumerable<CardElement> Support(QuizWords words)
    {
        yield return new TextBlock(words["support"]) { IsSubtle = true, Size = "small", Spacing = "medium" };
    }

    /// <summary>The same in plain words, and what can be typed.</summary>
    public static IEnumerable<string> Lines(Scenario scenario, QuizItem item, QuizWords words, bool isTold, bool isFirst) =>
    [
        scenario.Title,
        .. isFirst ? [$"{scenario.Note} {scenario.Content}", words["content-skip"]] : Array.Empty<string>(),
        scenario.SceneOf(item.Id).Title,
        .. isTold ? scenario.SceneOf(item.Id).Story : [],
        item.Stem,
        .. item.Type == QuizItemType.Words ? [] : item.Shown.Select((o, i) => $"{CardParts.Letter(i)} {o.Text}"),
        words[TypeOf(item)],
        words["support"],
    ];

    /// <summary>The points of the key in plain words.</summary>
    public static IEnumerable<string> KeyLines(QuizItem item, QuizWords words) => [item.Stem, words["tick-points"], .. item.Shown.Select((o, i) => $"{CardParts.Letter(i)} {o.Text}"), words["type-points"]];

    public static string TypeOf(QuizItem item) => item.Type switch { QuizItemType.Single => "type-one", QuizItemType.Several => "type-any", QuizItemType.Order => "type-order", _ => "type-words" };

    private static IEnumerable<CardElement> Inputs(QuizItem item, QuizAnswer? answer, QuizWords words) => item.Type switch
    {
        QuizItemType.Words => [new TextInput { Id = QuizWords.Answer, Label = words["words-label"], IsMultiline = true, MaxLength = LongestWords, IsRequired = true, ErrorMessage = words["nothing-chosen"] }],
        QuizItemType.Order => item.Shown.Select((_, place) => new ChoiceInput([.. item.Shown.Select((o, i) => new InputChoice($"{CardParts.Letter(i)} {o.Text}", o.Code))])
        {
            Id = $"{QuizWords.Place}{place}",
            Label = words.Text("place", ("number", $"{place + 1}")),
            Placeholder = words["place-choose"],
            Value = answer?.Codes.ElementAtOrDefault(place),
            IsRequired = true,
            ErrorMessage = words["put-all"],
        }),
        var type => [Choices(item, answer, words, type == QuizItemType.Several)],
    };

    private static ChoiceInput Choices(QuizItem item, QuizAnswer? answer, QuizWords words, bool isMany) => new([.. item.Shown.Select((o, i) => new InputChoice($"{CardParts.Letter(i)} {o.Text}", o.Code))])
    {
        Id = QuizWords.Answer,
        Label = words[isMany ? "choose-any" : "choose-one"],
        Style = "expanded",
        IsMultiSelect = isMany ? true : null,
        Value = answer is { Codes.IsEmpty: false } ? string.Join(',', answer.Codes) : null,
        IsRequired = true,
        ErrorMessage = words["nothing-chosen"],
    };

    private static ChoiceInput HowSure(QuizAnswer? answer, QuizWords words) => new([.. Enum.GetValues<Sureness>().Reverse().Select(s => new InputChoice(words[SurenessId(s)], s.ToString()))])
    {
        Id = QuizWords.Sure,
        Label = words["sure-label"],
        Placeholder = words["sure-choose"],
        Value = answer?.Sure?.ToString(),
    };

    public static string SurenessId(Sureness sure) => sure switch { Sureness.Sure => "sure-sure", Sureness.Fairly => "sure-fairly", _ => "sure-guess" };
}
