using System.Collections.Frozen;

namespace Assistant.Support.Cutting;

/// <summary>One word in its several forms: "emphasises", "emphasised", "emphasising". Not words that are merely of one family.</summary>
internal static class WordForms
{
    // Forms that no ending tells.
    private static readonly FrozenDictionary<string, string> Irregular = new[]
    {
        "be is are was were been being", "have has had having", "do does did done", "child children", "person people persons", "man men", "woman women", "go goes went gone", "make made", "take took taken", "give gave given", "find found",
        "see saw seen", "tell told", "keep kept", "leave left", "begin began begun", "become became", "hold held", "lead led", "meet met", "bring brought", "come came", "know knew known", "think thought", "run ran", "send sent", "speak spoke spoken",
        "understand understood", "write wrote written", "grow grew grown", "fall fell fallen", "rise rose risen", "lose lost", "pay paid", "seek sought", "build built", "spend spent", "steal stole stolen", "choose chose chosen", "get got", "show shown",
        "break broke broken", "buy bought", "catch caught", "die died dying dies", "lie lay lying", "draw drew drawn", "drive drove driven", "teach taught", "learn learnt", "sell sold", "stand stood", "sit sat", "win won", "hear heard", "deal dealt", "live lives",
    }.SelectMany(line => line.Split(' ').Select(w => (Word: w, Base: line[..line.IndexOf(' ', StringComparison.Ordinal)]))).ToFrozenDictionary(p => p.Word, p => p.Base);

    /// <summary>What all forms of a word share. No word itself: "emphasis" for "emphasised".</summary>
    /// <param name="word">Lower case, without apostrophes.</param>
    public static string BaseOf(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known;
        var cut = word switch
        {
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => Single(word[..^3]),
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => Single(word[..^2]),
            { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
            _ => word,
        };
        return cut.Length > 3 && cut[^1] == 'e' ? cut[..^1] : cut;
    }

    /// <summary>A form of "be", "have" or "do".</summary>
    public static bool IsAuxiliary(string word) => Irregular.GetValueOrDefault(word) is "be" or "have" or "do";

    /// <summary>Whether the second word is the first, and several of it.</summary>
    public static bool IsMany(string one, string many) => one != many && BaseOf(one) == BaseOf(many)
        && (many is "children" or "people" or "men" or "women" || many[^1] == 's' && one[^1] != 's' && !one.EndsWith("ed", StringComparison.Ordinal) && !one.EndsWith("ing", StringComparison.Ordinal));

    // "Stopped", "referring".
    private static string Single(string cut) => cut.Length > 3 && cut[^1] == cut[^2] && cut[^1] is not ('s' or 'l' or 'e') ? cut[..^1] : cut;
}
