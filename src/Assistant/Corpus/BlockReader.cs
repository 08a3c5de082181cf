using System.Text.RegularExpressions;

namespace Assistant.Corpus;

/// <summary>
/// Cuts plain text or Markdown into blocks without changing a character, so that offsets stay those of the file.
/// Lines joined by a page break are put together again; broken form pages are set apart.
/// </summary>
public static partial class BlockReader
{
    private const int LongestHeading = 16;
    private const int LongestQuestionHeading = 24;
    private const int LongestHeadingAmongMarkdown = 8;

    /// <param name="text">The document.</param>
    /// <param name="marked">Whether it was written by our own readers: then every heading is marked, one paragraph is one line, and nothing is guessed.</param>
    public static IReadOnlyList<Block> Read(string text, bool marked = false)
    {
        var markdown = MarkdownHeading().IsMatch(text);
        var blocks = new List<Block>();
        foreach (var lines in Paragraphs(text))
        {
            if (!marked && IsFormLayout(text, lines)) blocks.Add(Span(BlockKind.FormLayout, lines));
            else if (Footnote().IsMatch(TextOf(text, lines[0]))) blocks.Add(Span(BlockKind.Footnote, lines));
            else if (HeadingLevel(text, lines, markdown, marked) is > 0 and var level) blocks.Add(Span(BlockKind.Heading, lines) with { Level = level });
            else blocks.AddRange(Items(text, lines));
        }
        return JoinContinuations(text, blocks);
    }

    private static IEnumerable<List<Range>> Paragraphs(string text)
    {
        var lines = new List<Range>();
        for (int start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                if (lines.Count > 0) yield return lines;
                lines = [];
            }
            else if (lines.Count == 0 || !MarkdownHeading().IsMatch(text[start..end])) lines.Add(start..end);
            else
            {
                yield return lines;
                lines = [start..end];
            }
            start = end + 1;
        }
        if (lines.Count > 0) yield return lines;
    }

    private static bool IsFormLayout(string text, List<Range> lines)
    {
        if (lines.Count < 5) return false;
        var texts = lines.Select(l => text[l].TrimEnd(' ', '\r')).ToList();
        return texts.All(t => !(t.EndsWith('.') || t.EndsWith('!') || t.EndsWith('?')))
            && texts.Count(t => t.Contains('\t') || t.TrimEnd().EndsWith(':')) >= 3;
    }

    private static int HeadingLevel(string text, List<Range> lines, bool markdown, bool marked)
    {
        if (lines.Count > 1) return 0;
        var line = TextOf(text, lines[0]);
        if (marked) return MarkdownHeading().IsMatch(line) ? line.TakeWhile(c => c == '#').Count() : 0;
        if (line.StartsWith('#')) return line.TakeWhile(c => c == '#').Count();
        if (ListItem().IsMatch(line) || !char.IsUpper(line[0]) && !char.IsDigit(line[0]) || ".,;:*".Contains(line[^1])) return 0;
        var words = line.Count(c => c == ' ') + 1;
        if (markdown) return words <= LongestHeadingAmongMarkdown ? 4 : 0;
        if (NumberedHeading().IsMatch(line)) return 1;
        return words <= (line.EndsWith('?') ? LongestQuestionHeading : LongestHeading) ? 2 : 0;
    }

    private static IEnumerable<Block> Items(string text, List<Range> lines)
    {
        var kind = BlockKind.Paragraph;
        var (start, end) = (-1, -1);
        foreach (var line in lines)
        {
            var item = ListItem().IsMatch(TextOf(text, line));
            if (item && start >= 0) yield return Trimmed(text, kind, start, end);
            if (item || start < 0) (kind, start) = (item ? BlockKind.ListItem : BlockKind.Paragraph, line.Start.Value);
            end = line.End.Value;
        }
        yield return Trimmed(text, kind, start, end);
    }

    private static List<Block> JoinContinuations(string text, List<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            var previous = joined.FindLastIndex(b => b.Kind != BlockKind.Footnote);
            var carriesOn = block.Kind == BlockKind.Paragraph && previous >= 0
                && joined[previous].Kind is BlockKind.Paragraph or BlockKind.ListItem
                && char.IsLower(text[block.Start]) && !EndsSentence(text, joined[previous]);
            if (carriesOn && previous == joined.Count - 1) joined[^1] = joined[^1] with { End = block.End };
            else joined.Add(block with { Continues = carriesOn });
        }
        return joined;
    }

    private static bool EndsSentence(string text, Block block) => SentenceEnd().IsMatch(text[block.Start..block.End]);

    private static Block Span(BlockKind kind, List<Range> lines) => new(kind, lines[0].Start.Value, lines[^1].End.Value);

    private static Block Trimmed(string text, BlockKind kind, int start, int end)
    {
        while (char.IsWhiteSpace(text[start])) start++;
        while (char.IsWhiteSpace(text[end - 1])) end--;
        return new Block(kind, start, end);
    }

    private static string TextOf(string text, Range line) => text[line].Trim();

    [GeneratedRegex(@"^#{1,6} ", RegexOptions.Multiline)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^\d+(\.\d+)*\.? [A-Z][^.]*$")]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(@"^([-*•]|\d{1,2}\)|[a-z]\)) ")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"[.!?:;][’”'""*)]*([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[\d,]+\})?$")]
    private static partial Regex SentenceEnd();
}
