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
        // Teams takes any other body for an error, so whatever is no feedback gets it too.
        if (turn.Activity.Value?.TextOf("actionName") != "feedback" || turn.Activity.Value?.Property("actionValue") is not { } value) return new TurnResult(StatusCodes.Status200OK, Nothing);
        if (value.TextOf("reaction") is not ("like" or "dislike")) return new TurnResult(StatusCodes.Status200OK, Nothing);

        var words = Words(value.TextOf("feedback"));
        if (words is { Length: > LongestWords } || words is not null && turn.Version.Knowledge.Safety.FindPersonalDetails(words).Count > 0) words = null;
        log.Add(turn.Activity.ReplyToId, new Feedback(value.TextOf("reaction")!, words));
        return new TurnResult(StatusCodes.Status200OK, Nothing);
    }

    private static string? Words(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback)) return null;
        try
        {
            using var json = JsonDocument.Parse(feedback);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.TextOf("feedbackText") is { Length: > 0 } words ? words : null : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }
}
