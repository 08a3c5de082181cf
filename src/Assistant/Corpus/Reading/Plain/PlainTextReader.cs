using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Plain;

/// <summary>Reads plain text: paragraphs between empty lines, lines that a program broke put together, items and headings by their look.</summary>
internal static partial class PlainTextReader
{
    private const int LongestHeading = 10;

    // A longer line was not broken by a program: it is a paragraph by itself.
    private const int BrokenLine = 110;

    public static ReadBlocks Read(string text, ReadLimits limits)
    {
        if (text.Length > limits.MaxCharacters * 4L) throw new UnreadableException("adding.refused-long", ("most", $"{limits.MaxCharacters / 3000:N0}"));
        var unseen = 0;
        var groups = Groups(Break().Split(text).Select(line =>
        {
            var clean = CleanText.Line(line, out var hidden);
            unseen += hidden;
            return clean;
        })).ToList();
        var joiner = new LineJoiner(groups.SelectMany(g => g));
        return new ReadBlocks([.. groups.SelectMany(group => Blocks(group, joiner))], unseen > 0 ? [ReadingNote.Count("adding.dropped-unseen", unseen)] : []);
    }

    private static IEnumerable<List<string>> Groups(IEnumerable<string> lines)
    {
        var group = new List<string>();
        foreach (var line in lines)
            if (line.Length > 0) group.Add(line);
            else if (group.Count > 0)
            {
                yield return group;
                group = [];
            }
        if (group.Count > 0) yield return group;
    }

    private static IEnumerable<ReadBlock> Blocks(List<string> lines, LineJoiner joiner)
    {
        if (lines.Count == 2 && Underline().IsMatch(lines[1])) return [new ReadBlock.Heading(lines[1][0] == '=' ? 1 : 2, lines[0])];
        var blocks = new List<ReadBlock>();
        var open = new List<string>();
        string? label = null;
        var isItem = false;
        void Close()
        {
            if (open.Count > 0) blocks.Add(isItem ? new ReadBlock.Item(label, joiner.Join(open)) : new ReadBlock.Paragraph(joiner.Join(open)));
            open.Clear();
            (label, isItem) = (null, false);
        }
        var broken = lines.TrueForAll(l => l.Length <= BrokenLine);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Underline().IsMatch(lines[i])) continue;
            if (i == 0 && HeadingLevel(lines[0], lines.Count) is > 0 and var level) blocks.Add(new ReadBlock.Heading(level, lines[0].TrimStart('#', ' ')));
            else if (ItemMark.Read(lines[i]) is { } mark)
            {
                Close();
                (label, isItem) = (mark.Label, true);
                open.Add(mark.Rest);
            }
            else
            {
                if (!broken) Close();
                open.Add(lines[i]);
            }
        }
        Close();
        return blocks;
    }

    private static int HeadingLevel(string line, int lines)
    {
        var words = line.Count(c => c == ' ') + 1;
        if (MarkedHeading().IsMatch(line)) return line.TakeWhile(c => c == '#').Count();
        if (words > LongestHeading || ".,;:!".Contains(line[^1]) || ItemMark.Read(line) is { Label: null }) return 0;
        if (NumberedHeading().Match(line) is { Success: true } match) return Math.Min(6, match.Groups[1].Value.TrimEnd('.').Count(c => c == '.') + 1);
        return lines == 1 && char.IsUpper(line[0]) && line.Any(char.IsLetter) ? 2 : lines > 1 && words > 1 && line.Length > 5 && line.Any(char.IsLetter) && !line.Any(char.IsLower) ? 2 : 0;
    }

    [GeneratedRegex(@"\r\n|[\n\r\f\v\u0085\u2028\u2029]")]
    private static partial Regex Break();

    [GeneratedRegex(@"^(={3,}|-{3,})$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^#{1,6} \S")]
    private static partial Regex MarkedHeading();

    [GeneratedRegex(@"^(\d+(?:\.\d+)*\.?) [A-Z]")]
    private static partial Regex NumberedHeading();
}
