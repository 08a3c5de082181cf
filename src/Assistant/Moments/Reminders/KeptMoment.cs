using Assistant.Conversations;

namespace Assistant.Moments.Reminders;

/// <summary>
/// A moment that somebody wants to be reminded of: which, when, and how far they are. No child's identity: a reference of their own
/// at most.
/// </summary>
public sealed record KeptMoment
{
    /// <summary>The list of actions that it was begun from, with what became of each. Its id is the kept moment's own.</summary>
    public required MomentSheet Sheet { get; init; }

    /// <summary>Whose it is; see <see cref="PersonKey"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>The private chat that is reminded.</summary>
    public required string Conversation { get; init; }

    /// <summary>How the chat was reached when reminders were asked for: who is told instead is reached the same way.</summary>
    public ConversationReference? Chat { get; init; }
    public string? Reference { get; init; }

    /// <summary>When it happened, or is to happen, as was told.</summary>
    public required DateTimeOffset Happened { get; init; }

    /// <summary>When the child came back, where that was told: hours that a source counts from the return count from here.</summary>
    public DateTimeOffset? Returned { get; init; }

    /// <summary>When reminders were asked for.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Actions that have another time than their own: an interview that was rearranged, something left for later.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Moved { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Who is told where the owner cannot be reached.</summary>
    public Cover? Cover { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Revision { get; init; }

    public string Id => Sheet.Id;

    /// <summary>What became of an action; a time that it was moved to is over once something became of it.</summary>
    public KeptMoment With(string action, string? state) => this with { Sheet = Sheet.With(action, state), Moved = Without(action) };

    /// <summary>The action is to be done by another time, and is open again.</summary>
    public KeptMoment MoveTo(string action, DateTimeOffset due) => this with { Sheet = Sheet.With(action, null), Moved = new Dictionary<string, DateTimeOffset>(Moved) { [action] = due } };

    private Dictionary<string, DateTimeOffset> Without(string action)
    {
        var moved = new Dictionary<string, DateTimeOffset>(Moved);
        moved.Remove(action);
        return moved;
    }
}

/// <summary>A colleague who has agreed to be told instead.</summary>
/// <param name="Owner">Who it is; see <see cref="PersonKey"/>.</param>
/// <param name="Conversation">Their private chat.</param>
public sealed record Cover(string Owner, string Conversation);
