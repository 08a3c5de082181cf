namespace Assistant.Moments;

/// <summary>The reachable moments that the assistant knows.</summary>
public static class MomentIds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "injury", "arrest", "missing", "out-of-area", "discontinuance",
        "release-under-investigation", "asks-for-help", "exclusion", "move", "deterioration",
    ];
}
