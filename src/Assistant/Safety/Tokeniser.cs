using System.Text;

namespace Assistant.Safety;

/// <summary>
/// Cuts a text into words, sentences and clauses. One pass, so that a hostile text costs no more than a long one. The "s" of
/// "the flat's on fire" stands as a word of its own where <paramref name="whole"/> is given and does not hold the word.
/// </summary>
public sealed class Tokeniser(IReadOnlyDictionary<string, string> emoji, IReadOnlySet<string> clauseWords, SpellingRepair repair, IReadOnlySet<string>? whole = null)
{
    public const char Masked = '\uE000';

    /// <summary>A sentence with no stop in it is cut here, so that the work on one sentence stays small.</summary>
    private const int LongestSentence = 80;

    public IReadOnlyList<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var (sentence, clause, began) = (0, 0, 0);

        for (var i = 0; i < text.Length;)
        {
            if (tokens.Count - began >= LongestSentence) (sentence, clause, began) = (sentence + 1, clause + 1, tokens.Count);

            if (text[i] == Masked)
            {
                var end = i;
                while (end < text.Length && text[end] == Masked) end++;
                tokens.Add(new Token("\uE000", i, end, sentence, clause, false));
                i = end;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var end = EndOfWord(text, i);
                var possessive = end - i > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]);
                var word = Plain(text.AsSpan(i, end - i));
                var parted = possessive && whole is not null && !whole.Contains(word);
                word = repair.Mend(parted ? word[..^1] : word);
                if (clauseWords.Contains(word)) clause++;
                tokens.Add(new Token(word, i, parted ? end - 2 : end, sentence, clause, possessive));
                if (parted) tokens.Add(new Token("s", end - 1, end, sentence, clause, false));
                i = end;
            }
            else
            {
                var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
                if (length == 2 && emoji.TryGetValue(text.Substring(i, 2), out var word))
                    tokens.Add(new Token(word, i, i + 2, sentence, clause, false));
                else if (EndsSentence(text, i)) (sentence, clause, began) = (sentence + 1, clause + 1, tokens.Count);
                else if (EndsClause(text, i)) clause++;
                i += length;
            }
        }
        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsLetterOrDigit(text[i])
            || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && (IsApostrophe(text[i]) || text[i] == '&'))))
            i++;
        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '!' or '?' or ';' or '\n' => true,
        '.' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] == '.',
        _ => false
    };

    private static bool EndsClause(string text, int i) =>
        text[i] is ',' or ':' or '(' or ')' or '–' or '—' or '"' or '“' or '”'
        || (text[i] == '-' && i > 0 && char.IsWhiteSpace(text[i - 1]));

    private static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (!IsApostrophe(c)) plain[length++] = char.ToLowerInvariant(c);
        return new string(plain[..length]);
    }
}
