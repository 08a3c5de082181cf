namespace Assistant.Quizzes.Results;

/// <summary>
/// The points of several items. They are worked out from the figures of each item and from nothing else, so that they tell nothing of
/// an item that has none.
/// </summary>
public static class Points
{
    /// <summary>In per cent; each item that has figures counts the same. Null where none has.</summary>
    public static decimal? Of(IEnumerable<ItemResult> items) => Mean(items.Select(i => i.Figures?.Percent).OfType<decimal>());

    public static decimal? Mean(IEnumerable<decimal> percents) => percents.ToList() is { Count: > 0 } all ? all.Average() : null;

    /// <summary>As it is shown, everywhere.</summary>
    public static int Rounded(decimal percent) => (int)Math.Round(percent, MidpointRounding.AwayFromZero);
}
