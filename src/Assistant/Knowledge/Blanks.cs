using System.Text.RegularExpressions;

namespace Assistant.Knowledge;

/// <summary>The {names} in words that people own: the program fills in some of them, and nothing else.</summary>
public static partial class Blanks
{
    /// <summary>The words with each blank filled in once; a value is never read for blanks itself, and one without a value stays.</summary>
    public static string Fill(string words, IReadOnlyList<(string Name, string Value)> values) => Blank().Replace(words, match =>
    {
        foreach (var (name, value) in values)
            if (name == match.Groups[1].Value) return value;
        return match.Value;
    });

    public static IReadOnlySet<string> In(string words) => Blank().Matches(words).Select(m => m.Groups[1].Value).ToHashSet();

    /// <summary>Complains of a blank that nobody fills in, and of one that is left out.</summary>
    /// <param name="map">Where the words stand.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="words">The words.</param>
    /// <param name="known">What the program fills in.</param>
    /// <param name="none">How to mend a blank where nothing is filled in.</param>
    public static void Check(YamlMap map, string key, string words, IReadOnlyList<string> known, string none)
    {
        var used = In(words);
        foreach (var unknown in used.Except(known))
            map.Complain($"'{{{unknown}}}' is not filled in here.", known.Count == 0 ? none : $"Known are: {string.Join(", ", known.Select(k => $"{{{k}}}"))}.", key);
        foreach (var unused in known.Except(used))
            map.Complain($"'{{{unused}}}' is left out, and the reader needs it.", "Put it where it belongs.", key);
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Blank();
}
