using Assistant.Answers.Records;
using Assistant.Corpus;

namespace Assistant.Sources.Uses;

/// <summary>A passage of a source, and all that cites it.</summary>
/// <param name="Start">Where it stands in the file; 0 and 0 where it is what we read on a page, or the source as a whole.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Saying">Which thing that we read on the page.</param>
/// <param name="Words">The words that are quoted.</param>
/// <param name="Uses">What of ours cites it, each once.</param>
/// <param name="Answers">Recent answers that cite it.</param>
public sealed record CitedPassage(int Start, int End, string? Saying, string? Words, IReadOnlyList<SourceUse> Uses, IReadOnlyList<PassageCount> Answers)
{
    /// <summary>Below this a count is not told: it could be somebody's own question.</summary>
    public const int FewestTold = 5;
}

/// <summary>What of a source is cited, in the order of the source; and what answers cite of it that no longer stands.</summary>
/// <param name="All">The passages.</param>
/// <param name="Lost">How many answers cite words that no longer stand.</param>
public sealed record CitedPassages(IReadOnlyList<CitedPassage> All, long Lost)
{
    public static CitedPassages None { get; } = new([], 0);

    /// <param name="source">The source as it is served.</param>
    /// <param name="document">Its text; null where it is a page that we have read.</param>
    /// <param name="uses">What of ours rests on it.</param>
    /// <param name="answers">What recent answers cite of it.</param>
    public static CitedPassages Of(Source source, Document? document, IEnumerable<SourceUse> uses, IReadOnlyList<PassageCount> answers)
    {
        var placed = answers.Select(a => (Answer: a, Place: PlaceOf(a, source, document))).ToList();
        var all = uses.Select(u => (Key: (u.Start, u.End, u.Saying), Use: (SourceUse?)u, Answer: (PassageCount?)null))
            .Concat(placed.Where(p => p.Place is not null).Select(p => (Key: p.Place!.Value, Use: (SourceUse?)null, Answer: (PassageCount?)p.Answer)))
            .GroupBy(p => p.Key).OrderBy(g => g.Key.Start).ThenBy(g => g.Key.End)
            .Select(g => new CitedPassage(g.Key.Start, g.Key.End, g.Key.Saying, g.Key.End > g.Key.Start ? document?.Text[g.Key.Start..g.Key.End] ?? g.Select(p => p.Use?.Quote).FirstOrDefault(q => q is not null) : null,
                [.. g.Select(p => p.Use).OfType<SourceUse>().DistinctBy(u => (u.Kind, u.Owner))], [.. g.Select(p => p.Answer).OfType<PassageCount>()]));
        return new([.. all], placed.Where(p => p.Place is null).Sum(p => p.Answer.Answers));
    }

    private static (int Start, int End, string? Saying)? PlaceOf(PassageCount answer, Source source, Document? document) => answer switch
    {
        { Saying: { } saying } => source.Saying(saying)?.Text == answer.Words ? (0, 0, saying) : null,
        _ when document is null => null,
        { Start: { } start, End: { } end } when end <= document.Text.Length => ((int)start, (int)end, null),
        _ => QuotationFinder.FindIn(answer.Words, document.Text) is { } place ? (place.Start.Value, place.End.Value, null) : null,
    };
}
