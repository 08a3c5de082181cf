using Assistant.Contacts;
namespace Assistant.Moments.Reminders;

/// <summary>
/// Which deadlines a kept moment still has. Pure. Hours that a source states count from the time given, hour by hour, across weekends,
/// bank holidays and clock changes. What is to be done now or today counts from when it was asked for, or from the moment where that is still ahead.
/// </summary>
public static class Deadlines
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7), FirstLead = TimeSpan.FromMinutes(15), TodayLead = TimeSpan.FromHours(8);

    /// <param name="kept">The moment as it is kept.</param>
    /// <param name="moments">All moments that there are.</param>
    /// <returns>The soonest first; of an action that is done, not possible or no longer there, none.</returns>
    public static IReadOnlyList<Deadline> Open(KeptMoment kept, IReadOnlyList<Moment> moments)
    {
        var met = kept.Sheet.Moments.Select(id => moments.FirstOrDefault(m => m.Id == id)).OfType<Moment>().ToList();
        return
        [
            .. MomentPlan.For(met, kept.Sheet.Role, kept.Sheet.Asked).All
                .Where(p => !kept.Sheet.States.TryGetValue(p.Key, out var state) || state == ActionStates.Later)
                .Select(p => (p.Key, Deadline: Of(p, kept)))
                .Where(p => p.Deadline is not null)
                .GroupBy(p => p.Deadline!.Key)
                .Select(g => g.First().Deadline! with { Actions = [.. g.Select(p => p.Key)] })
                .OrderBy(d => d.Due).ThenBy(d => d.Key, StringComparer.Ordinal),
        ];
    }

    private static Deadline? Of(PlannedAction planned, KeptMoment kept)
    {
        var (start, action) = (kept.Happened > kept.Since ? kept.Happened : kept.Since, planned.Action);
        if (kept.Moved.TryGetValue(planned.Key, out var moved)) return new Deadline($"{planned.Key}@{moved.ToUnixTimeSeconds()}", moved, TodayLead, []);
        if (action.DeadlineHours is { } hours) return kept.Returned is { } returned ? new Deadline($"{hours}h", returned.AddHours(hours), Day, []) { Hours = hours } : null;
        return action.When switch
        {
            MomentTime.FirstHour => new Deadline("now", start + Hour, FirstLead, []),
            MomentTime.SameDay => new Deadline("today", LondonTime.EndOfDay(start), TodayLead, []),
            MomentTime.SeventyTwoHours => new Deadline("3d", start.AddDays(3), Day, []),
            _ => new Deadline("week", start + Week, Day, []),
        };
    }
}
