namespace Assistant.Sources;

/// <summary>A run, or the part of it that lies inside or outside the passage.</summary>
public sealed record Piece(Run Run, bool Marked)
{
    public static IReadOnlyList<Piece> Cut(IEnumerable<Run> runs, Place? passage) =>
        passage is null ? [.. runs.Select(r => new Piece(r, false))] : [.. runs.SelectMany(r => Cut(r, passage))];

    private static IEnumerable<Piece> Cut(Run run, Place passage)
    {
        var (from, to) = (Math.Clamp(passage.Start, run.Start, run.End), Math.Clamp(passage.End, run.Start, run.End));
        if (run.Start < from) yield return new Piece(run with { End = from }, false);
        if (from < to) yield return new Piece(run with { Start = from, End = to }, true);
        if (to < run.End) yield return new Piece(run with { Start = to }, false);
    }
}
