using System.Text.Json;

namespace Assistant.Teams.Connector;

/// <summary>
/// Makes a message small enough to be taken. Teams refuses more than about 100 KB, counted in UTF-16, with 413. Source: Microsoft
/// Learn, "Format your bot messages". First the cards behind citations go, then the text is cut between paragraphs into several
/// messages; what no cut can help is shortened, and says so.
/// </summary>
public static class MessageSize
{
    /// <summary>Bytes in UTF-16 that a message may have: well under what Teams takes.</summary>
    public const int Most = 80 * 1024;

    private const int TextInOne = 24 * 1024;

    /// <summary>The message, or the messages that together say the same.</summary>
    /// <param name="message">What should be sent.</param>
    /// <param name="shortened">Said at the end of text that had to be cut.</param>
    public static IReadOnlyList<Activity> Fit(Activity message, string shortened)
    {
        if (SizeOf(message) <= Most) return [message];
        var bare = message with { Entities = WithoutCards(message.Entities) };
        if (SizeOf(bare) <= Most) return [bare];
        if (bare.Attachments is { Count: > 0 }) return Fit(new Activity { Type = bare.Type, Text = bare.Summary ?? bare.Text ?? shortened, TextFormat = bare.TextFormat }, shortened);

        var texts = Pieces(bare.Text ?? "", shortened);
        return [.. texts.Select((text, i) => bare with
        {
            Text = text,
            Entities = i == 0 && bare.Entities is { } entities && SizeOf(new Activity { Entities = entities }) < Most / 2 ? entities : null,
            SuggestedActions = i == texts.Count - 1 ? bare.SuggestedActions : null,
        })];
    }

    /// <summary>How many bytes the message has in UTF-16.</summary>
    public static int SizeOf(Activity message) => 2 * JsonSerializer.Serialize(message, TeamsJson.Wire.Activity).Length;

    private static IReadOnlyList<JsonElement>? WithoutCards(IReadOnlyList<JsonElement>? entities) => entities is null ? null :
    [
        .. entities.Select(e =>
        {
            var node = System.Text.Json.Nodes.JsonNode.Parse(e.GetRawText())!;
            if (node["citation"] is System.Text.Json.Nodes.JsonArray citations)
                foreach (var appearance in citations.Select(c => c?["appearance"]).OfType<System.Text.Json.Nodes.JsonObject>())
                {
                    appearance.Remove("text");
                    appearance.Remove("encodingFormat");
                }
            return JsonSerializer.SerializeToElement(node);
        }),
    ];

    private static List<string> Pieces(string text, string shortened)
    {
        var pieces = new List<string> { "" };
        foreach (var paragraph in text.Split("\n\n").Select(p => Cut(p, shortened)))
        {
            if (pieces[^1].Length > 0 && pieces[^1].Length + paragraph.Length > TextInOne) pieces.Add("");
            pieces[^1] = pieces[^1].Length == 0 ? paragraph : $"{pieces[^1]}\n\n{paragraph}";
        }
        return pieces;
    }

    private static string Cut(string paragraph, string shortened)
    {
        if (paragraph.Length <= TextInOne) return paragraph;
        var end = char.IsHighSurrogate(paragraph[TextInOne - 1]) ? TextInOne - 1 : TextInOne;
        return $"{paragraph[..end]}… {shortened}";
    }
}
