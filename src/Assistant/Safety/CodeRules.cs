using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>
/// Numbers and codes that stand for one person, account, device or spot, whatever they are called: long numbers, codes of letters and
/// digits, network addresses and places on a map. Ordinary sentences of this field hold none.
/// </summary>
public sealed partial class CodeRules(NameBook book)
{
    private const int FewestDigits = 6, FewestInCode = 4, MostLetters = 6, FreephoneDigits = 6;

    public IEnumerable<PersonalDetail> Find(string text)
    {
        foreach (Match m in NetworkAddress().Matches(text))
            if (!Version().IsMatch(text[Math.Max(0, m.Index - 12)..Math.Min(text.Length, m.Index + m.Length + 12)])) yield return Of("network address", m);
        foreach (Match m in OnTheMap().Matches(text))
            if (!PublicRegister().IsMatch(text[Math.Max(0, m.Index - 24)..m.Index])) yield return Of("place on a map", m);
        foreach (Match m in SortCode().Matches(text)) yield return Of("bank account", m.Groups[1]);
        foreach (Match m in OldPlate().Matches(text)) yield return Of("number plate", m);
        foreach (Match m in LongNumber().Matches(text))
            if (IsLong(text, m)) yield return Of("reference number", m);
        foreach (Match m in Code().Matches(text))
            if (IsCode(m.Value) && !PublicRegister().IsMatch(text[Math.Max(0, m.Index - 24)..m.Index])) yield return Of("reference number", m);
    }

    /// <summary>Three words with full stops between that stand for a spot on the map.</summary>
    public static IEnumerable<PersonalDetail> ThreeWordPlaces(string text)
    {
        foreach (Match m in ThreeWords().Matches(text))
            if (!IsAddressOfASite(m.Groups[1].Value)) yield return Of("place on a map", m.Groups[1]);
        if (SpeaksOfThreeWords().IsMatch(text))
            foreach (Match m in ThreeWrittenWords().Matches(text)) yield return Of("place on a map", m);
    }

    private static PersonalDetail Of(string kind, Capture m) => new(kind, m.Index, m.Index + m.Length);

    private bool IsLong(string text, Match number)
    {
        var digits = string.Concat(number.Value.Where(char.IsAsciiDigit));
        if (digits.Length < FewestDigits || book.PublicNumbers.Contains(digits)) return false;
        // Free and public lines; a private number is found by its own rule.
        if (digits[0] == '0' && digits[1] is '8' or '3' || digits.StartsWith("116", StringComparison.Ordinal) && digits.Length == FreephoneDigits) return false;
        if (DatesAndRows().IsMatch(number.Value)) return false;
        var before = text[Math.Max(0, number.Index - 24)..number.Index];
        return !PublicRegister().IsMatch(before);
    }

    private static bool IsCode(string code)
    {
        var digits = code.Count(char.IsAsciiDigit);
        if (digits < FewestInCode || !code.Any(char.IsAsciiLetter) || OrdinaryCode().IsMatch(code)) return false;
        return LetterRuns().Matches(code).All(r => r.Length <= MostLetters);
    }

    private static bool IsAddressOfASite(string words) => words.StartsWith("www.", StringComparison.Ordinal) || Endings().IsMatch(words);

