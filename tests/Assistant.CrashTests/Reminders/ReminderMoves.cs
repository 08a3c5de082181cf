using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Contacts;
using Assistant.CrashTests.Core;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Moments.Reminders;
using Assistant.Moments.Reminders.Cards;

namespace Assistant.CrashTests.Reminders;

/// <summary>What somebody does about reminders: asks for them, marks, moves, stops, hands over, takes over.</summary>
internal sealed class ReminderMoves(Sender sender, Ledger ledger, Random random)
{
    private const int Most = 3, Hours = 72;
    private static readonly string[] States = [ActionStates.Done, ActionStates.Done, ActionStates.Done, ActionStates.Later, "refused"];

    private readonly ConcurrentDictionary<string, bool> _offered = [];
    private readonly List<ReminderMove> _starts = [];
    private MomentSheet? _shown;
    private int _moves;

    /// <summary>Codes that colleagues gave them.</summary>
    public ConcurrentQueue<Given> Given { get; } = [];

    /// <summary>Who can be handed something.</summary>
    public IReadOnlyList<ReminderMoves> Colleagues { get; set; } = [];

    public ReminderMove Greet() => new("hello", sender.Types("hello"));

    /// <summary>One of theirs for which time may pass; null where there is none.</summary>
    public string? Any() => Mine() is { Count: > 0 } mine ? mine[random.Next(mine.Count)].Id : null;

    public ReminderMove Next()
    {
        if (Given.TryDequeue(out var given)) return Take(given);
        if (_shown is { } shown) return Answer(shown);
        var mine = Mine();
        if (mine.Count == 0 || mine.Count < Most && random.Next(3) == 0) return Ask();
        var one = mine[random.Next(mine.Count)];
        return random.Next(20) switch
        {
            < 9 => Mark(one),
            < 12 => Move(one),
            < 14 => Press("stop", "stop", one.Id, one with { IsOn = false }),
            14 when Colleagues.Count > 0 => Offer(one),
            15 when Colleagues.Count > 0 => Offer(one, isWhole: false),
            16 when _offered.IsEmpty => new("type stop", sender.Types("stop reminders"), [.. mine.Select(m => m with { IsOn = false })]),
            17 when _starts.Count > 0 => _starts[random.Next(_starts.Count)],
            18 => new("list", sender.Presses(ReminderWords.Verb, Data("list"))),
            _ => Mark(one),
        };
    }

    // What was offered to a colleague is left alone until they have answered.
    private List<AskedFor> Mine() => [.. ledger.Of(sender.Id).Where(a => !_offered.ContainsKey(a.Id))];

    private ReminderMove Ask()
    {
        _shown = ledger.Show(new AskedFor(MomentSheet.New(["found"], "social worker"), sender.Id)).Sheet;
        return new("ask", sender.Presses(ReminderWords.Verb, Data("ask", (MomentCard.Sheet, _shown.ToJson()))));
    }

    // Now and then it is thought better of. The child came back so long ago that its hours end soon, or has not come back.
    private ReminderMove Answer(MomentSheet sheet)
    {
        _shown = null;
        if (random.Next(6) == 0) return new("cancel", sender.Presses(ReminderWords.Verb, Data("cancel", (MomentCard.Sheet, sheet.ToJson()))));
        var now = TimeProvider.System.GetUtcNow();
        var (happened, returned) = (LondonTime.Wall(now), LondonTime.Wall(now.AddHours(-Hours).AddSeconds(random.Next(3, 12))));
        var back = random.Next(3) > 0 ? new[] { (ReminderForm.BackDate, Date(returned)), (ReminderForm.BackTime, Time(returned)) } : [];
        var data = Data("start", [(MomentCard.Sheet, sheet.ToJson()), (ReminderForm.Date, Date(happened)), (ReminderForm.Time, Time(happened)), .. back]);
        var move = new ReminderMove("start", sender.Presses(ReminderWords.Verb, data), ledger.Now(sheet.Id) with { IsOn = true });
        // Delivered again, however late, it begins nothing.
        _starts.Add(new ReminderMove("start again", move.Activity));
        if (_starts.Count > Most) _starts.RemoveAt(0);
        return move;
    }

    private ReminderMove Mark(AskedFor asked)
    {
        var slip = random.Next(3) > 0 ? ledger.SlipOf(asked.Id) : null;
        var actions = slip?.Actions ?? ledger.Actions;
        var action = actions[random.Next(actions.Count)];
        // What is no longer open is opened again.
        var state = asked.IsOpen(action) ? States[random.Next(States.Length)] : null;
        (string, string)[] mark = [(ReminderWords.Action, action), (ReminderWords.To, state ?? "")];
        return new(state is null ? "undo" : "mark", slip is null
            ? sender.Presses(MomentCard.Verb, Data("state", [(MomentCard.Sheet, asked.Sheet.ToJson()), .. mark]))
            : sender.Presses(ReminderWords.Verb, Data("state", [(ReminderWords.Slip, slip.ToJson()), .. mark])),
            asked.Marked(action, state, onReminder: slip is not null));
    }

    private ReminderMove Move(AskedFor asked)
    {
        var (action, wanted) = (ledger.Actions[random.Next(ledger.Actions.Count)], TimeProvider.System.GetUtcNow().AddMinutes(10).AddSeconds(++_moves));
        var due = DateTimeOffset.FromUnixTimeSeconds(wanted.ToUnixTimeSeconds());
        var slip = new ReminderSlip { Kept = asked.Id, Actions = [action], Due = due };
        var data = Data("moved", (ReminderWords.Slip, slip.ToJson()), (ReminderWords.Action, action), (ReminderForm.Date, Date(LondonTime.Wall(due))), (ReminderForm.Time, Time(LondonTime.Wall(due))));
        return new("move", sender.Presses(ReminderWords.Verb, data), asked.MovedTo(action, due));
    }

    private ReminderMove Offer(AskedFor asked, bool isWhole = true)
    {
        _offered[asked.Id] = isWhole;
        var colleague = Colleagues[random.Next(Colleagues.Count)];
        var move = Press(isWhole ? "offer" : "offer as cover", isWhole ? "offer" : "cover", asked.Id);
        return move with { Answered = answer => colleague.Given.Enqueue(new Given(asked.Id, CodeIn(answer), isWhole, () => _offered.TryRemove(asked.Id, out _))) };
    }

    private ReminderMove Take(Given given)
    {
        var now = ledger.Now(given.Moment);
        if (random.Next(4) == 0) return new("refuse", sender.Presses(ReminderWords.Verb, Data("refuse"))) { Answered = _ => given.Free() };
        return new(given.IsWhole ? "take over" : "become the cover", sender.Presses(ReminderWords.Verb, Data("accept", (ReminderWords.Code, given.Code))),
            given.IsWhole ? now with { Owner = sender.Id, Cover = null } : now with { Cover = sender.Id })
        { Answered = _ => given.Free() };
    }

    private ReminderMove Press(string what, string button, string kept, params AskedFor[] after) => new(what, sender.Presses(ReminderWords.Verb, Data(button, (ReminderWords.Kept, kept))), after);

    private static Dictionary<string, string> Data(string what, params (string Key, string Value)[] more) => new(more.Select(m => KeyValuePair.Create(m.Key, m.Value))) { [ReminderWords.Do] = what };

    private static string CodeIn(string answer) =>
        System.Text.RegularExpressions.Regex.Match(answer, "\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b") is { Success: true } code ? code.Value : throw new CrashException($"no code is offered: {answer}");

    private static string Date(DateTime wall) => wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTime wall) => wall.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
