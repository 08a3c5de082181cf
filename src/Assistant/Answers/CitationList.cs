using Assistant.Corpus;
using Assistant.Guidance;

namespace Assistant.Answers;

/// <summary>Numbers citations in the order in which an answer first uses them; the same words get the same number.</summary>
public sealed class CitationList(IReadOnlyDictionary<string, Document> documents)
{
    private readonly List<Citation> _citations = [];

    public IReadOnlyList<Citation> All => _citations;

    public int Add(Quotation quotation) => Add(Held(quotation.Document, quotation.Chunk, quotation.Start, quotation.End));

    public int Add(StatementCitation citation) => citation.Held ? Add(HeldStatement(citation)) : Add(new Citation
    {
        Number = 0,
        Source = citation.Source,
        Passage = citation.Saying!.Text,
        Saying = citation.Saying.Id,
        Notices = NoticeFinder.OfSource(citation.Source),
    });

    private int Add(Citation citation)
    {
        var known = _citations.Find(c => c.Source.Id == citation.Source.Id && c.Start == citation.Start && c.End == citation.End && c.Held == citation.Held
            && (c.Held || c.Passage == citation.Passage));
        if (known is not null) return known.Number;
        _citations.Add(citation with { Number = _citations.Count + 1 });
        return _citations.Count;
    }

    private Citation HeldStatement(StatementCitation citation)
    {
        // Taken out while nothing could be read anew: the last look drops what cites it.
        if (!documents.TryGetValue(citation.Source.Id, out var document))
            return new Citation { Number = 0, Source = citation.Source, Quote = citation.Quote, Start = citation.Start, End = citation.End, Passage = citation.Words, PassageStart = citation.Start };
        var chunk = document.Chunks.FirstOrDefault(c => c.Start <= citation.Start && citation.End <= c.End) ?? document.Chunks.FirstOrDefault(c => c.Start < citation.End && citation.Start < c.End);
        return Held(document, chunk, citation.Start, citation.End);
    }

    internal static Citation Held(Document document, Chunk? chunk, int start, int end) => new()
    {
        Number = 0,
        Source = document.Source,
        Section = chunk is null ? "" : string.Join(" > ", chunk.Section),
        Quote = document.Text[start..end],
        Start = start,
        End = end,
        Passage = chunk is null ? document.Text[start..end] : document.Text[chunk.Start..chunk.End],
        PassageStart = chunk?.Start ?? start,
        Notices = NoticeFinder.OfQuote(document.Source, document.Text[start..end]),
    };
}
