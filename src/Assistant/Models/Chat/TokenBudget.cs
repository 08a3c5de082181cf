using Assistant.Contacts;

namespace Assistant.Models.Chat;

/// <summary>Counts the tokens of a day in London, on this server, and says when they are used up.</summary>
public sealed class TokenBudget(long mostADay, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _used;

    public bool IsSpent => mostADay > 0 && UsedToday >= mostADay;

    public long UsedToday
    {
        get
        {
            lock (_lock) return Today() == _day ? _used : 0;
        }
    }

    public void Spend(long tokens)
    {
        lock (_lock)
        {
            if (Today() is var today && today != _day) (_day, _used) = (today, 0);
            _used += tokens;
        }
    }

    private DateOnly Today() => LondonTime.DateOf(time.GetUtcNow());
}
