namespace Assistant.Safety;

/// <summary>
/// What a word shows of being part of somebody's name: its shape and letters, the lists it stands in, and the words around it. A sign is a
/// number below <see cref="Count"/>, the same on every machine and in every run.
/// </summary>
public sealed class NameSigns(NameBook book)
{
    public const int Count = 1 << 17;

    public NameContext In(string text, IReadOnlyList<Token> tokens, IReadOnlySet<string>? hidden = null) => new(book, text, tokens, hidden);

    /// <summary>Whether the word could be part of a name at all: a list of names has it, or no list of words does and nothing known is called so.</summary>
    public bool MayBeName(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (!char.IsLetter(tokens[i].Word[0]) || tokens[i].Word.Length < 2) return false;
        if (IsNumbered(text, tokens[i].End) || IsJoined(text.AsSpan(tokens[i].Start..tokens[i].End))) return false;
        var word = tokens[i].Bare;
        if (book.FirstNames.Contains(word) || book.Surnames.Contains(word)) return true;
        if (book.NotSurnames.Contains(word)) return false;
        if (!tokens[i].IsCapital(text)) return !book.IsWord(word);
        var starts = i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;
        return !starts || book.WordNames.Contains(word) || !book.IsWord(word);
    }

    // "Kestrel-7": a local reference, which is what people are asked to use in the place of a name.
    private static bool IsNumbered(string text, int end) => end + 1 < text.Length && text[end] is '-' or '–' && char.IsAsciiDigit(text[end + 1]);

    // "OpenUrl", "SnapChat": words of programs. Names are put together of shorter first parts (MacDonald, DeShawn), and of Fitz.
    private static bool IsJoined(ReadOnlySpan<char> word)
    {
        for (var i = 4; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return !word.StartsWith("Fitz", StringComparison.Ordinal);
        return false;
    }

    /// <param name="context">The message.</param>
    /// <param name="i">The word that is asked about.</param>
    /// <param name="signs">Takes the signs.</param>
    public void Of(NameContext context, int i, List<int> signs)
    {
        signs.Clear();
        var (text, tokens, own) = (context.Text, context.Tokens, context.Tokens[i].Sentence);
        var (word, shape, kind, sentence) = (tokens[i].Bare, context.Shape(i), context.Kind(i), context.Sentence(i));
        var (before, after, twoBefore, twoAfter) = (Word(tokens, i - 1, own), Word(tokens, i + 1, own), Word(tokens, i - 2, own), Word(tokens, i + 2, own));
        var (left, right) = (Side(context, i - 1, own), Side(context, i + 1, own));
        var (roleBefore, roleAfter) = (Role(before), Role(after));
        var start = i == 0 || tokens[i - 1].Sentence != own ? "^" : "";
        var (gapBefore, gapAfter) = (Gap(text, tokens, i - 1), Gap(text, tokens, i));

        signs.Add(Sign(0, "bias"));
        signs.Add(Sign(1, kind, start));
        signs.Add(Sign(2, before, shape));
        signs.Add(Sign(3, after, shape));
        signs.Add(Sign(4, before, kind));
        signs.Add(Sign(5, after, kind));
        signs.Add(Sign(6, twoBefore, before));
        signs.Add(Sign(7, after, twoAfter));
        signs.Add(Sign(8, before, after, shape));
        signs.Add(Sign(9, left, kind));
        signs.Add(Sign(10, kind, right));
        signs.Add(Sign(11, left, kind, right));
        signs.Add(Sign(12, gapBefore, kind));
        signs.Add(Sign(13, gapAfter, kind));
        signs.Add(Sign(14, twoBefore, shape));
        signs.Add(Sign(15, twoAfter, shape));
        signs.Add(Sign(16, roleBefore, roleAfter, kind));
        signs.Add(Sign(17, roleBefore, gapBefore, kind));
        signs.Add(Sign(18, roleAfter, gapAfter, kind));
        signs.Add(Sign(19, tokens[i].Possessive ? "'s" : "", roleAfter, kind));
        signs.Add(Sign(20, sentence, kind));
        signs.Add(Sign(24, sentence));
        if (!book.IsWord(word) || book.FirstNames.Contains(word) || book.Surnames.Contains(word)) AddLetters(word, signs);
        if (book.NotSurnames.Contains(word) || book.IsWord(word)) signs.Add(Sign(30, word, shape));
    }

    private static void AddLetters(string word, List<int> signs)
    {
        for (var length = 2; length <= 4 && length < word.Length; length++)
        {
            signs.Add(Sign(21, word.AsSpan(0, length)));
            signs.Add(Sign(22, word.AsSpan(word.Length - length)));
        }
        for (var at = 0; at + 3 <= word.Length && at < 12; at++) signs.Add(Sign(23, word.AsSpan(at, 3)));
    }

    private static string Side(NameContext context, int i, int sentence) =>
        i < 0 || i >= context.Tokens.Count || context.Tokens[i].Sentence != sentence ? "-" : context.Kind(i);

    private string Role(string word) =>
        book.Kin.Contains(word) ? "kin" : book.Relations.Contains(word) ? "rel" : book.Naming.Contains(word) ? "called" : book.Titles.Contains(word) ? "title"
        : book.Ranks.Contains(word) ? "rank" : book.BeforePlaces.Contains(word) ? "place" : book.PersonVerbs.Contains(word) ? "verb" : book.AfterPublicNames.Contains(word) ? "public"
        : book.Streets.Contains(word) ? "street" : word.Length > 0 && char.IsAsciiDigit(word[0]) ? word.Length <= 2 ? "age" : "number" : "";

    private static string Gap(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (i < 0) return "^";
        if (i + 1 >= tokens.Count) return "$";
        var gap = text.AsSpan(tokens[i].End, Math.Min(2, tokens[i + 1].Start - tokens[i].End));
        return gap.Length == 0 ? "" : gap[0] == ' ' ? gap.Length == 1 ? " " : "  " : gap[0] switch { ',' => ",", '.' => ".", ':' => ":", '-' => "-", '(' or ')' => "(", '/' => "/", '\'' or '’' => "'", '!' or '?' => "?", _ => "~" };
    }

    private static string Word(IReadOnlyList<Token> tokens, int i, int sentence) =>
        i < 0 || i >= tokens.Count || tokens[i].Sentence != sentence ? "" : char.IsAsciiDigit(tokens[i].Word[0]) ? tokens[i].Word.Length <= 2 ? "00" : "0000" : tokens[i].Word;

    private static int Sign(int kind, ReadOnlySpan<char> one, ReadOnlySpan<char> two = default, ReadOnlySpan<char> three = default)
    {
        var hash = 2166136261u ^ (uint)kind * 16777619u;
        hash = Add(Add(Add(hash, one) * 31, two) * 31, three);
        return (int)((hash ^ (hash >> 15)) & (Count - 1));
    }

    private static uint Add(uint hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
