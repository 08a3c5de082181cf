using System.Text.RegularExpressions;
using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>
/// Reads the marks inside a block: emphasis, links, underlining, raised numbers. Every character of the block is either
/// in one run, in the order of the file, or it is a mark and not shown.
/// </summary>
public static partial class InlineReader
{
    public static IReadOnlyList<Run> Read(string text, Block block)
    {
        var sheet = new InlineSheet(block.Start, block.End);
        var marker = Markers.Read(text, block);
        sheet.Hide(block.Start, marker.Words);
        sheet.Style(marker.Words, marker.Body, RunStyle.Marker);
        if (block.Kind is BlockKind.Footnote) sheet.Note(marker.Words, marker.Body, NoteNumbers.Read(text.AsSpan(marker.Words, marker.Body - marker.Words)));
        var length = block.End - marker.Body;

        if (block.Kind is not BlockKind.FormLayout)
        {
            ReadLinks(text, marker.Body, length, sheet);
            ReadNumbers(text, marker.Body, length, sheet);
            Emphasis.Read(text, marker.Body, block.End, sheet);
        }
        foreach (Match pair in Underlining().Matches(text[block.Start..block.End]))
        {
            var at = block.Start + pair.Index;
            var words = pair.Groups["words"];
            sheet.Hide(at, at + 3);
            sheet.Style(block.Start + words.Index, block.Start + words.Index + words.Length, RunStyle.Underlined);
            sheet.Hide(at + pair.Length - 4, at + pair.Length);
        }
        return sheet.Runs();
    }

    private static void ReadLinks(string text, int start, int length, InlineSheet sheet)
    {
        for (var match = Link().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            var words = match.Groups["bare"] is { Success: true } bare ? bare : match.Groups["words"];
            var address = match.Groups["bare"] is { Success: true } ? words.Value : match.Groups["address"].Value;
            sheet.Hide(match.Index, words.Index);
            sheet.Link(words.Index, words.Index + words.Length, address);
            sheet.Hide(words.Index + words.Length, match.Index + match.Length);
        }
    }

    private static void ReadNumbers(string text, int start, int length, InlineSheet sheet)
    {
        for (var match = Numbers().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            if (sheet.IsTaken(match.Index)) continue;
            if (match.Value[0] == '^')
            {
                sheet.Hide(match.Index, match.Index + 2);
                sheet.Style(match.Index + 2, match.Index + match.Length - 1, RunStyle.Raised);
                sheet.Hide(match.Index + match.Length - 1, match.Index + match.Length);
            }
            foreach (Match number in Digits().Matches(match.Value))
                sheet.Note(match.Index + number.Index, match.Index + number.Index + number.Length, NoteNumbers.Read(number.ValueSpan));
        }
    }

    [GeneratedRegex(@"<(?<bare>https?://[^\s<>]+)>|\[(?<words>[^\[\]\n]+)\]\((?<address>https?://[^\s()<>]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[0-9]+(,[0-9]+)*\}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"<u>(?<words>[^<>]+)</u>")]
    private static partial Regex Underlining();
}
