using System.Diagnostics;
using System.Text.Json;
using Assistant.CrashTests.Core;

namespace Assistant.CrashTests.Reminders;

/// <summary>Somebody who is reminded: does one thing after the other, while time passes now and then.</summary>
internal sealed class Reminded(Sender sender, ReminderMoves moves, Ledger ledger, Lazy<KeptReminders> kept, LoopbackChannel channel, Tally tally, Random random)
{
    private const int Told = 8;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(90), Between = TimeSpan.FromMilliseconds(4);

    private readonly Queue<string> _last = new();
    private bool _greeted;

    /// <summary>What was sent and not acknowledged yet.</summary>
    public ReminderMove? Flight { get; private set; }

    public Task DriveAsync(IRun run) => NamedAsync(async () =>
    {
        while (await NextAsync(run)) { }
    });

    /// <summary>What was on its way is delivered again.</summary>
    public Task RedeliverAsync(IRun run) => NamedAsync(async () =>
    {
        if (Flight is { } flight) await SendAsync(run, flight);
    });

    /// <summary>Time passes for one of theirs: some of its reminders are due.</summary>
    public void PassTime()
    {
        if (moves.Any() is not { } one) return;
        var fallen = kept.Value.Pass(one, random);
        ledger.Fell(fallen);
        tally.Add("fell due", fallen.Count);
        Note($"time passes for {one}: {string.Join(", ", fallen.Select(f => f.Deadline))}");
    }

    private async Task<bool> NextAsync(IRun run)
    {
        if (_greeted && random.Next(3) == 0) PassTime();
        return await SendAsync(run, _greeted ? moves.Next() : moves.Greet());
    }

    private async Task<bool> SendAsync(IRun run, ReminderMove move)
    {
        if (Flight != move)
        {
            Note(move.ToString());
            Flight = move;
            ledger.Send(move);
        }
        if (await run.DeliverAsync(move.Activity) is not { } receipt) return false;
        if (receipt.Status != 200) throw new CrashException($"{move.What}: HTTP {receipt.Status}");
        if (move.IsTyped && !await AnsweredAsync(move, run)) return false;
        if (!move.IsTyped) move.Answered(CardIn(move, receipt));
        ledger.Acknowledge(move);
        (Flight, _greeted) = (null, true);
        tally.Add("acknowledged");
        tally.AddSent(move.What);
        return true;
    }

    private static string CardIn(ReminderMove move, Receipt receipt) =>
        receipt.Body is { } body && body.GetProperty("statusCode").GetInt32() == 200 && body.TryGetProperty("value", out var card) && card.ValueKind == JsonValueKind.Object ? card.GetRawText()
        : throw new CrashException($"{move.What}: no card but {receipt.Body}");

    private async Task<bool> AnsweredAsync(ReminderMove move, IRun run)
    {
        for (var began = Stopwatch.StartNew(); channel.AnswersTo(move.Activity.Id!).Count == 0; await Task.Delay(Between))
        {
            if (run.WasKilled) return false;
            if (began.Elapsed > LongestAnswer) throw new CrashException($"{move.What}: it was acknowledged and never answered");
        }
        return true;
    }

    private void Note(string what)
    {
        _last.Enqueue(what);
        if (_last.Count > Told) _last.Dequeue();
    }

    private async Task NamedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is CrashException or HttpRequestException)
        {
            throw new CrashException($"{sender.Id}: {e.Message}. Their last moves:{Environment.NewLine}{string.Join(Environment.NewLine, _last)}", e);
        }
    }
}
