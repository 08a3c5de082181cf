using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Plain;

/// <summary>
/// Puts lines together again that paper broke. Whether a hyphen at the end of a line belongs to the word ("multi-agency") or came with
/// the break ("safe-guarding") is told by how the rest of the document writes it.
/// </summary>
internal sealed partial class LineJoiner
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public LineJoiner(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            foreach (var match in Word().EnumerateMatches(line))
                // The last word of a line may be half of one, and so may the first of the next.
                if (match.Index > 0 && match.Index + match.Length < line.Length - 1) _words.Add(line.Substring(match.Index, match.Length));
    }

    public string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder(lines.Count > 0 ? lines[0] : "");
        foreach (var line in lines.Skip(1))
        {
            var before = text.ToString(Math.Max(0, text.Length - 40), Math.Min(40, text.Length));
            if (BrokenEnd().Match(before) is { Success: true } end && BrokenStart().Match(line) is { Success: true } start)
            {
                if (before[^1] != '-' || !KeepsHyphen(end.Groups[1].Value, start.Value)) text.Length--;
                text.Append(line);
            }
            else text.Append(' ').Append(line);
        }
        return text.ToString();
    }

    private bool KeepsHyphen(string first, string second) =>
        _words.Contains($"{first}-{second}") || !_words.Contains(first + second) && _words.Contains(first) && _words.Contains(second);

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\p{L}+)[-\u00AD\u2010]$")]
    private static partial Regex BrokenEnd();

    [GeneratedRegex(@"^\p{Ll}+")]
    private static partial Regex BrokenStart();
}
