using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>Dates of birth: any date after a word of birth or straight after a name, and a plain date in the years when the children were born.</summary>
public sealed partial class DateOfBirthRules(NameBook book)
{
    private const int CueReaches = 5, NameReaches = 2, DocumentReaches = 7;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        var at = 0;
        foreach (Match m in Dates().Matches(text))
        {
            while (at < tokens.Count && tokens[at].Start < m.Index) at++;
            if (at > 0 && tokens[at - 1].Word is "code" or "version") continue;
            if (HasCue(text, tokens, at) || CueAfter(tokens, at, m.Index + m.Length) || (m.Groups["year"].Success && IsBirthYear(m.Groups["year"].ValueSpan)) || (m.Groups["written"].Success && IsBirthYear(m.Groups["written"].ValueSpan) && !OfADocument(tokens, at)))
                yield return new PersonalDetail("date of birth", m.Index, m.Index + m.Length);
        }
    }

    // "7 april 2010 born".
    private bool CueAfter(IReadOnlyList<Token> tokens, int at, int end)
    {
        while (at < tokens.Count && tokens[at].Start < end) at++;
        return at < tokens.Count && tokens[at].Start - end <= 2 && book.BirthCues.Contains(tokens[at].Word);
    }

    // A date in words is also how documents and events are dated.
    private bool OfADocument(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= DocumentReaches; i--)
            if (book.DocumentCues.Contains(tokens[i].Word)) return true;
        return false;
    }

    private bool HasCue(string text, IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= CueReaches; i--)
        {
            if (book.BirthCues.Contains(tokens[i].Word)) return true;
            if (tokens[i].Word == "b" && i >= 2 && tokens[i - 1].Word == "o" && tokens[i - 2].Word == "d") return true;
            if (tokens[i].Word == "b" && at - i == 1) return true;
            if (at - i <= NameReaches && (tokens[i].Word[0] == Tokeniser.Masked || (book.Surnames.Contains(tokens[i].Word) && !book.NotSurnames.Contains(tokens[i].Word) && (tokens[i].IsCapital(text) || !book.IsWord(tokens[i].Word))))) return true;
            if (tokens[i].Word is "turns" or "turn" or "turning" && i + 1 < at && tokens[i + 1].IsNumber) return true;
        }
        return false;
    }

    private bool IsBirthYear(ReadOnlySpan<char> digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length == 2) year += 2000;
        return year >= book.FirstBirthYear && year <= book.LastBirthYear;
    }

    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(
        @"(?<![0-9/.-])(?:[0-9]{1,2} ?[./-] ?[0-9]{1,2} ?[./-] ?(?<year>[0-9]{4}|[0-9]{2})|(?<year>[0-9]{4})[-/.][0-9]{2}[-/.][0-9]{2})(?![0-9/-])"
        + @"|\b[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?[ -]" + Month + @",?(?:[ -]'?(?<written>[0-9]{4})|[ -]'?(?<written>[0-9]{2}))?\b"
        + @"|\b" + Month + @" [0-9]{1,2}(?:st|nd|rd|th)?(?:,? '?(?<written>[0-9]{4}))?\b"
        + @"|\b(?:the )?[a-z]{4,10}(?:-[a-z]{4,8})? of " + Month + @",? (?<written>[0-9]{4})\b|(?<=\bdob)[0-9]{6}\b|(?<=\bborn (?:in )?)[0-9]{4}\b"
        + @"|(?<=\bd\.? ?o\.? ?b\.?[ :-]{1,3})[0-9]{1,2} [0-9]{1,2} (?:19|20)?[0-9]{2}\b|(?<![0-9/.-])[0-3][0-9][01][0-9](?:[0-9]{2}|20[0-9]{2})(?![0-9/-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dates();
}
