using System.Diagnostics;
using System.Text.Json;
using Assistant.CrashTests.Core;
using Assistant.Teams;
using Activity = Assistant.Teams.Activity;

namespace Assistant.CrashTests.Quizzes;

/// <summary>Something on its way: sent, and not acknowledged yet.</summary>
/// <param name="What">A word for it.</param>
/// <param name="Activity">What was sent.</param>
/// <param name="Done">What is known once it is acknowledged.</param>
internal sealed record Flight(string What, Activity Activity, Action Done);

/// <summary>Somebody in a quiz, one thing after the other, with the card that stands in their chat.</summary>
internal sealed class Player(string name, LoopbackChannel channel, Tally tally)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(90), Between = TimeSpan.FromMilliseconds(4);

    public Sender Sender { get; } = new(name, channel.ServiceUrl);

    public Flight? Flight { get; private set; }

    /// <summary>The message that holds their card, and what it shows, as it came over the wire.</summary>
    public string? Message { get; set; }
    public string Screen { get; set; } = "";

    /// <summary>What was acknowledged of them: in the quiz and the item, which options.</summary>
    public Dictionary<(string Run, string Item), string> Answers { get; } = [];

    /// <summary>The quizzes that they have joined for certain.</summary>
    public HashSet<string> Joined { get; } = [];

    public Task<bool> TypeAsync(IRun run, string what, string text, Action done) => SendAsync(run, new Flight(what, Sender.Types(text), done));

    public Task<bool> PressAsync(IRun run, string what, IReadOnlyDictionary<string, string> data, Action done) => SendAsync(run, new Flight(what, Sender.Presses("quiz", data) with { ReplyToId = Message }, done));

    /// <summary>Delivers again what was on its way.</summary>
    public Task<bool> AgainAsync(IRun run) => Flight is { } flight ? SendAsync(run, flight) : Task.FromResult(true);

    // False where it is on its way when the node goes.
    private async Task<bool> SendAsync(IRun run, Flight flight)
    {
        Flight = flight;
        if (await run.DeliverAsync(flight.Activity) is not { } receipt) return false;
        Demand(receipt.Status == 200, flight.What, $"HTTP {receipt.Status}");
        if (flight.Activity.Type == ActivityTypes.Message)
        {
            for (var began = Stopwatch.StartNew(); channel.AnswersTo(flight.Activity.Id!).Count == 0; await Task.Delay(Between))
            {
                if (run.WasKilled) return false;
                Demand(began.Elapsed < LongestAnswer, flight.What, "it was acknowledged and never answered");
            }
            var answer = channel.AnswersTo(flight.Activity.Id!)[^1].Activity;
            (Message, Screen) = (answer.Id, JsonSerializer.Serialize(answer, TeamsJson.Wire.Activity));
        }
        else
        {
            Demand(receipt.Body?.Property("statusCode")?.GetInt32() == 200, flight.What, $"no card but {receipt.Body}");
            Screen = receipt.Body!.Value.GetRawText();
        }
        flight.Done();
        Flight = null;
        tally.Add("acknowledged");
        tally.AddSent(flight.What);
        return true;
    }

    private void Demand(bool holds, string what, string wrong)
    {
        if (!holds) throw new CrashException($"{Sender.Id}, {what}: {wrong}");
    }
}