    [GeneratedRegex(@"(?<![\w.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![\w.][0-9])|(?<![\w:])(?:[0-9a-f]{1,4}:{1,2}){4,7}[0-9a-f]{1,4}(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex NetworkAddress();

    [GeneratedRegex(
        @"(?<![\w.])-?[0-9]{1,3}\.[0-9]{4,8}°? ?(?:[NSEW]\b)?(?:[, ]{1,3}(?:lon[a-z]{0,6} )?-?[0-9]{1,3}\.[0-9]{3,8}°? ?(?:[NSEW]\b)?)?"
        + @"|[0-9]{1,3}° ?[0-9]{1,2}['′](?: ?[0-9.]{1,6}[""″])? ?[NSEW]\b|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"
        + @"|(?:https?://)?(?:www\.)?(?:maps\.google|google\.[a-z]{2,3}(?:\.[a-z]{2})?/maps|maps\.app\.goo\.gl|maps\.apple)[^\s]{0,200}|\b[HNOST][A-HJ-Z] [0-9]{3,5} [0-9]{3,5}\b")]
    private static partial Regex OnTheMap();

    [GeneratedRegex(@"(?<![\w./@:-])(?:///)?([a-z]{3,16}\.[a-z]{3,16}\.[a-z]{3,16})(?![\w/@-]|\.\w)")]
    private static partial Regex ThreeWords();

    [GeneratedRegex(@"\b(?:what3words|w3w|what ?three ?words|three words|///)", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfThreeWords();

    [GeneratedRegex(@"(?<![\w.@])[A-Za-z]{3,16}(?: ?[./] ?[A-Za-z]{3,16}){2}(?![\w@])")]
    private static partial Regex ThreeWrittenWords();

    [GeneratedRegex(@"\.(?:com|org|net|gov|uk|html?|info|pdf|docx?)$")]
    private static partial Regex Endings();

    [GeneratedRegex(@"\b(?:sort(?: ?code)?|s/?c|acc(?:oun)?t?|a/c)\b[^0-9\n]{0,24}([0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex SortCode();

    [GeneratedRegex(@"(?<![\w-])[A-HJ-PR-X][0-9]{3} ?[A-Z]{3}(?!\w)")]
    private static partial Regex OldPlate();

    [GeneratedRegex(@"(?<![\w£$€.,/+#-])[0-9](?:[ -]?[0-9]){5,21}(?!\w|[.,/][0-9]|%)")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?<![\w@.£&-])[A-Za-z0-9]{1,24}(?:[/-][A-Za-z0-9]{1,24}){0,4}(?![\w@]|[./-][A-Za-z0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:v|version|release|update|build|patch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex LetterRuns();

    // "2020-21", "2020 2021", "12-06-2025", "2025-06-12", "10 11 12 13", "12 000 000".
    [GeneratedRegex(@"^(?:19|20)[0-9]{2}[ -][0-9]{2}$|^(?:(?:19|20)[0-9]{2}[ -]?){1,4}$|^[0-9]{1,2}[ -][0-9]{1,2}[ -](?:19|20)[0-9]{2}$|^(?:19|20)[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}$|^(?:[0-9]{1,2} )+[0-9]{1,2}$|^[0-9]{1,3}(?: [0-9]{3})* 000$|^[0-9]+0000$|^97[89][ -]?[0-9][0-9 -]{8,14}$|^[0-2][0-9][0-5][05] ?- ?[0-2][0-9][0-5][05]$")]
    private static partial Regex DatesAndRows();

    [GeneratedRegex(@"\b(?:charity|company|isbn|issn|ofsted|registered|po number|order (?:code|number|no)|sku|part no|invoice|booking|vacancy|meeting id|webinar(?: id)?|passcode|(?:course|cost|product|event|promo|discount|job) code|doi|pp|pages|copyright ref|paragraphs?|paras?)\b[^0-9]{0,16}$", RegexOptions.IgnoreCase)]
    private static partial Regex PublicRegister();

    // A word and its year, a span with its unit, a quarter of a year, a standard.
    [GeneratedRegex(@"^[A-Za-z]+-?(?:19|20)[0-9]{2}(?:[/-][0-9]{2})?$|^[0-9/-]+(?:yo|yrs?|years?|old|s|th|am|pm|k|km|miles|mg|ml|hrs?|hours?|days?|weeks?|months?|pupils?|children)$|^(?:19|20)[0-9]{2}[/-](?:[0-9]{2}|(?:19|20)[0-9]{2}|[A-Za-z]{1,10})$|^DFE-.*$|^[A-Za-z]{1,6}[/-](?:19|20)[0-9]{2}$|^(?:ISO|DCB|BS|EN)-?[0-9]{4,5}$|^[0-9]{1,2}-?[A-Za-z]{3,9}-?(?:19|20)?[0-9]{2}$|^[0-9]{1,2}(?:am|pm)?-[0-9]{1,4}(?:am|pm)$", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinaryCode();
}
