using Assistant.Storage;
using Dapper;

namespace Assistant.Moments.Reminders;

/// <summary>Why a reminder did not reach its owner.</summary>
public enum NotReached
{
    /// <summary>The chat is gone: they left, or took the assistant away.</summary>
    Gone,

    /// <summary>The channel refused: they blocked the assistant, or it is not installed for them.</summary>
    Refused,

    /// <summary>The channel could not be reached until the deadline had passed.</summary>
    Unreachable,

    /// <summary>What is kept cannot be opened with the keys that there are.</summary>
    CannotBeOpened
}

/// <summary>Who was told instead.</summary>
public enum ToldInstead { Nobody, Cover, DutyManager }

/// <summary>A reminder that did not reach its owner. It names nobody; the reference is in the kept moment.</summary>
public sealed record Undelivered(string Kept, string Deadline, DateTimeOffset Due, DateTimeOffset At, NotReached Why, ToldInstead Told);

/// <summary>What did not reach its owner, until its moment is deleted.</summary>
public sealed class UndeliveredStore(StateDatabase database)
{
    private sealed record Row(string Kept, string Deadline, long Due, long At, string Why, string Told);

    /// <summary>Notes it; false where its moment is no longer kept.</summary>
    public bool Add(Undelivered what) => database.Write(c => c.Execute("""
        INSERT INTO undelivered (kept, deadline, due, at, why, told) SELECT @Kept, @Deadline, @due, @at, @why, @told WHERE EXISTS (SELECT 1 FROM kept WHERE id = @Kept)
        ON CONFLICT (kept, deadline) DO UPDATE SET at = @at, why = @why, told = @told
        """,
        new { what.Kept, what.Deadline, due = what.Due.ToUnixTimeSeconds(), at = what.At.ToUnixTimeSeconds(), why = $"{what.Why}", told = $"{what.Told}" }) == 1);

    /// <summary>It reached its owner after all.</summary>
    public void Remove(Reminder reminder) => database.Write(c => c.Execute("DELETE FROM undelivered WHERE kept = @Kept AND deadline = @Deadline", new { reminder.Kept, reminder.Deadline }));

    /// <summary>All, the newest first.</summary>
    public IReadOnlyList<Undelivered> All() =>
    [
        .. database.Read(c => c.Query<Row>("SELECT kept AS Kept, deadline AS Deadline, due AS Due, at AS At, why AS Why, told AS Told FROM undelivered ORDER BY at DESC, kept, deadline"))
            .Select(r => new Undelivered(r.Kept, r.Deadline, DateTimeOffset.FromUnixTimeSeconds(r.Due), DateTimeOffset.FromUnixTimeSeconds(r.At), Enum.Parse<NotReached>(r.Why), Enum.Parse<ToldInstead>(r.Told))),
    ];
}
