using System.Text.RegularExpressions;
using Assistant.Corpus.Reading.Plain;

namespace Assistant.Corpus.Reading.Pdf;

/// <summary>Makes paragraphs, items and headings of printed lines, by where they stand, how large they are and how they begin.</summary>
internal static partial class PdfBlocks
{
    private const double LargerThanBody = 1.1;
    private const int LongestHeading = 20;
    private const int LongestPlainHeading = 8;

    // Of the distance between two lines of this document, how much more there is between two paragraphs.
    private const double ParagraphGap = 1.2;

    // A line that ends before this share of the width, in the middle of a sentence, is no part of a paragraph.
    private const double ShortLine = 0.7;

    public static IReadOnlyList<ReadBlock> Of(IReadOnlyList<PdfSheet> sheets)
    {
        var lines = WithMarks(sheets.SelectMany(s => s.Lines)).ToList();
        if (lines.Count == 0) return [];
        var body = lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        var sizes = lines.Select(l => l.Size).Where(s => s > body * LargerThanBody).Distinct().OrderDescending().ToList();
        var joiner = new LineJoiner(lines.Select(l => l.Text));
        var groups = Groups(lines, body).ToList();
        var (blocks, level) = (new List<ReadBlock>(), 1);
        for (var i = 0; i < groups.Count; i++)
        {
            var (group, next) = (groups[i], i + 1 < groups.Count ? groups[i + 1] : null);
            if (HeadingLevel(group, next, body, sizes, level) is > 0 and var found)
            {
                if (sizes.Contains(group[0].Size) || Numbered().IsMatch(group[0].Text)) level = found;
                blocks.Add(new ReadBlock.Heading(found, joiner.Join([.. group.Select(l => l.Text)])));
            }
            else if (ItemMark.Read(group[0].Text) is { } mark) blocks.Add(new ReadBlock.Item(mark.Label, joiner.Join([mark.Rest, .. group.Skip(1).Select(l => l.Text)])));
            else blocks.Add(new ReadBlock.Paragraph(joiner.Join([.. group.Select(l => l.Text)])));
        }
        return blocks;
    }

    // A bullet or number that stands by itself, on the line of the words that it marks.
    private static IEnumerable<PdfLine> WithMarks(IEnumerable<PdfLine> lines)
    {
        PdfLine? mark = null;
        foreach (var line in lines)
        {
            var marked = mark is not null && mark.Page == line.Page && line.Top < mark.Bottom && line.Bottom > mark.Top && line.Left > mark.Left;
            if (mark is not null && !marked) yield return mark;
            var whole = marked ? new PdfLine(line.Page, line.Block, [.. mark!.Words, .. line.Words]) : line;
            mark = null;
            if (whole.Words.Count == 1 && (ItemMark.IsBullet(whole.Text) || ItemMark.Read($"{whole.Text} x") is not null)) mark = whole;
            else yield return whole;
        }
        if (mark is not null) yield return mark;
    }

    // Lines that belong together: one paragraph, item or heading each.
    private static IEnumerable<List<PdfLine>> Groups(List<PdfLine> lines, double body)
    {
        var group = new List<PdfLine>();
        var pitch = Pitch(lines);
        // A block of a line or two does not tell how wide its column is; the page does.
        var widest = lines.Where(l => l.Size == body).Max(l => l.Right);
        var edges = lines.GroupBy(l => l.Block).ToDictionary(b => b.Key, b => b.Count() > 2 ? b.Max(l => l.Right) : widest);
        for (var i = 0; i < lines.Count; i++)
        {
            if (group.Count > 0 && Begins(group, lines[i], body, l => edges[l.Block], pitch))
            {
                yield return group;
                group = [];
            }
            group.Add(lines[i]);
        }
        if (group.Count > 0) yield return group;
    }

    private static bool Begins(List<PdfLine> group, PdfLine line, double body, Func<PdfLine, double> edge, double pitch)
    {
        var last = group[^1];
        if (line.Block == -1 || last.Block == -1 || ItemMark.Read(line.Text) is not null) return true;
        if (Math.Abs(line.Size - last.Size) > 1 && (line.Size > body * LargerThanBody || last.Size > body * LargerThanBody)) return true;
        if (Numbered().IsMatch(line.Text) && EndsSentence(last.Text) || Numbered().IsMatch(last.Text) && group.Count == 1 && IsShort(last.Text) && !EndsInside(last.Text) && char.IsUpper(line.Text[0])) return true;
        if (line.Page != last.Page || line.Block != last.Block && line.Top < last.Top) return EndsSentence(last.Text) ? HasRoom(last, line, edge(last)) : !char.IsLower(line.Text[0]) && last.Right < edge(last) * ShortLine;
        if (line.Block != last.Block) return line.Top - last.Top > last.Size * pitch * ParagraphGap || EndsSentence(last.Text) || !char.IsLower(line.Text[0]);
        if (line.Top - last.Top > last.Size * pitch * ParagraphGap) return true;
        // The first word of this line would have stood on the last one: that one ended for another reason than its width.
        return EndsSentence(last.Text) && HasRoom(last, line, edge(line));
    }

    private static bool HasRoom(PdfLine last, PdfLine line, double edge) => last.Right + line.Words[0].Right - line.Words[0].Left + 4 < edge;

    // From one line to the next, by the height of the letters, where most lines stand.
    private static double Pitch(List<PdfLine> lines) => lines.Zip(lines.Skip(1))
        .Where(p => p.First.Page == p.Second.Page && p.First.Block == p.Second.Block && p.First.Size == p.Second.Size && p.Second.Top > p.First.Top)
        .GroupBy(p => Math.Round((p.Second.Top - p.First.Top) / p.First.Size * 20)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault() is { } most ? most.Key / 20 : 1.2;

    private static int HeadingLevel(List<PdfLine> group, List<PdfLine>? next, double body, List<double> sizes, int level)
    {
        var text = string.Join(' ', group.Select(l => l.Text));
        if (group[0].Block == -1 || !IsShort(text) || EndsInside(text) || !text.Any(char.IsLetter) || next is null) return 0;
        var number = Numbered().Match(text);
        if (number.Success && group.Count <= 2) return Math.Min(6, number.Groups[1].Value.TrimEnd('.').Count(c => c == '.') + 1);
        if (group[0].Size > body * LargerThanBody) return Math.Min(4, sizes.IndexOf(group[0].Size) + 1);
        if (group.Count > 1 || text.Count(c => c == ' ') >= LongestPlainHeading || !char.IsUpper(text[0]) || ItemMark.Read(text) is not null) return 0;
        // What a heading stands above is a sentence or a list, not another short line.
        var follows = string.Join(' ', next.Select(l => l.Text));
        return next[0].Page == group[0].Page && (EndsSentence(follows) || follows.EndsWith(':') || next[0].Block == -1 || ItemMark.Read(follows) is not null) ? Math.Min(level + 1, 4) : 0;
    }

    private static bool IsShort(string text) => text.Count(c => c == ' ') < LongestHeading && text.Length < 160;

    private static bool EndsInside(string text) => text.Length > 0 && ".,;:".Contains(text[^1]);

    private static bool EndsSentence(string text) => SentenceEnd().IsMatch(text);

    [GeneratedRegex(@"^(?:(?i:section|part|appendix|chapter) )?(\d+(?:\.\d+){0,4}\.?) [A-Z]")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[.!?:;][’”'"")]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")]
    private static partial Regex SentenceEnd();
}
