namespace Assistant.Moments;

/// <summary>
/// What of a plan stands on one card. The few first actions; then the whole of it where that is little enough to be read and sent,
/// else a few more at a time.
/// </summary>
/// <param name="Shown">The actions on the card.</param>
/// <param name="From">How many stand before them.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record MomentPage(IReadOnlyList<PlannedAction> Shown, int From, int Count)
{
    private const int MostOfOne = 10, MostOfSeveral = 6;

    public bool IsFirst => From == 0;

    /// <summary>How many come after it.</summary>
    public int Left => Count - From - Shown.Count;

    /// <summary>Where the next one begins.</summary>
    public int Next => From + Shown.Count;

    public static MomentPage Of(MomentPlan plan, MomentSheet sheet)
    {
        var (all, most) = (plan.All.ToList(), sheet.Moments.Count == 1 ? MostOfOne : MostOfSeveral);
        if (sheet.ShowsAll && all.Count <= most) return new MomentPage(all, 0, all.Count);
        return sheet is { ShowsAll: true, At: > 0 and var at } && at < all.Count
            ? new MomentPage([.. all.Skip(at).Take(most)], at, all.Count)
            : new MomentPage(plan.First, 0, all.Count);
    }
}
