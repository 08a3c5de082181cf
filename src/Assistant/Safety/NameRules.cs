namespace Assistant.Safety;

/// <summary>
/// Names of people. A name that is also a word or a place counts only with a capital and a surname; one name alone counts
/// where somebody is introduced by it, or where a date of birth or an address stands beside it.
/// </summary>
public sealed class NameRules(NameBook book)
{
    private const int MostWords = 4, DetailReaches = 3;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PersonalDetail> others)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!char.IsLetter(tokens[i].Word[0])) continue;
            var last = LastOfName(text, tokens, i, others);
            if (last < i) continue;
            var start = tokens[i].Start;
            if (IsPublic(tokens, i, last)) { i = last; continue; }
            if (IsTitle(tokens, i - 1) && Joined(text, tokens, i - 1)) start = tokens[i - 1].Start;
            yield return new PersonalDetail("name", start, EndOf(tokens[last]));
            i = last;
        }
    }

    private int LastOfName(string text, IReadOnlyList<Token> tokens, int i, IReadOnlyList<PersonalDetail> others)
    {
        var token = tokens[i];
        var word = token.Bare;
        var capital = token.IsCapital(text);
        var first = book.FirstNames.Contains(word);
        var wordName = book.WordNames.Contains(word);
        // "Stoke-on-Trent".
        if (i > 0 && !tokens[i - 1].IsCapital(text) && text.AsSpan(tokens[i - 1].End, token.Start - tokens[i - 1].End) is "-") return -1;
        // "my foster son was": a word of the family is nobody's name.
        if (!capital && book.Kin.Contains(word)) return -1;

        if (AfterTitle(text, tokens, i)) return Extend(text, tokens, i);
        if (AfterNaming(text, tokens, i, first)) return capital ? Extend(text, tokens, i) : FullName(text, tokens, i) is var full and > 0 ? full : i;
        if ((first || (wordName && capital)) && FullName(text, tokens, i) is var last and > 0) return last;
        if (capital && !first && !wordName && !Excluded(word) && UnlistedFirst(text, tokens, i)) return Extend(text, tokens, i);
        if (IsInverted(text, tokens, i)) return i + 1;
        if (first && IsIntroduced(text, tokens, i, capital)) return i;
        return (first || (wordName && capital)) && BesideDetail(tokens, i, others) ? i : -1;
    }

    /// <summary>The last word of first name and surname; 0 where no surname follows.</summary>
    private int FullName(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Possessive) return 0;
        var next = i + 1;
        while (next < tokens.Count && next - i < 3 && Joined(text, tokens, next - 1) && IsGiven(tokens[next].Word) && HasFollower(text, tokens, next)) next++;
        if (next >= tokens.Count || !Joined(text, tokens, next - 1)) return 0;

        var word = tokens[next].Bare;
        var capitals = tokens[i].IsCapital(text) && tokens[next].IsCapital(text);
        var surname = book.Surnames.Contains(word);
        var place = i > 0 && tokens[i - 1].Word is "st" or "saint";
        if (place) return 0;
        if (book.WordNames.Contains(tokens[i].Word))
            return capitals && !Excluded(word) && (surname || !StartsSentence(text, tokens, i)) ? Extend(text, tokens, next) : 0;
        if (surname && (!book.NotSurnames.Contains(word) || capitals)) return Extend(text, tokens, next);
        return capitals && !Excluded(word) && word.Length > 1 ? Extend(text, tokens, next) : 0;
    }

    private bool IsGiven(string word) => book.FirstNames.Contains(word) && !book.Surnames.Contains(word);

    private bool HasFollower(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && Joined(text, tokens, i)
        && (book.Surnames.Contains(tokens[i + 1].Bare) || (tokens[i + 1].IsCapital(text) && !Excluded(tokens[i + 1].Bare)));

    private bool UnlistedFirst(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && !tokens[i].Possessive && tokens[i].Word.Length > 2 && Joined(text, tokens, i) && tokens[i + 1].IsCapital(text)
        && book.Surnames.Contains(tokens[i + 1].Bare) && !book.SurnamesThatAreWords.Contains(tokens[i + 1].Bare) && !book.NotSurnames.Contains(tokens[i + 1].Bare) && !StartsSentence(text, tokens, i);

    private bool IsInverted(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && book.Surnames.Contains(tokens[i].Word) && text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).IndexOfAnyInRange('a', 'z') < 0
        && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is ", " && book.FirstNames.Contains(tokens[i + 1].Bare);

    private bool AfterTitle(string text, IReadOnlyList<Token> tokens, int i) =>
        tokens[i].IsCapital(text) && i > 0 && tokens[i].Start - tokens[i - 1].End <= 2 && !Excluded(tokens[i].Bare) && tokens[i].Word.Length > 1
        && (IsTitle(tokens, i - 1) || (book.Ranks.Contains(tokens[i - 1].Word) && tokens[i - 1].IsCapital(text) && book.Surnames.Contains(tokens[i].Bare)));

    private bool AfterNaming(string text, IReadOnlyList<Token> tokens, int i, bool first)
    {
        var capital = tokens[i].IsCapital(text);
        if (i < 1 || Excluded(tokens[i].Bare) || tokens[i].Word.Length < 2) return false;
        var before = tokens[i - 1].Word;
        var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
        if (gap.Length > 3 || gap.ContainsAny('.', '?', '!')) return false;
        var colon = gap.Contains(':');
        if (colon && before is "name" or "child" or "pupil" or "student" or "client" or "patient" or "mother" or "father" or "subject") return first || capital;
        if (before is "is" or "was" && i >= 2 && tokens[i - 2].Word is "name" or "names") return first || capital;
        if (before is "named" or "nicknamed" or "aka") return first || capital;
        if (before is "called" or "as")
            return (before == "called" || (i >= 2 && tokens[i - 2].Word == "known"))
                && (first || (capital && tokens.Skip(Math.Max(0, i - 7)).Take(Math.Min(i, 7)).Any(t => book.Relations.Contains(t.Word))));
        return before == "name" && (first || (capital && FullName(text, tokens, i) > 0));
    }

    private bool IsIntroduced(string text, IReadOnlyList<Token> tokens, int i, bool capital)
    {
        var related = i > 0 && book.Relations.Contains(tokens[i - 1].Word) && tokens[i].Start - tokens[i - 1].End <= 2;
        if (related) return true;
        if (!capital || IsPublicFirst(text, tokens, i)) return false;
        if (tokens[i].Possessive) return i + 1 < tokens.Count && (book.Relations.Contains(tokens[i + 1].Word) || tokens[i + 1].Word is "on" or "at" or "in" or "been" or "not" or "missing" or "just" or "gone" or "had" or "got" or "back");
        return i + 1 < tokens.Count && Joined(text, tokens, i) && book.PersonVerbs.Contains(tokens[i + 1].Word);
    }

    private static bool IsPublicFirst(string text, IReadOnlyList<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].IsCapital(text) && tokens[i].Start - tokens[i - 1].End == 1 && tokens[i - 1].Word is "operation" or "project" or "st" or "saint";

    private static bool BesideDetail(IReadOnlyList<Token> tokens, int i, IReadOnlyList<PersonalDetail> others)
    {
        var reach = tokens[Math.Min(tokens.Count - 1, i + DetailReaches + 2)].End;
        foreach (var other in others)
            if (other.Kind is "date of birth" or "address" or "postcode" && other.Start >= tokens[i].End && other.Start < reach
                && other.Start - tokens[i].End < 24) return true;
        return false;
    }

    private int Extend(string text, IReadOnlyList<Token> tokens, int last)
    {
        for (var more = 0; more < MostWords && last + 1 < tokens.Count && !tokens[last].Possessive && Joined(text, tokens, last); more++)
        {
            var next = tokens[last + 1];
            if (!next.IsCapital(text) || next.Word.Length < 2 || Excluded(next.Bare)) break;
            last++;
        }
        return last;
    }

    private bool IsPublic(IReadOnlyList<Token> tokens, int first, int last)
    {
        for (var from = first; from < last; from++)
            if (book.PublicNames.Contains($"{tokens[from].Word} {tokens[from + 1].Bare}")) return true;
        return book.PublicNames.Contains(tokens[last].Bare) || (first > 0 && book.PublicNames.Contains($"{tokens[first - 1].Word} {tokens[first].Bare}"));
    }

    private bool IsTitle(IReadOnlyList<Token> tokens, int i) => i >= 0 && book.Titles.Contains(tokens[i].Word);

    private bool Excluded(string word) => book.NotSurnames.Contains(word) && !(book.Surnames.Contains(word) && book.FirstNames.Contains(word));

    private static bool StartsSentence(string text, IReadOnlyList<Token> tokens, int i) => i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;

    private static bool Joined(string text, IReadOnlyList<Token> tokens, int i) =>
        i >= 0 && i + 1 < tokens.Count && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is " " or "  " or "-" or "\u00a0";

    private static int EndOf(Token token) => token.Possessive ? token.End - 2 : token.End;
}
