using System.Text.Json;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>
/// What somebody thought of an answer. Teams sends the words as JSON inside a string, other clients the bare words; both are taken.
/// Words that may hold personal details are left out; words that tell of danger are met first, and not kept.
/// </summary>
public sealed class FeedbackHandler(FeedbackStore store, AnswerSender sender)
{
    public const string InvokeName = "message/submitAction";

    private const int LongestWords = 2_000;
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    /// <summary>What Teams gets for it.</summary>
    public static TurnResult Taken { get; } = new(StatusCodes.Status200OK, Nothing);

    public async Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Teams takes any other body for an error, so whatever is no feedback gets it too.
        if (turn.Activity.Value?.TextOf("actionName") != "feedback" || turn.Activity.Value?.Property("actionValue") is not { } value) return Taken;
        if (value.TextOf("reaction") is not ("like" or "dislike")) return Taken;

        var words = Words(value.TextOf("feedback"));
        if (words is not null && turn.Version.Answers.Stop(new Question(words) { Role = turn.Conversation.Profile.Role, Area = turn.Conversation.Profile.Area }) is { Status: AnswerStatus.Danger, Reply: { } danger })
        {
            await sender.SendAsync(turn, new Activity { Type = ActivityTypes.Message, Text = danger }, cancellationToken);
            words = null;
        }
        if (words is { Length: > LongestWords } || words is not null && turn.Version.Knowledge.Safety.FindPersonalDetails(words).Count > 0) words = null;
        store.Add(turn.Activity.ReplyToId, new Feedback(value.TextOf("reaction")!, words));
        return Taken;
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
