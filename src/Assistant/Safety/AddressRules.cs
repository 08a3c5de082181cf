using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>A number and a street, with or without a flat before it.</summary>
public sealed partial class AddressRules(NameBook book)
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
            // "at 11 Cae Glas": a street of whatever kind.
            if (cued && i == number + 2 && IsOwn(text, tokens[i]) && IsOwn(text, tokens[i - 1])) return i;
            if (tokens[i].IsNumber || (book.NotInAddresses.Contains(word) && !(word is "the" && i == number + 1 && (tokens[i].IsCapital(text) || cued)))) return null;
        }
        return null;
    }

    private bool IsOwn(string text, Token token) =>
        token.IsCapital(text) && token.Word.Length > 2 && !book.IsCommon(token.Word) && text.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('a', 'z');

    private bool HasCue(IReadOnlyList<Token> tokens, int number)
    {
        for (var i = number - 1; i >= 0 && number - i <= CueReaches; i--)
            if (book.AddressCues.Contains(tokens[i].Word)) return true;
        return false;
    }

    /// <summary>A house that has a name and no number, with its street: "The Old Forge, Mill Lane".</summary>
    public static IEnumerable<PersonalDetail> NamedHouses(string text)
    {
        if (!text.Contains(", ", StringComparison.Ordinal)) yield break;
        foreach (Match m in NamedHouse().Matches(text)) yield return new PersonalDetail("address", m.Index, m.Index + m.Length);
    }

    [GeneratedRegex(@"\b(?:The )?(?:[A-Z][\w'’]{1,20} ){0,3}(?:Cottages?|House|Farm|Farmhouse|Forge|Barn|Lodge|Mill|Rectory|Vicarage|Manor|Bungalow|Maltings|Court|Villas?|Orchard|Stables|Granary), (?:[A-Z][\w'’]{1,20} ){1,3}(?:Road|Rd|Lane|Ln|Street|St|Close|Drive|Way|Avenue|Ave|Row|Hill|Green|Terrace)\b")]
    private static partial Regex NamedHouse();

    // "flat 3b", "maisonette 21".
    private static bool IsUnit(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Word is "flat" or "flt" or "apartment" or "apt" or "maisonette" or "bedsit" && i + 1 < tokens.Count && tokens[i + 1].Start - tokens[i].End == 1 && IsHouseNumber(tokens[i + 1].Word);

    private static bool IsHouseNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 5
        && (word.AsSpan().IndexOfAnyExceptInRange('0', '9') is < 0 || (char.IsAsciiLetter(word[^1]) && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0));
}
