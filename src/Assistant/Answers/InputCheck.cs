namespace Assistant.Answers;

/// <summary>Finds out what is wrong with a message before anything else looks at it. Null where it can be read.</summary>
public static class InputCheck
{
    public const int MostCharacters = 2_000;

    public static string? FaultIn(string text)
    {
        if (text.Length > MostCharacters) return "too-long";
        if (string.IsNullOrWhiteSpace(text)) return "empty";
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && !text.Any(char.IsLetter)) return "control-characters";
        return text.Any(char.IsLetterOrDigit) || text.Trim() == "?" ? null : "emoji-only";
    }

    /// <summary>The message as the rest reads it: no control characters, no tags, no Markdown marks, single spaces.</summary>
    public static string Cleaned(string text)
    {
        var cleaned = new System.Text.StringBuilder(text.Length);
        var inTag = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!') && text.IndexOf('>', i) > 0) inTag = true;
            if (!inTag) cleaned.Append(char.IsControl(c) || c is '*' or '_' or '`' or '#' or '\u200B' or '\uFEFF' ? ' ' : c);
            if (c == '>' && inTag) { inTag = false; cleaned.Append(' '); }
        }
        return string.Join(' ', cleaned.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
