using System.Text.Json;
using Assistant.Answers;
using Assistant.Hosting.Limits;
using Assistant.Teams;

namespace Assistant.Messages;

/// <summary>
/// Holds one person's turns to a pace. Danger comes first: a turn in which it is heard is never refused, however many came before it, and
/// whoever is refused is told whom to ring. The token is known to be good by then.
/// </summary>
public sealed class TurnPace(PersonPace pace, AnswerSender sender)
{
    /// <summary>How long whoever sent it has to wait; null where it comes in.</summary>
    public async Task<TimeSpan?> WaitAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (pace.WaitFor(turn.Activity) is not { } wait || TellsOfDanger(turn)) return null;
        if (turn.Activity.Type == ActivityTypes.Message && pace.IsToTell(turn.Activity))
            await sender.SendAsync(turn, new Activity { Type = ActivityTypes.Message, Text = turn.Version.Knowledge.Words["door.too-many-turns"] }, cancellationToken);
        return wait;
    }

    private static bool TellsOfDanger(Turn turn) => turn.Version.Knowledge.Safety.FindDanger(InputCheck.Ends(string.Join('\n', Said(turn.Activity)))) is not null;

    private static IEnumerable<string> Said(Activity activity) => (activity.Text is { } text ? [text] : Array.Empty<string>()).Concat(activity.Value is { } value ? Texts(value) : []);

    // What was typed into a card stands somewhere within its value.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => value.Read() is { } text ? [text] : [],
    };
}
