using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>Names of the street: what somebody is called, goes by or is known as, whatever word it is; and names with a title of the street.</summary>
public static partial class StreetNameRules
{
    public static IEnumerable<PersonalDetail> Find(string text)
    {
        foreach (Match m in Called().Matches(text)) yield return Of(m.Groups["name"]);
        foreach (Match m in WithTitle().Matches(text)) yield return Of(m);
    }

    private static PersonalDetail Of(Capture m) => new("name", m.Index, m.Index + m.Length);

    // "the one they call Ratty", "a dealer called Frosty", "goes by Biggs", "aka Bones": only of a person is it said so.
    [GeneratedRegex(@"\b(?:(?i:(?:they|everyone|everybody|people|kids|mates|the others) calls? (?:him|her|them)|(?:one|lad|boy|girl|man|woman|guy|bloke|fella|kid|older|elder|youth|teen|dealer|male|female|somebody|someone) (?:that |who |(?:that |who )?(?:is |was )?)?(?:they call|(?:only )?known (?:only )?as|called|nicknamed|named)|(?:he|she) (?:is |was )?(?:known as|called|nicknamed)|goes by|going by|went by|aka|a\.k\.a\.?|street name(?: is| of)?)) ?[:'‘“""]?(?<name>[A-Z][a-z'’]+\d{0,2}(?: [A-Z][a-z'’]*)?|[A-Z] [A-Z][a-z]+)")]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:Lil|Li’l|Li'l|Yung|OG|lil|yung) (?:[A-Z][A-Za-z]*|(?<=[a-z] )[a-z]{1,10}\d)\b")]
    private static partial Regex WithTitle();
}
