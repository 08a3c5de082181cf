using System.Text.Json;
using Assistant.Answers;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>
/// What somebody thought of an answer. Teams sends the words as JSON inside a string, other clients the bare words; both are taken.
/// Words that may hold personal details are left out.
/// </summary>
public sealed class FeedbackHandler(AnswerLog log)
{
    public const string InvokeName = "message/submitAction";

    private const int LongestWords = 2_000;
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    public TurnResult Handle(Turn turn)
    {
        if (Text(turn.Activity.Value, "actionName") != "feedback" || !turn.Activity.Value!.Value.TryGetProperty("actionValue", out var value)) return TurnResult.NotImplemented;
        if (Text(value, "reaction") is not ("like" or "dislike")) return new TurnResult(StatusCodes.Status200OK, Nothing);

        var words = Words(Text(value, "feedback"));
        if (words is { Length: > LongestWords } || words is not null && turn.Version.Knowledge.Safety.FindPersonalDetails(words).Count > 0) words = null;
        log.Add(turn.Activity.ReplyToId, new Feedback(Text(value, "reaction")!, words));
        return new TurnResult(StatusCodes.Status200OK, Nothing);
    }

    private static string? Words(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback)) return null;
        try
        {
            using var json = JsonDocument.Parse(feedback);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Text(json.RootElement, "feedbackText") : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } values && values.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
