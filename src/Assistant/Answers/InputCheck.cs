using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Answers;

/// <summary>Finds out what is wrong with a message before anything else looks at it. Null where it can be read.</summary>
public static partial class InputCheck
{
    public const int MostCharacters = 2_000;

    public static string? FaultIn(string text)
    {
        if (text.Length > MostCharacters) return "too-long";
        if (string.IsNullOrWhiteSpace(text)) return "empty";
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && !text.Any(char.IsLetter)) return "control-characters";
        return text.Any(char.IsLetterOrDigit) || text.Trim() == "?" ? null : "emoji-only";
    }

    /// <summary>The message as the search reads it: no control characters, no tags, no Markdown marks, single spaces.</summary>
    public static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var c in Tag().Replace(text, " "))
            if (c is not ('\u200B' or '\u00AD' or '\uFEFF')) cleaned.Append(char.IsControl(c) || c is '*' or '_' or '`' or '#' or '<' or '>' ? ' ' : c);
        return Retrieval.Words.OneLine(cleaned.ToString());
    }

    /// <summary>Both ends of a message, however long: enough to hear danger in.</summary>
    public static string Ends(string text) => text.Length <= 2 * MostCharacters ? text : $"{text[..MostCharacters]}\n{text[^MostCharacters..]}";

    // Only what is surely a tag: what else stands between angle brackets are somebody's words.
    [GeneratedRegex(@"</?(a|b|i|u|p|br|em|strong|div|span|ul|ol|li|h[1-6]|table|tr|td|th|img|script|style|font|code|pre|blockquote|hr|at|html|body|head)(\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
