using Assistant.CrashTests.Core;
using Assistant.Knowledge;

namespace Assistant.CrashTests.Screening;

/// <summary>Somebody who screens, one thing after the other, and remembers what the assistant acknowledged.</summary>
internal sealed class Practitioner
{
    private const int Told = 6;

    private readonly Random _random;
    private readonly int _presses;
    private readonly Tally _tally;
    private readonly PressedMoves _pressed;
    private readonly TypedMoves _typed;
    private readonly ReplyCheck _check;
    private readonly List<Echo> _echoes = [];
    private readonly Queue<string> _last = new();
    private ShownCard? _card, _earlier;

    /// <param name="name">What they are called in the log.</param>
    /// <param name="presses">Of a hundred things that they do, how many are presses of a button.</param>
    /// <param name="channel">Where their chat is.</param>
    /// <param name="knowledge">What they go through.</param>
    /// <param name="tally">Counts what they do.</param>
    /// <param name="random">Decides what they do.</param>
    public Practitioner(string name, int presses, LoopbackChannel channel, KnowledgeBase knowledge, Tally tally, Random random)
    {
        (Sender, _presses, _tally, _random) = (new Sender(name, channel.ServiceUrl), presses, tally, random);
        _pressed = new PressedMoves(Sender, knowledge, random);
        _typed = new TypedMoves(Sender, knowledge, _pressed, random);
        _check = new ReplyCheck(channel, knowledge.Words["answer.repeat"]);
    }

    public Sender Sender { get; }

    /// <summary>What they have to have, by all that was acknowledged.</summary>
    public ExpectedDrafts Now { get; private set; } = ExpectedDrafts.None;

    public Flight? Flight { get; private set; }

    public Task DriveAsync(IRun run) => NamedAsync(async () =>
    {
        while (await NextAsync(run)) { }
    });

    /// <summary>What was on its way is delivered again at once; or, where it is known to be done, later, after other things.</summary>
    public Task RedeliverAsync(IRun run) => NamedAsync(async () =>
    {
        if (Flight is not { } flight) return;
        if (flight.WasPromised)
        {
            _tally.Add("promised, and kept after the restart");
            Settle(flight.Move, _check.Of(flight.Move));
            return;
        }
        if (flight is { WasDone: true, Move: { IsTyped: true, IsOnce: true } move } && _random.Next(3) == 0)
        {
            _tally.Add("left to be delivered again later");
            Settle(move, null);
            _echoes.Add(new Echo(move.Activity, move.Messages));
            return;
        }
        await SendAsync(run, flight.Move);
    });

    /// <summary>The assistant is gone, and what is kept was looked at.</summary>
    /// <param name="after">What there is, if what was on its way was done.</param>
    /// <param name="isAsBefore">It may as well not have been done; both where it changes nothing.</param>
    public void Found(ExpectedDrafts? after, bool isAsBefore)
    {
        if (Flight is not { } flight) return;
        _tally.Add((after, isAsBefore) switch { (null, _) => "cut off before it was done", (_, false) => "cut off when it was done", _ => "cut off where nothing changes" });
        if (after is not null) Flight = flight with { Move = flight.Move with { After = after }, WasDone = !isAsBefore };
    }

    private Task<bool> NextAsync(IRun run) => _echoes.Count > 0 && _random.Next(4) == 0 ? EchoAsync(run, _echoes[_random.Next(_echoes.Count)]) : SendAsync(run, Choose());

    // Now and then a button is pressed on a card that is not the latest.
    private Move Choose()
    {
        var card = _earlier is not null && _random.Next(25) == 0 ? _earlier : _card;
        return card is not null && _random.Next(100) < _presses && _pressed.Next(card, Now) is { } press ? press : _typed.Next(Now);
    }

    private async Task<bool> SendAsync(IRun run, Move move)
    {
        if (Flight?.Move != move) Flight = new Flight(move);
        Note(move.ToString());
        var receipts = await Task.WhenAll(move.Activities.Select(run.DeliverAsync));
        if (receipts.Contains(null)) return false;
        if (move.IsTyped && !await _check.AnsweredAsync(move, run))
        {
            Flight = Flight! with { WasPromised = true };
            return false;
        }
        _tally.Add("acknowledged");
        _tally.AddSent(move.What);
        Settle(move, receipts.Select(r => _check.Of(move, r!)).Last());
        if (move.IsOnce && _random.Next(20) == 0) _echoes.Add(new Echo(move.Activity, move.Messages));
        return true;
    }

    private async Task<bool> EchoAsync(IRun run, Echo echo)
    {
        Note($"again {echo.Activity.Text}{echo.Activity.Value}");
        if (await run.DeliverAsync(echo.Activity) is not { } receipt) return false;
        _echoes.Remove(echo);
        _check.OfEcho(echo, receipt);
        _tally.Add("delivered once more, after others");
        return true;
    }

    private void Settle(Move move, ShownCard? card)
    {
        (Now, Flight) = (move.After.Named(card?.Draft?.Id), null);
        if (card is null) return;
        (_earlier, _card) = (_card, card);
        _check.Compare(card, Now, move.What);
    }

    private void Note(string move)
    {
        _last.Enqueue(move);
        if (_last.Count > Told) _last.Dequeue();
    }

    private async Task NamedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (CrashException e)
        {
            throw new CrashException($"{Sender.Id}: {e.Message}. Their last moves:{Environment.NewLine}{string.Join(Environment.NewLine, _last)}");
        }
    }
}
