using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>
/// Details that are known by their shape. Every repeat in these expressions is bounded, so that each costs a text of any
/// length a time in step with its length.
/// </summary>
public sealed partial class NumberRules(NameBook book)
{
    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        foreach (Match m in Email().Matches(text))
            if (!book.RoleMailboxes.Contains(Mailbox(m.Value)) && !IsOfABody(m.Value)) yield return Of("e-mail address", m);
        foreach (Match m in Handle().Matches(text))
            if (!IsBody(m.Value[1..]) && !book.IsCommon(m.Value[1..].ToLowerInvariant())) yield return Of("social media handle", m);
        foreach (Match m in HandleAfterCue().Matches(text))
            if (m.Groups[1].ValueSpan.IndexOfAnyInRange('0', '9') >= 0 || m.Groups[1].ValueSpan.Contains('_'))
                yield return Of("social media handle", m.Groups[1]);
        foreach (Match m in Postcode().Matches(text))
            if (IsPostcode(m)) yield return Of("postcode", m);
        foreach (Match m in NationalInsurance().Matches(text)) yield return Of("National Insurance number", m);
        foreach (Match m in Plate().Matches(text)) yield return Of("number plate", m);
        foreach (Match m in PlateAfterCue().Matches(text)) yield return Of("number plate", m.Groups[1]);
        foreach (Match m in PartOfPlate().Matches(text)) yield return Of("number plate", m);
        foreach (Match m in PlateInSmall().Matches(text))
            if (IsPlate(m, tokens)) yield return Of("number plate", m);
        foreach (Match m in Collar().Matches(text)) yield return Of("reference number", m);
        foreach (Match m in Passport().Matches(text)) yield return Of("passport number", m.Groups[1]);
        foreach (Match m in PoliceComputer().Matches(text)) yield return Of("police national computer id", m);
        foreach (Match m in NhsAfterCue().Matches(text)) yield return Of("NHS number", m.Groups[1]);
        foreach (Match m in TenDigits().Matches(text))
            if (HasNhsCheckDigit(Digits(m.Value))) yield return Of("NHS number", m);
        foreach (Match m in Phone().Matches(text))
            if (IsPrivatePhone(Digits(m.Value))) yield return Of("phone number", m);
    }

    // "ov23 rcy" is a plate beside a car, or where no word is written so; "yr10 boy" is neither.
    private bool IsPlate(Match m, IReadOnlyList<Token> tokens) =>
        !SchoolYear().IsMatch(m.Value) && !book.IsCommon(m.Groups[1].Value)
        && (m.Groups[1].ValueSpan.IndexOfAny("aeiou") < 0 || tokens.Any(t => book.VehicleCues.Contains(t.Word)));

    private static PersonalDetail Of(string kind, Capture m) => new(kind, m.Index, m.Index + m.Length);

    // One word in small letters at a public body: a service's box, unless it is somebody's first name.
    private bool IsOfABody(string address) => BodysBox().Match(address) is { Success: true } box && !BeginsWithName(box.Groups[1].Value);

    // A body writes its name with a capital and without figures.
    private bool IsBody(string handle) => char.IsUpper(handle[0]) && handle.All(char.IsAsciiLetter) && !BeginsWithName(handle.ToLowerInvariant());

    private bool BeginsWithName(string word) => Enumerable.Range(3, Math.Max(0, word.Length - 2)).Any(n => book.FirstNames.Contains(word[..n]));

    private static string Mailbox(string address) =>
        string.Concat(address[..address.IndexOf('@')].ToLowerInvariant().TakeWhile(char.IsAsciiLetter));

    private bool IsPostcode(Match m)
    {
        var (area, inward) = (m.Groups[1].Value.ToLowerInvariant(), m.Groups[2].Value);
        // Taken apart oddly, it is one where it is in capitals: "the M62 is where" holds none.
        if ((inward.Length > 3 || m.ValueSpan.IndexOfAny('.', '-') >= 0) && m.ValueSpan.IndexOfAnyInRange('a', 'z') >= 0) return false;
        return book.PostcodeAreas.Contains(area) && inward[^2..].ToLowerInvariant() is not ("st" or "nd" or "rd" or "th" or "am" or "pm");
    }

    private bool IsPrivatePhone(string digits)
    {
        if (digits.StartsWith("44", StringComparison.Ordinal)) digits = "0" + digits[2..].TrimStart('0');
        if (digits.StartsWith("0044", StringComparison.Ordinal)) digits = "0" + digits[4..].TrimStart('0');
        if (digits[0] == '7') digits = "0" + digits;
        return digits.Length is 10 or 11 && digits[1] is not ('8' or '3' or '0' or '9') && !book.PublicNumbers.Contains(digits);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static bool HasNhsCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (digits[i] - '0') * (10 - i);
        var check = (11 - sum % 11) % 11;
        return digits[0] != '0' && check == digits[9] - '0' && digits.Distinct().Count() > 1;
    }

    [GeneratedRegex(@"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")]
    private static partial Regex Email();

    [GeneratedRegex(@"^([a-z]{2,40})@[\w.-]{1,100}\.(?:gov\.uk|police\.uk|nhs\.uk|org\.uk|org|sch\.uk)$")]
    private static partial Regex BodysBox();

    [GeneratedRegex(@"(?<![\w.@])@[A-Za-z_][\w.]{2,29}(?![\w@])")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(?:snap|snapchat|insta|instagram|ig|tiktok|telegram|discord|username|handle|facebook|fb|kik|whatsapp)\b(?: (?:is|name|username|handle|account|user|id|tag|called|under|as)){0,3} ?[:=]? ?([A-Za-z][\w.]{3,29})\b", RegexOptions.IgnoreCase)]
    private static partial Regex HandleAfterCue();

    [GeneratedRegex(@"\b([A-Z]{1,2})[0-9][0-9A-Z]?(?: {0,2}|[.-])([0-9] ?[A-Z]{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b[A-CEGHJ-TW-Z][A-Z][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[A-D]\b(?!/)", RegexOptions.IgnoreCase)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\b(?:[A-Z]{2}[ -]?[0-9]{2}[ -]?[A-Z]{3}|[a-z]{2}[0-9]{2}[a-z]{3})\b")]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:reg|registration|plate|plates|vrm|number plate)\b(?: (?:number|no|plate|is|was|mark|for me|down)){0,2}[ .:]{1,3}([A-Z]{2} [0-9]{2} [A-Z]{3}|[A-Z]{1,3}[0-9]{1,4} ?[A-Z]{2,4}|[A-Z]{3} ?[0-9]{1,3} ?[A-Z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlateAfterCue();

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2} ?[_*?][ _*?A-Z]{0,5}")]
    private static partial Regex PartOfPlate();

    [GeneratedRegex(@"\b[a-z]{2}[0-9]{2} ([a-z]{3})\b")]
    private static partial Regex PlateInSmall();

    [GeneratedRegex("^(?:yr|ks|ps|no|by|at|in|to|on|so|of|up|as|am|pm)")]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"\b(?:PC|PS|DC|DS|PCSO) ?[0-9]{3,6}\b")]
    private static partial Regex Collar();

    [GeneratedRegex(@"\bpassport\b(?: (?:number|no|num|is|was|id)){0,3}[ .:#]{0,3}([A-Z]{0,3}[0-9]{6,9})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Passport();

    [GeneratedRegex(@"\b(?:[0-9]{2}|[0-9]{4})/[0-9]{5,7}[A-Z]\b", RegexOptions.IgnoreCase)]
    private static partial Regex PoliceComputer();

    [GeneratedRegex(@"\bnhs\b(?: (?:number|no|num|is|was|id)){0,3}[ .:#]{0,3}([0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex NhsAfterCue();

    [GeneratedRegex(@"(?<![0-9/+-])[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4}(?![0-9/])")]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"(?<![0-9/])(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)[0-9]{2,4}\)?(?:[ .-]?[0-9]{2,4}){2,4}(?![0-9/])|(?<![0-9/])7[0-9]{9}(?![0-9/])")]
    private static partial Regex Phone();
}
