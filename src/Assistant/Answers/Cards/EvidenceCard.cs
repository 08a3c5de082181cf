using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>
/// The answer's evidence: each source in one line, its passage with the quoted words highlighted, and what in it is dated.
/// Passages are runs of plain text, so that they stand to the letter.
/// </summary>
public static class EvidenceCard
{
    /// <param name="citations">The sources to show.</param>
    /// <param name="fallback">The same in plain words.</param>
    /// <param name="words">The words of the interface.</param>
    /// <param name="address">Where a citation opens; null where the card may have no buttons.</param>
    /// <param name="named">The answer's reference, in words.</param>
    public static AdaptiveCard Of(IReadOnlyList<Citation> citations, string fallback, InterfaceWords words, Func<Citation, string>? address = null, string? named = null) => new()
    {
        FallbackText = fallback,
        Body = [.. citations.SelectMany((c, i) => Elements(c, words, address, separated: i > 0)), .. CardParts.Named(named)],
    };

    private static IEnumerable<CardElement> Elements(Citation citation, InterfaceWords words, Func<Citation, string>? address, bool separated)
    {
        var line = new CitationLine(words);
        yield return new TextBlock($"{citation.Number}\\. {Teams.Messages.Markdown.Escape(line.Name(citation.Source))}")
        {
            Weight = "bolder",
            Separator = separated ? true : null,
            Spacing = separated ? "large" : null,
        };
        if (citation.Held)
        {
            if (citation.Section.Length > 0) yield return new TextBlock(Teams.Messages.Markdown.Escape(citation.Section.Split(" > ")[^1])) { IsSubtle = true, Spacing = "none" };
            yield return new RichTextBlock([.. Runs(citation)]);
        }
        else
        {
            yield return new TextBlock(line.Summarised(citation.Source)) { IsSubtle = true, Spacing = "none" };
            yield return new RichTextBlock([new TextRun(citation.Passage)]);
        }
        foreach (var notice in CardParts.Notices(citation)) yield return notice;
        if (address is not null)
            yield return new ActionSet([new OpenUrlButton(words[citation.Held ? "answer.open" : "answer.open-page"], address(citation))]);
    }

    // White space of the file (page breaks, wrapped lines) is shown as one space; nothing else is touched.
    private static IEnumerable<TextRun> Runs(Citation citation)
    {
        var from = Math.Clamp(citation.Start - citation.PassageStart, 0, citation.Passage.Length);
        var to = Math.Clamp(citation.End - citation.PassageStart, from, citation.Passage.Length);
        var (before, quoted, after) = (citation.Passage[..from], citation.Passage[from..to], citation.Passage[to..]);
        if (quoted.Length == 0) quoted = citation.Quote!;
        if (before.Length > 0) yield return new TextRun($"{Words.OneLine(before)} ");
        yield return new TextRun(Words.OneLine(quoted)) { Highlight = true };
        if (after.Length > 0) yield return new TextRun($" {Words.OneLine(after)}");
        // The passage is part of a sentence that goes on, in a list for example.
        if (char.IsLetterOrDigit((after.Length > 0 ? after : quoted).TrimEnd().LastOrDefault())) yield return new TextRun(" …");
    }
}
