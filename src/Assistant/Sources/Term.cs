using Assistant.Retrieval;

namespace Assistant.Sources;

/// <summary>One way to write a term. Some short forms are also words and count only in capitals.</summary>
public sealed record TermForm(IReadOnlyList<string> Words, bool CapitalsOnly = false)
{
    private const int ShortestPlural = 5;

    public string Name => string.Join(' ', Words);

    public static TermForm Of(string text, bool capitalsOnly = false) => new([.. Read(text).Select(w => w.Text)], capitalsOnly);

    /// <summary>The words of a text in the form in which terms are compared.</summary>
    public static List<Word> Read(string text) => Retrieval.Words.In(text).ConvertAll(w => w with { Text = Singular(w.Text) });

    /// <summary>Where it first stands among the words of the text, as offsets into the text.</summary>
    public Range? In(string text, IReadOnlyList<Word> words)
    {
        for (var i = 0; Words.Count > 0 && i + Words.Count <= words.Count; i++)
            if (StandsAt(text, words, i)) return words[i].Start..words[i + Words.Count - 1].End;
        return null;
    }

    private bool StandsAt(string text, IReadOnlyList<Word> words, int at)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var word = words[at + i];
            if (word.Text != Words[i] || CapitalsOnly && text.AsSpan(word.Start, word.End - word.Start).ContainsAnyInRange('a', 'z')) return false;
        }
        return true;
    }

    // One interview and many are the same thing. Shorter words that end in s are mostly short forms: CPS is not CP.
    private static string Singular(string word) => word.Length >= ShortestPlural && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}

/// <summary>A thing that documents speak of, with every way to write it.</summary>
public sealed record Term(string Name, IReadOnlyList<TermForm> Forms)
{
    public Range? In(string text, IReadOnlyList<Word> words) => Forms.Select(f => f.In(text, words)).Where(r => r is not null).MinBy(r => r!.Value.Start.Value);
}
