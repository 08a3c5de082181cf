namespace Assistant.Teams.Messages;

/// <summary>Fits a text into the room that a client has for it.</summary>
public static class Shortened
{
    /// <summary>The text where it fits; otherwise its beginning, cut at a word, with an ellipsis.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most) return text;
        var at = text.LastIndexOf(' ', most - 1);
        var end = at > most / 2 ? at : most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return $"{text[..end].TrimEnd(' ', ',', ';', ':', '.')}…";
    }
}
