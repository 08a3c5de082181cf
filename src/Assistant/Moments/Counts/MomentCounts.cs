namespace Assistant.Moments.Counts;

/// <summary>
/// Turns lists of actions into figures of which none is under five, and from which none under five can be worked out:
/// <list type="bullet">
/// <item>What is counted is always lists, so that five marks on one list are one.</item>
/// <item>A list stands in one row of its moment, and there are no totals: there is nothing to take one figure from another.
/// Weeks with few lists are added up for their quarter, and only where each of them may still have had any number from none to four.</item>
/// <item>A row is made when its last week is closed and never changes after. Two looks at different times differ in whole rows alone.</item>
/// </list>
/// Nobody can tell here whether five lists were shown to five people: whose they were is not kept.
/// </summary>
public static class MomentCounts
{
    /// <summary>The smallest figure that is shown.</summary>
    public const int Least = 5;

    private const int MostHidden = Least - 1, MinutesAnHour = 60;

    /// <param name="lists">What was shown and marked.</param>
    /// <param name="since">The week in which counting began; what was before is no gap.</param>
    /// <param name="first">The first week that is still kept whole.</param>
    /// <param name="last">The last week that is closed.</param>
    /// <returns>By moment, the newest first.</returns>
    public static IReadOnlyList<CountRow> Of(IEnumerable<CountedList> lists, Week since, Week first, Week last) =>
        [.. lists.Where(l => l.Week >= since && l.Week >= first && l.Week <= last)
            .SelectMany(l => l.Moments.Distinct().Select(moment => (Moment: moment, List: l)))
            .GroupBy(l => l.Moment, l => l.List)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => RowsOf(g.Key, g.ToLookup(l => l.Week), since, first, last))];

    private static IEnumerable<CountRow> RowsOf(string moment, ILookup<Week, CountedList> lists, Week since, Week first, Week last)
    {
        var own = lists.Where(w => w.Count() >= Least).Select(w => Row(moment, w.Key, w.Key, [.. w]));
        var rests = lists.Select(w => w.Key.InQuarter().First()).Distinct()
            .Select(q => q.InQuarter().Where(w => w >= since).ToList())
            .Where(weeks => weeks[0] >= first && weeks[^1] <= last)
            .Select(weeks => Rest(moment, weeks, lists)).OfType<CountRow>();
        return own.Concat(rests).OrderByDescending(r => r.To).ThenBy(r => r.IsRest);
    }

    // With so many lists in so few weeks that each must have had some, a week's number could be told.
    private static CountRow? Rest(string moment, List<Week> weeks, ILookup<Week, CountedList> lists)
    {
        var few = weeks.Where(w => lists[w].Count() < Least).ToList();
        var together = few.SelectMany(w => lists[w]).ToList();
        return together.Count >= Least && together.Count <= MostHidden * (few.Count - 1) ? Row(moment, weeks[0], weeks[^1], together) with { IsRest = true } : null;
    }

    private static CountRow Row(string moment, Week from, Week to, IReadOnlyList<CountedList> lists)
    {
        var marks = lists.Select(l => l.Marks.Where(m => m.Moment == moment).ToList()).ToList();
        return new CountRow
        {
            Moment = moment,
            From = from,
            To = to,
            Shown = lists.Count,
            Marked = CountRow.States.Select(s => (State: s, Lists: marks.Count(l => l.Exists(m => m.State == s)))).Where(s => s.Lists >= Least).ToDictionary(s => s.State, s => s.Lists),
            Hours = HalfDone([.. marks.Select(FirstDone).OfType<int>().Order()]),
        };
    }

    private static int? FirstDone(List<CountedMark> marks) => marks.Where(m => m.State == ActionStates.Done).Min(m => m.Minutes);

    // A time to the minute would be that of one list.
    private static int? HalfDone(List<int> minutes) => minutes.Count < Least ? null : minutes[(minutes.Count - 1) / 2] / MinutesAnHour;
}
