using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Answers.Records;

/// <summary>Holds what an answer cited against the words that it was cited from and against those of today.</summary>
/// <param name="knowledge">What is served today.</param>
/// <param name="versions">Its words.</param>
/// <param name="kept">The words of a source as they were; null where they are no longer kept.</param>
public sealed class AnswerVerifier(KnowledgeBase knowledge, SourceVersions versions, Func<string, string, SourceVersion?> kept)
{
    public IReadOnlyList<CitationVerdict> Verify(IEnumerable<RecordedCitation> citations) => [.. citations.Select(Verify)];

    public CitationVerdict Verify(RecordedCitation citation)
    {
        var (then, now) = (kept(citation.Source, citation.Version), versions.Find(citation.Source));
        var (source, isSame) = (knowledge.Catalogue.Find(citation.Source), now?.Version == citation.Version);
        return citation.Held
            ? new(citation, then is null ? null : StandsAt(citation, then.Words), PlaceIn(citation, now) is not null, source, isSame, Paragraph(citation, then), ParagraphToday(citation, then, now))
            : new(citation, then is null ? null : then.Saying(citation.Saying!) == citation.Words, now?.Saying(citation.Saying!) == citation.Words, source, isSame, then?.Saying(citation.Saying!), now?.Saying(citation.Saying!));
    }

    /// <summary>Where words that were quoted stand in a text today, anywhere; white space counts as one space.</summary>
    public static Range? PlaceIn(RecordedCitation citation, SourceVersion? now) =>
        now is null || !citation.Held ? null : StandsAt(citation, now.Words) ? citation.Start..citation.End : QuotationFinder.FindIn(citation.Words, now.Words);

    private static bool StandsAt(RecordedCitation citation, string text) =>
        citation.Words.Length > 0 && citation.Start >= 0 && citation.End - citation.Start == citation.Words.Length && citation.End <= text.Length
        && text.AsSpan(citation.Start, citation.Words.Length).SequenceEqual(citation.Words);

    private static string? Paragraph(RecordedCitation citation, SourceVersion? then) =>
        then is null ? null : StandsAt(citation, then.Words) ? CitedParagraph.Around(then.Words, citation.Start, citation.End) : null;

    private static string? ParagraphToday(RecordedCitation citation, SourceVersion? then, SourceVersion? now) => now is null ? null
        : PlaceIn(citation, now) is { } place ? CitedParagraph.Around(now.Words, place.Start.Value, place.End.Value)
        : CitedParagraph.MostLike(Paragraph(citation, then) ?? citation.Words, now.Words);
}
