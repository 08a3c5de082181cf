using System.Text;

namespace Assistant.Teams.Messages;

/// <summary>
/// What was said, without its mentions: the bot's own is taken out, and anybody else's becomes a neutral word, for a colleague's
/// name is neither a question nor a child's. Only what an entity names counts; any other <c>&lt;at&gt;</c> is somebody's words.
/// Source: Microsoft Learn, "Channel and group chat conversations with a bot".
/// </summary>
public static class Mentions
{
    private const string Opening = "<at";
    private const string Closing = "</at>";

    /// <summary>The words of the activity; empty where it has none.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="somebody">The word that stands for whoever else is mentioned.</param>
    public static string Strip(Activity activity, string somebody)
    {
        var text = activity.Text ?? "";
        var mentioned = MentionedIn(activity);
        if (mentioned.Count == 0) return text;

        var words = new StringBuilder(text.Length);
        var at = 0;
        for (var closing = text.IndexOf(Closing, StringComparison.Ordinal); closing >= 0; closing = text.IndexOf(Closing, at, StringComparison.Ordinal))
        {
            var end = closing + Closing.Length;
            var opening = text.AsSpan(at, closing - at).LastIndexOf(Opening, StringComparison.Ordinal);
            if (opening >= 0 && mentioned.TryGetValue(text[(at + opening)..end], out var isBot)) words.Append(text, at, opening).Append(isBot ? " " : somebody);
            else words.Append(text, at, end - at);
            at = end;
        }
        return words.Append(text, at, text.Length - at).ToString().Trim();
    }

    // By the words that stand for it in the text. Where the bot and a person have the same name, the bot is meant.
    private static Dictionary<string, bool> MentionedIn(Activity activity)
    {
        var mentioned = new Dictionary<string, bool>();
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.TextOf("type") != "mention" || entity.Property("mentioned") is not { } who) continue;
            if ((entity.TextOf("text") ?? (who.TextOf("name") is { } name ? $"{Opening}>{name}{Closing}" : null)) is not { } mark || !IsMark(mark)) continue;
            var isBot = who.TextOf("id") is { Length: > 0 } id && id == activity.Recipient?.Id;
            mentioned[mark] = isBot || mentioned.GetValueOrDefault(mark);
        }
        return mentioned;
    }

    private static bool IsMark(string text) =>
        text.Length > Opening.Length + Closing.Length && text[Opening.Length] is ('>' or ' ') && text.LastIndexOf(Opening, StringComparison.Ordinal) == 0
        && text.IndexOf(Closing, StringComparison.Ordinal) == text.Length - Closing.Length;
}
