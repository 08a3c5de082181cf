using System.Text.RegularExpressions;

namespace Assistant.Contacts;

/// <summary>Finds places named in a question, and leaves surnames and ordinary words alone.</summary>
public sealed partial class AreaFinder
{
    private readonly Dictionary<string, Area> _byAlias = [];
    private readonly IReadOnlySet<string> _careful;
    private readonly int _longest;

    public AreaFinder(IEnumerable<(string Alias, Area Area)> aliases, IEnumerable<string> careful)
    {
        foreach (var (alias, area) in aliases) _byAlias.TryAdd(Key(alias), area);
        Names = [.. _byAlias.Values.Select(a => a.Name).Distinct().Order(StringComparer.Ordinal)];
        _careful = careful.Select(Key).ToHashSet();
        _longest = _byAlias.Keys.Select(a => a.Split(' ').Length).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<string> Names { get; private init; }

    public Area? Named(string name) => _byAlias.GetValueOrDefault(Key(name));

    /// <summary>Where the asker works if that is said; else a place after "in" or "from"; else the one with the longest name.</summary>
    public Area? Find(string text) =>
        Named(text) ?? Mentions(text).OrderByDescending(m => m.IsWorkplace).ThenByDescending(m => m.IsAfterIn).ThenByDescending(m => m.Length).FirstOrDefault()?.Area;

    public Area? FindWorkplace(string text) => Mentions(text).FirstOrDefault(m => m.IsWorkplace)?.Area;

    private sealed record Mention(Area Area, int Length, bool IsAfterIn, bool IsWorkplace);

    private IEnumerable<Mention> Mentions(string text)
    {
        var words = Word().Matches(text.Replace('’', '\'')).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(_longest, words.Count - i); count > 0; count--)
            {
                var alias = Key(string.Join(' ', words.Skip(i).Take(count).Select(w => w.Value)));
                if (!_byAlias.TryGetValue(alias, out var area) || !IsPlace(text, words, i, count, alias)) continue;
                var after = IsAfterIn(words, i);
                yield return new Mention(area, alias.Length, after, after && Workplace().IsMatch(text[..words[i].Index]));
                i += count - 1;
                break;
            }
        }
    }

    private bool IsPlace(string text, List<Match> words, int at, int count, string alias)
    {
        var (before, after) = (text[..words[at].Index], text[(words[at + count - 1].Index + words[at + count - 1].Length)..]);
        if (NotPlaceBefore().IsMatch(before) || NotPlaceAfter().IsMatch(after)) return false;
        if (Institution().IsMatch(after)) return true;
        var capital = IsCapital(words[at]);
        if (IsAfterIn(words, at)) return !_careful.Contains(alias) || capital || !FollowsOn().IsMatch(after);
        if (count > 1) return true;
        var previous = at > 0 && !SentenceEnd().IsMatch(before) ? words[at - 1] : null;
        var afterName = previous is not null && capital && IsCapital(previous) && !Compass().IsMatch(previous.Value);
        if (!_careful.Contains(alias)) return !afterName || SentenceEnd().IsMatch(text[..previous!.Index]);
        return previous is not null && capital && !afterName && !CapitalNext().IsMatch(after);
    }

    private static bool IsAfterIn(List<Match> words, int at) => at > 0 && Preposition().IsMatch(words[at - 1].Value);

    private static bool IsCapital(Match word) => char.IsUpper(word.Value[0]);

    private static string Key(string name) =>
        string.Join(' ', Word().Matches(name.Replace('’', '\'')).Select(m => m.Value.ToLowerInvariant()).Select(w => w.EndsWith("'s", StringComparison.Ordinal) && w != "king's" ? w[..^2] : w));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("^(in|from|near|around)$", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\b(mr|mrs|ms|miss|dr|pc|sgt|sir|university of|england and)\.? +$", RegexOptions.IgnoreCase)]
    private static partial Regex NotPlaceBefore();

    [GeneratedRegex(@"^ +(university|review|fc|united|city fc)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotPlaceAfter();

    [GeneratedRegex(@"^ +(council|city council|borough|county council|mash|cass|children's services|social services|number|hospital|crown court|magistrates|police station)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Institution();

    [GeneratedRegex(@"^ +\p{Lu}")]
    private static partial Regex CapitalNext();

    [GeneratedRegex("^(north|south|east|west|mid|central|greater|the|i|a)$", RegexOptions.IgnoreCase)]
    private static partial Regex Compass();

    [GeneratedRegex(@"(^|[.!?:]|\n)[\s""“(]*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^ +(the|a|an|this|that|these|those|it|my|his|her|their|our|your|of|to|through|about|up|between|out|on|with|for a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FollowsOn();

    [GeneratedRegex(@"\b(work|works|worker|working|based|teacher|teach|nurse|officer|lead|dsl|school|we're|we are|i'm|i am|im|team|hospital|live) +(in|from|near|around) +$", RegexOptions.IgnoreCase)]
    private static partial Regex Workplace();
}
