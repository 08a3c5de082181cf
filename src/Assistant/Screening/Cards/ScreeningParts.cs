using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Screening.Cards;

/// <summary>What several cards of a screening are made of.</summary>
internal static class ScreeningParts
{
    // A sentence longer than this is harder to read in the largest letters, not easier.
    private const int Shouted = 60;

    /// <summary>Which tool it is, what it is not, and that nobody has approved it yet, where so.</summary>
    public static IEnumerable<CardElement> Head(Questionnaire questionnaire, ScreeningWords words, string? about = null)
    {
        yield return new TextBlock(string.Join(" · ", new[] { questionnaire.Title, about is null ? null : Markdown.Escape(about) }.OfType<string>())) { IsSubtle = true, Size = "small" };
        yield return new TextBlock(questionnaire.Approval.Approved ? questionnaire.Label : $"{questionnaire.Label} {words["draft-tool"]}") { IsSubtle = true, Size = "small", Spacing = "none" };
    }

    public static string? About(ScreeningDraft draft, ScreeningWords words) =>
        draft.IsLive ? draft.Reference is { } reference ? words.Text("about-reference", ("reference", reference)) : null : words["practice-mark"];

    /// <summary>Whom to ring, before anything else.</summary>
    public static Container Numbers(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Container(
        [
            new TextBlock(lines[0].Trim('*')) { Size = lines[0].Length > Shouted ? "large" : "extraLarge", Weight = "bolder", Color = "attention", Style = "heading" },
            .. lines.Skip(1).Select(line => new TextBlock(line) { Size = "medium" }),
        ])
        { Id = "danger", Style = "attention", Bleed = true };
    }

    /// <summary>What was answered, in words.</summary>
    public static string Said(SheetLine line, ScreeningWords words) => line switch
    {
        { Answer: null } => words["not-asked"],
        { Item.IsChecklist: true, Answer.IsSkipped: true } => words["nothing-ticked"],
        { Answer.IsSkipped: true } => words["skipped"],
        { Answer.Text: { } text } => text,
        { Item: var item, Answer: { } answer } => string.Join("; ", answer.Codes.Select(c => item.Option(c)?.Display ?? c)),
    };
}
