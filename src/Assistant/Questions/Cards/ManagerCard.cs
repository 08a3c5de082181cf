using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Questions.Cards;

/// <summary>What a duty manager sees: the question, what the assistant said to it, and the form for a reply with passages to quote.</summary>
public static class ManagerCard
{
    private const int MostSaid = 1_500, MostOfPassage = 220;

    /// <summary>The question, to open.</summary>
    public static AdaptiveCard Of(AskedQuestion question, QuestionWords words, string? notice = null) => Card(question, words, notice, [new ActionSet([.. question.IsReview ? new[] { QuestionWords.Press(words["release"], "release", question.Id) with { Style = "positive" } } : [], QuestionWords.Press(words[question.IsReview ? "open-review" : "open"], "open", question.Id)])]);

    /// <param name="question">The question.</param>
    /// <param name="offered">The passages that can be quoted.</param>
    /// <param name="words">The words.</param>
    /// <param name="reply">What stands in the box.</param>
    /// <param name="notice">How to mend what was filled in.</param>
    public static AdaptiveCard Form(AskedQuestion question, IReadOnlyList<Citation> offered, QuestionWords words, string? reply = null, string? notice = null) => Card(question, words, notice,
    [
        new TextInput { Id = QuestionWords.Reply, Label = words["reply"], Value = reply, IsMultiline = true, IsRequired = true, ErrorMessage = words["fault-reply"], MaxLength = InputCheck.MostCharacters },
        new TextBlock(words["reply-hint"]) { IsSubtle = true, Spacing = "none" },
        .. offered.Count == 0 ? new CardElement[] { new TextBlock(words["no-passages"]) } : [new ChoiceInput([.. offered.Select(c => new InputChoice(Shown(c), QuestionPassages.KeyOf(c)))]) { Id = QuestionWords.Passages, Label = words["passages"], IsMultiSelect = true, Style = "expanded" }],
        new ActionSet([QuestionWords.Send(words["send-reply"], "answer", question.Id) with { Style = "positive" }, QuestionWords.Send(words[question.IsReview ? "do-not-release" : "decline"], "decline", question.Id)]),
    ]);

    /// <summary>Nothing is left to do; the reply can become a note.</summary>
    public static AdaptiveCard Done(AskedQuestion question, QuestionWords words, SiteOptions site, string? notice = null) => Card(question, words, notice ?? words[StateId(question)],
        question is { State: AskedState.Answered, IsReleased: false } ? [new RichTextBlock([new TextRun(question.Reply!.Text)]), new ActionSet([new OpenUrlButton(words["make-note"], site.AddressOf(QuestionRoutes.NewNote(question.Id)))])] : []);

    private static string StateId(AskedQuestion question) => question.State switch
    {
        AskedState.Answered when question.IsReleased => "release-sent",
        AskedState.Answered => "reply-sent",
        AskedState.Lapsed => "lapsed-meanwhile",
        AskedState.Declined => "declined-sent",
        _ => "withdrawn-meanwhile",
    };

    private static AdaptiveCard Card(AskedQuestion question, QuestionWords words, string? notice, IReadOnlyList<CardElement> below)
    {
        var (who, said) = (question.Who is { } name ? words.Fill("asks", ("name", name)) : words["asks-unnamed"], question.Said is { Length: > MostSaid } all ? $"{all[..MostSaid]} …" : question.Said);
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([notice, words[question.IsReview ? "look-please" : "for-you"], question.Text, who, words.Fill("by", ("when", words.When(question.By)))]),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Heading(words[question.IsReview ? "look-please" : "for-you"]),
                new RichTextBlock([new TextRun(question.Text) { Weight = "bolder" }]),
                new TextBlock(Markdown.Escape(who)) { Spacing = "none" },
                new TextBlock(words.Fill("by", ("when", words.When(question.By)))) { Spacing = "none" },
                .. said is null ? [] : new CardElement[] { new TextBlock(words["said"]) { Weight = "bolder", Separator = true }, new RichTextBlock([new TextRun(said)]) },
                .. question.Sources.Count == 0 ? [] : new[] { new TextBlock(Markdown.Escape($"{words["its-sources"]} {string.Join("; ", question.Sources)}")) { IsSubtle = true } },
                .. below,
            ],
        };
    }

    private static string Shown(Citation citation)
    {
        var quote = Retrieval.Words.OneLine(citation.Quote!);
        return $"{CitationLine.Place(citation)}: “{(quote.Length > MostOfPassage ? $"{quote[..MostOfPassage]} …" : quote)}”";
    }
}
