namespace Assistant.Safety;

/// <summary>
/// Names that no list holds, known by what they are not: capitals that are no English words and no bodies or places of the field. Two
/// together are a person's; one alone is where an age or a relation stands beside it. A listed first name with a capital needs neither.
/// </summary>
public sealed class ContextNameRules(NameBook book)
{
    private const int LongestRun = 4, ShortestAlone = 3;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!char.IsLetter(tokens[i].Word[0])) continue;
            if (IsPairOfGiven(text, tokens, i)) yield return Name(tokens, i, i + 1);
            if (!tokens[i].IsCapital(text) || i > 0 && Joined(text, tokens, i - 1) && tokens[i - 1].IsCapital(text) && !StartsSentence(tokens, i - 1)) continue;
            if (IsInverted(text, tokens, i)) { yield return Name(tokens, i, i + 1); i++; continue; }
            var last = RunEnd(text, tokens, i);
            if (last > i && IsFullName(text, tokens, i, last)) { yield return Name(tokens, i, last); i = last; continue; }
            if (last == i && IsAlone(text, tokens, i)) yield return Name(tokens, i, i);
        }
    }

    private static PersonalDetail Name(IReadOnlyList<Token> tokens, int first, int last) =>
        new("name", tokens[first].Start, tokens[last].Possessive ? tokens[last].End - 2 : tokens[last].End);

    // "keeley-ann rudge": nothing else is written so.
    private bool IsPairOfGiven(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is "-"
        && book.FirstNames.Contains(tokens[i].Word) && book.FirstNames.Contains(tokens[i + 1].Bare) && !book.IsWord(tokens[i].Word);

    // "LOUGHLIN, Caitriona".
    private bool IsInverted(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].Word.Length > ShortestAlone && IsAllCapitals(text, tokens[i]) && IsUnknown(tokens[i]) && tokens[i + 1].IsCapital(text)
        && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is ", " && !IsAllCapitals(text, tokens[i + 1]) && (IsUnknown(tokens[i + 1]) || book.FirstNames.Contains(tokens[i + 1].Bare));

    private static int RunEnd(string text, IReadOnlyList<Token> tokens, int i)
    {
        var last = i;
        while (last + 1 < tokens.Count && !tokens[last].Possessive && Joined(text, tokens, last) && tokens[last + 1].IsCapital(text)) last++;
        return last;
    }

    private bool IsFullName(string text, IReadOnlyList<Token> tokens, int first, int last)
    {
        if (last - first >= LongestRun || IsPlace(text, tokens, first) || book.PublicNames.Contains(string.Join(' ', tokens.Skip(first).Take(last - first + 1).Select(t => t.Bare)))) return false;
        var (unknown, wordly) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var word = tokens[i].Bare;
            if (book.NotSurnames.Contains(word) || book.PublicNames.Contains(word) || book.Acronyms.Contains(word) || book.AfterPublicNames.Contains(word)) return false;
            if (word.Length == 1 && i == first && tokens[i].End < text.Length && text[tokens[i].End] == '.') unknown++;
            else if (IsUnknown(tokens[i]) && !IsAllCapitals(text, tokens[i])) unknown++;
            // "Pham Quoc Bao".
            else if (word.Length <= 3 && i > first && !book.IsCommon(word)) continue;
            else if (!book.Surnames.Contains(word) && !book.FirstNames.Contains(word) && !book.WordNames.Contains(word)) return false;
            if (book.SurnamesThatAreWords.Contains(word)) wordly++;
        }
        // "Chelmsley Wood" is a place.
        return unknown > wordly || unknown > 0 && last - first > 1;
    }

    private bool IsAlone(string text, IReadOnlyList<Token> tokens, int i)
    {
        var word = tokens[i].Bare;
        if (word.Length < ShortestAlone || IsAllCapitals(text, tokens[i]) || IsPlace(text, tokens, i) || book.NotSurnames.Contains(word) || book.PublicNames.Contains(word)) return false;
        if (i + 1 < tokens.Count && book.AfterPublicNames.Contains(tokens[i + 1].Word)) return false;
        var listed = book.FirstNames.Contains(word) && !book.WordNames.Contains(word) && (word.Length <= 3 || !book.IsWord(word));
        if (listed) return true;
        var isName = book.FirstNames.Contains(word) || book.WordNames.Contains(word) && !StartsSentence(tokens, i) || IsUnknown(tokens[i]);
        if (IsUnknown(tokens[i]) && (AfterFirstName(text, tokens, i) || IsTold(tokens, i))) return true;
        return isName && (AgeFollows(text, tokens, i) || tokens[i].Possessive && i + 1 < tokens.Count && book.Kin.Contains(tokens[i + 1].Word) || i > 0 && book.Kin.Contains(tokens[i - 1].Word) && tokens[i].Start - tokens[i - 1].End == 1);
    }

    // "Ayo and Ade".
    private bool AfterFirstName(string text, IReadOnlyList<Token> tokens, int i) =>
        i > 1 && tokens[i - 1].Word == "and" && (tokens[i - 2].Word[0] == Tokeniser.Masked || tokens[i - 2].IsCapital(text) && book.FirstNames.Contains(tokens[i - 2].Word)) && tokens[i].Start - tokens[i - 1].End == 1;

    // "Fitsum says they pick him up": a body says things too, but is not a he or a she.
    private bool IsTold(IReadOnlyList<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Count || !(book.PersonVerbs.Contains(tokens[i + 1].Word) || tokens[i + 1].Word is "he" or "she") || !HasPronoun(tokens, i, tokens[i].Sentence)) return false;
        return !tokens[i].Possessive;
    }

    private static bool HasPronoun(IReadOnlyList<Token> tokens, int i, int sentence)
    {
        for (var next = i + 1; next < tokens.Count && tokens[next].Sentence == sentence; next++)
            if (tokens[next].Word is "he" or "she" or "him" or "his" or "her" or "hes" or "shes") return true;
        return false;
    }

    // ", 10", "(14)", "aged 4", "nearly 12", "is 15", "15yo".
    private static bool AgeFollows(string text, IReadOnlyList<Token> tokens, int i)
    {
        var next = i + 1;
        if (next < tokens.Count && tokens[next].Word is "aged" or "age" or "nearly" or "almost" or "just" or "is" or "was" or "turned" or "turns") next++;
        if (next >= tokens.Count || tokens[next].Start - tokens[next - 1].End > 2 || !tokens[next].IsNumber) return false;
        var digits = tokens[next].Word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && tokens[next].Word[0] != '0' && (digits == 1 || tokens[next].Word[0] is '1' or '2') && !(tokens[next].End + 1 < text.Length && text[tokens[next].End] is '.' or '/' or '%' && char.IsAsciiLetterOrDigit(text[tokens[next].End + 1])) && (tokens[next].Word.Length == digits || tokens[next].Word[digits] == 'y') && (next > i + 1 || text[tokens[i].End] is ',' or ' ' or '(' && tokens[next].Start - tokens[i].End == 2);
    }

    private bool IsPlace(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0) return false;
        var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
        return book.BeforePlaces.Contains(tokens[i - 1].Word) && gap is " " or "-" || gap is "-" && !tokens[i - 1].IsCapital(text);
    }

    private bool IsUnknown(Token token) => token.Bare is var word && !book.IsWord(word) && !book.NotSurnames.Contains(word) && !book.Acronyms.Contains(word) && !book.Platforms.Contains(word);

    private static bool IsAllCapitals(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyInRange('a', 'z') < 0;

    private static bool StartsSentence(IReadOnlyList<Token> tokens, int i) => i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;

    private static bool Joined(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is " " or "-" or ". " or ".";
}
