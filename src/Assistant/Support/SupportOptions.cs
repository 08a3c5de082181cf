namespace Assistant.Support;

public sealed record SupportOptions
{
    /// <summary>The share of a statement's content words that has to stand in the words it cites.</summary>
    public double LeastContentWords { get; init; } = 0.5;

    /// <summary>
    /// From this share on, a cited sentence is taken to be about the same thing, and its "not" counts. At 0.7 ten of seventy statements
    /// with their "not" taken out passed, at 0.6 nine; neither stopped a sound one.
    /// </summary>
    public double SameThing { get; init; } = 0.6;
}
