namespace Assistant.Sources;

/// <summary>
/// The places in a document that speak of one thing, in the order of the document, and where among them the passage is.
/// <see cref="Label"/>: the thing as the document writes it.
/// </summary>
public sealed record Mentions(Term Term, string Label, IReadOnlyList<Place> Places, Place At)
{
    /// <summary>The number of the mention that the passage shows, from 1; null where it shows none.</summary>
    public int? Number => Index(p => p.Overlaps(At.Start, At.End)) is >= 0 and var index ? index + 1 : null;

    public Place? Previous => Places.LastOrDefault(p => p.End <= At.Start);

    public Place? Next => Places.FirstOrDefault(p => p.Start >= At.End);

    private int Index(Func<Place, bool> wanted)
    {
        for (var i = 0; i < Places.Count; i++)
            if (wanted(Places[i])) return i;
        return -1;
    }
}
