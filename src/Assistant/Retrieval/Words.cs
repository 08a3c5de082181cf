namespace Assistant.Retrieval;

/// <summary>A word as it stands in a text, lower case, without apostrophes: <c>text[Start..End]</c>.</summary>
public readonly record struct Word(string Text, int Start, int End);

public static class Words
{
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInnerApostrophe(text, i))) i++;
            words.Add(new Word(Plain(text.AsSpan(start, i - start)), start, i));
        }
        return words;
    }

    /// <summary>The words alone, single spaces between them: the form in which messages are compared.</summary>
    public static string Plain(string text) => string.Join(' ', In(text).Select(w => w.Text));

    /// <summary>The text to the letter, but for white space: each run of it is one space, and none stands at the ends.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int Count(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside) count++;
            inside = !space;
        }
        return count;
    }

    private static bool IsInnerApostrophe(string text, int i) =>
        text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[Math.Min(word.Length, 64)];
        var length = 0;
        foreach (var c in word)
        {
            if (length == plain.Length) break;
            if (c is '\'' or '’')
            {
                // A possessive says nothing: "child's" is "child". Other apostrophes close up: "isn't" is "isnt".
                if (word[^1] is 's' or 'S' && word[^2] == c) break;
                continue;
            }
            plain[length++] = char.ToLowerInvariant(c);
        }
        return new string(plain[..length]);
    }
}
