using System.Text.RegularExpressions;

namespace Assistant.Corpus;

/// <summary>Finds sentence borders inside a block. A border is never put after a title or a short form.</summary>
public static partial class SentenceSplitter
{
    public static IEnumerable<Range> Split(string text, Block block)
    {
        var start = SkipBullet(text, block);
        for (var match = Border().Match(text, start, block.End - start); match.Success; match = match.NextMatch())
        {
            var end = match.Index + match.Length;
            if (end >= block.End || EndsInShortForm(text.AsSpan(start, end - start))) continue;
            var trimmed = Trim(text, start, end);
            if (trimmed.End.Value > trimmed.Start.Value) yield return trimmed;
            start = end;
        }
        var last = Trim(text, start, block.End);
        if (last.End.Value > last.Start.Value) yield return last;
    }

    private static int SkipBullet(string text, Block block)
    {
        var match = Bullet().Match(text, block.Start);
        return match.Success && block.Start + match.Length < block.End ? block.Start + match.Length : block.Start;
    }

    private static bool EndsInShortForm(ReadOnlySpan<char> sentence) => ShortForm().IsMatch(sentence.TrimEnd());

    private static Range Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start..end;
    }

    // A full stop, what may close after it (quotation marks, footnote marks), white space, and then something that opens a sentence.
    [GeneratedRegex(@"[.!?][’”'""*)]*([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[\d,]+\})?\s+(?=[A-Z‘“'""*(\d])")]
    private static partial Regex Border();

    [GeneratedRegex(@"(^|[\s(])(Dr|Mr|Mrs|Ms|Prof|No|vs|e\.g|i\.e|etc|para)\.$")]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\G([-*•]|\d{1,2}\)|[a-z][.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s+([a-z][.)]\s+)?")]
    private static partial Regex Bullet();
}
