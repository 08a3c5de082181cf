namespace Assistant.Retrieval;

/// <summary>The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), for lower-case English words.</summary>
public static class Stemmer
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("isation", "ise"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
    ];

    public static string Stem(string word)
    {
        if (word.Length < 3 || !char.IsAsciiLetterLower(word[0]) || word.Any(c => !char.IsAsciiLetterLower(c))) return word;
        word = Plural(word);
        word = PastOrContinuous(word);
        if (word.EndsWith('y') && HasVowel(word[..^1])) word = word[..^1] + "i";
        word = Replace(word, Step2, 0);
        word = Replace(word, Step3, 0);
        word = Strip(word);
        return TidyEnd(word);
    }

    private static string Plural(string w) =>
        w.EndsWith("sses") ? w[..^2]
        : w.EndsWith("ies") ? w[..^2]
        : w.EndsWith("ss") ? w
        : w.EndsWith('s') && w.Length > 3 ? w[..^1]
        : w;

    private static string PastOrContinuous(string w)
    {
        if (w.EndsWith("eed")) return Measure(w[..^3]) > 0 ? w[..^1] : w;
        var stem = w.EndsWith("ed") ? w[..^2] : w.EndsWith("ing") ? w[..^3] : null;
        if (stem is null || !HasVowel(stem)) return w;
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz")) return stem + "e";
        if (DoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && ConsonantVowelConsonant(stem) ? stem + "e" : stem;
    }

    private static string Replace(string w, (string From, string To)[] rules, int least)
    {
        foreach (var (from, to) in rules)
            if (w.EndsWith(from, StringComparison.Ordinal))
                return Measure(w[..^from.Length]) > least ? w[..^from.Length] + to : w;
        return w;
    }

    private static string Strip(string w)
    {
        var longest = Step4.Where(s => w.EndsWith(s, StringComparison.Ordinal)).MaxBy(s => s.Length);
        if (w.EndsWith("sion") || w.EndsWith("tion")) return Measure(w[..^3]) > 1 ? w[..^3] : w;
        return longest is not null && Measure(w[..^longest.Length]) > 1 ? w[..^longest.Length] : w;
    }

    private static string TidyEnd(string w)
    {
        if (w.EndsWith('e') && (Measure(w[..^1]) > 1 || Measure(w[..^1]) == 1 && !ConsonantVowelConsonant(w[..^1]))) w = w[..^1];
        return w.EndsWith("ll") && Measure(w) > 1 ? w[..^1] : w;
    }

    private static bool Consonant(string w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !Consonant(w, i - 1),
        _ => true,
    };

    private static bool HasVowel(string w) => Enumerable.Range(0, w.Length).Any(i => !Consonant(w, i));

    private static bool DoubleConsonant(string w) => w.Length > 1 && w[^1] == w[^2] && Consonant(w, w.Length - 1);

    private static bool ConsonantVowelConsonant(string w) =>
        w.Length > 2 && Consonant(w, w.Length - 1) && !Consonant(w, w.Length - 2) && Consonant(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');

    // The number of vowel-consonant sequences, Porter's m.
    private static int Measure(string w)
    {
        var (m, vowel) = (0, false);
        for (var i = 0; i < w.Length; i++)
        {
            var consonant = Consonant(w, i);
            if (consonant && vowel) m++;
            vowel = !consonant;
        }
        return m;
    }
}
