using System.Text;

namespace Assistant.Corpus;

/// <summary>A text in which white space is one space, and where each of its characters stands in the text itself.</summary>
internal sealed class Folded
{
    private readonly string _text, _original;
    private readonly List<int> _offsets;
    private readonly bool _marks;

    private Folded(string text, List<int> offsets, string original, bool marks) => (_text, _offsets, _original, _marks) = (text, offsets, original, marks);

    /// <param name="text">The text.</param>
    /// <param name="marks">Whether stars of emphasis, and number signs that stand alone before a heading, are kept.</param>
    public static Folded Of(string text, bool marks = true)
    {
        var folded = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!marks && (text[i] == '*' || IsOfAHeading(text, i))) continue;
            var space = char.IsWhiteSpace(text[i]);
            if (space && folded.Length > 0 && folded[^1] == ' ') continue;
            folded.Append(space ? ' ' : text[i]);
            offsets.Add(i);
        }
        return new Folded(folded.ToString(), offsets, text, marks);
    }

    /// <summary>Where the words stand in the text itself; null where they do not. A star of theirs that opens has the one that closes.</summary>
    public Range? Find(Folded quotation)
    {
        var wanted = quotation._text.Trim();
        if (wanted.Length == 0) return null;
        var at = _text.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0) return null;
        var (start, end) = (_offsets[at], _offsets[at + wanted.Length - 1] + 1);
        if (_marks || Enumerable.Range(start, end - start).Count(i => _original[i] == '*' && (i == start || _original[i - 1] != '*')) % 2 == 0) return start..end;
        while (start > 0 && _original[start - 1] == '*') start--;
        while (end < _original.Length && _original[end] == '*') end++;
        return start..end;
    }

    private static bool IsOfAHeading(string text, int at)
    {
        if (text[at] != '#') return false;
        var (from, to) = (at, at);
        while (from > 0 && text[from - 1] == '#') from--;
        while (to < text.Length && text[to] == '#') to++;
        return (from == 0 || char.IsWhiteSpace(text[from - 1])) && to < text.Length && char.IsWhiteSpace(text[to]);
    }
}
