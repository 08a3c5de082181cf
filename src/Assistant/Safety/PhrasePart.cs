using System.Globalization;

namespace Assistant.Safety;

public sealed record PhrasePart(IReadOnlySet<string> Words, IReadOnlyList<string> Beginnings, bool Number, int Gap, bool Optional)
{
    public const int BeginningLength = 4;

    private const string FrequentWords =
        " a an the and or to of in on at is are was were be been has have had do does did i im he hes she her him his they them their my me "
        + "we us our you your it its this that there with from for by as if what when how can not no so up out off about will would should ";

    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    public bool CanAnchor => Gap == 0 && !Optional && !Number;

    public int Cost { get; } = Words.Sum(w => FrequentWords.Contains($" {w} ", StringComparison.Ordinal) ? 60 : 3) + Beginnings.Count * 4;

    public static PhrasePart? Parse(string text, IReadOnlyDictionary<string, IReadOnlySet<string>> lists)
    {
        if (text.StartsWith("..", StringComparison.Ordinal))
            return int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var gap) && gap is > 0 and < 10
                ? new PhrasePart(None, [], false, gap, false)
                : null;

        var optional = text.EndsWith('?');
        var alternatives = text.TrimEnd('?').Split('|');
        if (alternatives is [['@', .. var only]])
            return lists.TryGetValue(only, out var list) ? new PhrasePart(list, [], false, 0, optional) : null;

        var (words, beginnings, number) = (new HashSet<string>(), new List<string>(), false);
        foreach (var alternative in alternatives)
        {
            if (alternative.Length == 0) return null;
            else if (alternative == "#") number = true;
            else if (alternative[0] == '@')
            {
                if (!lists.TryGetValue(alternative[1..], out var named)) return null;
                words.UnionWith(named);
            }
            else if (alternative[^1] == '*')
            {
                if (alternative.Length <= BeginningLength) return null;
                beginnings.Add(alternative[..^1]);
            }
            else words.Add(alternative);
        }
        return new PhrasePart(words, beginnings, number, 0, optional);
    }

    public bool Fits(string word)
    {
        if (Words.Contains(word) || (Number && char.IsAsciiDigit(word[0]))) return true;
        foreach (var beginning in Beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }
}
