namespace Assistant.Safety;

/// <summary>A number and a street, with or without a flat before it.</summary>
public sealed class AddressRules(NameBook book)
{
    private const int MostStreetWords = 4, CueReaches = 3;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsUnit(tokens, i))
            {
                yield return new PersonalDetail("address", tokens[i].Start, tokens[i + 1].End);
                continue;
            }
            if (!IsHouseNumber(tokens[i].Word) || StreetEnd(text, tokens, i) is not { } end) continue;
            var start = i;
            if (start >= 1 && tokens[start - 1].Word is "flat" or "apartment" or "unit") start--;
            else if (start >= 2 && tokens[start - 2].Word is "flat" or "apartment" or "unit" or "room") start -= 2;
            yield return new PersonalDetail("address", tokens[start].Start, tokens[end].End);
            i = end;
        }
    }

    private int? StreetEnd(string text, IReadOnlyList<Token> tokens, int number)
    {
        var (capitals, cued) = (true, HasCue(tokens, number));
        for (var i = number + 1; i < tokens.Count && i - number <= MostStreetWords; i++)
        {
            var word = tokens[i].Word;
            if (tokens[i].Start - tokens[i - 1].End > 2 || word[0] is Tokeniser.Masked) return null;
            var isStreet = book.Streets.Contains(word);
            var isWord = book.StreetsThatAreWords.Contains(word);
            capitals &= tokens[i].IsCapital(text) || word is "the" or "st";
            var following = i + 1 < tokens.Count && tokens[i + 1].Start - tokens[i].End == 1 && book.Streets.Contains(tokens[i + 1].Word);
            if (i > number + 1 && !following && (isStreet ? !isWord || capitals || cued : isWord && capitals && tokens[i].IsCapital(text))) return i;
            if (tokens[i].IsNumber || (book.NotInAddresses.Contains(word) && !(word is "the" && i == number + 1 && (tokens[i].IsCapital(text) || cued)))) return null;
        }
        return null;
    }

    private bool HasCue(IReadOnlyList<Token> tokens, int number)
    {
        for (var i = number - 1; i >= 0 && number - i <= CueReaches; i--)
            if (book.AddressCues.Contains(tokens[i].Word)) return true;
        return false;
    }

    // "flat 3b", "maisonette 21".
    private static bool IsUnit(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Word is "flat" or "apartment" or "apt" or "maisonette" && i + 1 < tokens.Count && tokens[i + 1].Start - tokens[i].End == 1 && IsHouseNumber(tokens[i + 1].Word);

    private static bool IsHouseNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 5
        && (word.AsSpan().IndexOfAnyExceptInRange('0', '9') is < 0 || (char.IsAsciiLetter(word[^1]) && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0));
}
