namespace Assistant.Teams;

/// <summary>
/// Keeps letters in the order in which they were typed. Signs that turn a line around are seen by nobody and change what somebody else
/// reads, also after the end of what was typed; scripts that run from the right do so without them.
/// </summary>
public static class LetterOrder
{
    /// <summary>Whether the character turns the order of those after it.</summary>
    public static bool IsTurnedBy(int character) => character is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    /// <summary>The text without them.</summary>
    public static string Of(string text) => text.Any(c => IsTurnedBy(c)) ? string.Concat(text.Where(c => !IsTurnedBy(c))) : text;
}
