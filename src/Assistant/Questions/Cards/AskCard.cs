using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Questions.Cards;

/// <summary>What whoever asks sees: to whom the question goes and what happens next, before it is sent; and how it stands after.</summary>
public static class AskCard
{
    /// <param name="id">The id that the question gets: sent twice, it is asked once.</param>
    /// <param name="text">What stands in the box.</param>
    /// <param name="to">To whom it goes.</param>
    /// <param name="by">By when it is usually answered.</param>
    /// <param name="options">Working hours, and how long it is kept.</param>
    /// <param name="words">The words.</param>
    /// <param name="ring">Whom to ring if it cannot wait.</param>
    /// <param name="notice">How to mend what was filled in.</param>
    public static AdaptiveCard Form(string id, string text, string to, DateTimeOffset by, QuestionOptions options, QuestionWords words, string ring, string? notice = null)
    {
        string goes = words.Fill("goes-to", ("name", to)), next = words.Fill("next", ("when", words.When(by)), ("from", $"{options.From:HH:mm}"), ("to", $"{options.To:HH:mm}")), kept = words.Fill("kept", ("days", $"{options.Days}"));
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([notice, words["title"], goes, next, ring, kept]),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Heading(words["title"]),
                new TextBlock(Markdown.Escape(goes)) { Weight = "bolder" },
                new TextInput { Id = QuestionWords.Text, Label = words["question"], Value = text, IsMultiline = true, IsRequired = true, ErrorMessage = words["fault-empty"], MaxLength = InputCheck.MostCharacters },
                new TextBlock(words["leave-out"]) { IsSubtle = true, Spacing = "none" },
                new ChoiceInput([new InputChoice(words["say-who"], "yes")]) { Id = QuestionWords.Who, Label = words["who"], IsMultiSelect = true, Style = "expanded" },
                new TextBlock(next),
                new TextBlock(CardParts.Unbroken(Markdown.Escape(ring))) { Weight = "bolder" },
                new TextBlock(kept) { IsSubtle = true, Size = "small" },
                new ActionSet([QuestionWords.Send(words["send"], "send", id) with { Style = "positive" }, QuestionWords.Press(words["do-not-send"], "cancel", id)]),
            ],
        };
    }

    /// <summary>Where the question stands, and how to take it back while nobody has answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sending">How the way to a manager stands.</param>
    /// <param name="words">The words.</param>
    /// <param name="ring">Whom to ring if it cannot wait.</param>
    public static AdaptiveCard Status(AskedQuestion question, string? sending, QuestionWords words, string ring)
    {
        var state = (question.State, sending) switch
        {
            (AskedState.Withdrawn, _) => words["is-withdrawn"],
            (AskedState.Answered or AskedState.Declined, _) => words["is-answered"],
            (_, "failed") => words["unreached"],
            (_, "sent") => words.Fill("is-sent", ("name", question.WentTo ?? ""), ("when", words.When(question.By))),
            _ => words["is-on-its-way"],
        };
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([state, question.Text, question.IsOpen ? ring : null]),
            Body =
            [
                CardParts.Heading(Markdown.Escape(state)),
                new RichTextBlock([new TextRun(question.Text)]),
                .. question.IsOpen ? new CardElement[] { new TextBlock(CardParts.Unbroken(Markdown.Escape(ring))) { Weight = "bolder" }, new ActionSet([QuestionWords.Press(words["withdraw"], "withdraw", question.Id), QuestionWords.Press(words["look"], "status", question.Id)]) } : [],
            ],
        };
    }

    /// <summary>One line in the place of the form.</summary>
    public static AdaptiveCard Line(params IReadOnlyList<string> lines) => new()
    {
        FallbackText = CardParts.Plain(lines),
        Body = [.. lines.Select((line, i) => new TextBlock(CardParts.Unbroken(Markdown.Escape(line))) { Weight = i == 0 ? "bolder" : null })],
    };
}
