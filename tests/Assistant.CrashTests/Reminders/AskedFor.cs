using System.Collections.Immutable;
using Assistant.Moments;
using Assistant.Moments.Reminders;

namespace Assistant.CrashTests.Reminders;

/// <summary>What somebody was asked whether they want to be reminded of, and how it has to be kept, by what was acknowledged.</summary>
/// <param name="Sheet">The list of actions. Its id is the kept moment's.</param>
/// <param name="Owner">Whose it is.</param>
internal sealed record AskedFor(MomentSheet Sheet, string Owner)
{
    /// <summary>It was asked for, and not stopped.</summary>
    public bool IsOn { get; init; }

    /// <summary>Who is told instead.</summary>
    public string? Cover { get; init; }
    public ImmutableSortedDictionary<string, string> States { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public ImmutableSortedDictionary<string, DateTimeOffset> Moved { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>For each open action, when it was acknowledged that it is open and until when: what ends later has to be reminded of.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Opened { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public string Id => Sheet.Id;

    public bool IsOpen(string action) => IsOn && (!States.TryGetValue(action, out var state) || state == ActionStates.Later);

    /// <summary>After the press of a button that says what became of an action.</summary>
    /// <param name="action">The action's key.</param>
    /// <param name="state">What became of it; null where that is taken back.</param>
    /// <param name="onReminder">Whether it was a reminder's button: with it a time of its own is over.</param>
    public AskedFor Marked(string action, string? state, bool onReminder) => this with
    {
        States = state is null ? States.Remove(action) : States.SetItem(action, state),
        Moved = onReminder ? Moved.Remove(action) : Moved,
    };

    public AskedFor MovedTo(string action, DateTimeOffset due) => this with { States = States.Remove(action), Moved = Moved.SetItem(action, due) };

    /// <summary>It was acknowledged that this came after <paramref name="before"/>.</summary>
    public AskedFor Acknowledged(AskedFor before, IEnumerable<string> actions, DateTimeOffset at) => this with
    {
        Opened = actions.Where(IsOpen).ToImmutableDictionary(a => a, a => before.IsOpen(a) && TimeOf(a) == before.TimeOf(a) && before.Opened.TryGetValue(a, out var since) ? since : at),
    };

    public DateTimeOffset? TimeOf(string action) => Moved.TryGetValue(action, out var due) ? due : null;

    /// <summary>The first thing in which what is kept differs; null where it is as expected.</summary>
    /// <param name="kept">What is kept; null where nothing is.</param>
    /// <param name="people">Their keys, by name.</param>
    public string? DifferenceTo(KeptMoment? kept, IReadOnlyDictionary<string, string> people) =>
        (kept is not null) != IsOn ? (IsOn ? "it is not kept" : "it is kept")
        : kept is null ? null
        : kept.Owner != people[Owner] ? $"it is not {Owner}'s"
        : kept.Cover?.Owner != (Cover is null ? null : people[Cover]) ? $"{Cover ?? "nobody"} is not the cover"
        : Told(kept.Sheet.States) is var states && states != Told(States) ? $"marked {states}, not {Told(States)}"
        : Told(kept.Moved) is var moved && moved != Told(Moved) ? $"moved {moved}, not {Told(Moved)}"
        : null;

    private static string Told<T>(IEnumerable<KeyValuePair<string, T>> marks) => string.Join(' ', marks.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={m.Value}"));
}
