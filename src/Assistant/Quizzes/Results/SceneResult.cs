namespace Assistant.Quizzes.Results;

/// <summary>What came of a scene: of those of its items that were asked.</summary>
public sealed record SceneResult(Scene Scene, IReadOnlyList<ItemResult> Items)
{
    /// <summary>The points in per cent; null where no item has figures.</summary>
    public decimal? Percent => Points.Of(Items);
}
