using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>Makes a masked message read like an ordinary one before it is searched with: "[name]" is a child, the rest is left out.</summary>
public static partial class Placeholders
{
    public static string Neutral(string text) => text.Contains('[') ? Other().Replace(Name().Replace(text, "the child"), " ") : text;

    [GeneratedRegex(@"\[(first |last |full )?name\](\s+\[(first |last )?name\])*", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    // With the word that announces it: "dob [date of birth]", "of [address]".
    [GeneratedRegex(@"\(?\s*\b(?:(?:dob|d\.o\.b\.?|born|date of birth|address|tel|phone|nhs|number|no|of|at|on)\b[\s:.]*)?\[[a-z][a-z '’/-]{2,30}\]\s*\)?", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
