using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading;

/// <summary>Blocks as the text that is held: one a line, with an empty line between, marked as <see cref="BlockReader"/> reads them.</summary>
internal static partial class CanonicalText
{
    public static string Of(IEnumerable<ReadBlock> blocks, out int unseen)
    {
        var text = new StringBuilder();
        unseen = 0;
        foreach (var block in blocks)
        {
            var line = CleanText.Line(block.Text, out var hidden);
            unseen += hidden;
            if (line.Length == 0) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(Mark(block)).Append(block is ReadBlock.Paragraph ? Unmarked().Replace(line, "") : line).Append('\n');
        }
        return text.ToString();
    }

    public static string Superscript(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));

    private static string Mark(ReadBlock block) => block switch
    {
        ReadBlock.Heading heading => new string('#', Math.Clamp(heading.Level, 1, 6)) + ' ',
        ReadBlock.Item { Label: { } label } when Label().IsMatch(label) => $"{label}) ",
        ReadBlock.Item { Label: { Length: > 0 } label } => $"- ({CleanText.Line(label)}) ",
        ReadBlock.Item => "- ",
        ReadBlock.Footnote note => Superscript(note.Number) + ' ',
        _ => "",
    };

    [GeneratedRegex(@"^(\d{1,2}|[a-z])$")]
    private static partial Regex Label();

    // A paragraph that only looks like a heading or a footnote.
    [GeneratedRegex(@"^(#{1,6} |[⁰¹²³⁴⁵⁶⁷⁸⁹]+ )+")]
    private static partial Regex Unmarked();
}
