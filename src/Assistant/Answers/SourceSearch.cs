using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>Finds passages to cite, without an answer around them: from each the words that fit the search best.</summary>
public sealed class SourceSearch(IReadOnlyDictionary<string, Document> documents, Retriever retriever)
{
    /// <summary>How many passages are given at most.</summary>
    public const int Most = 50;

    public Answer Find(string words, Area area)
    {
        var citations = new CitationList(documents);
        foreach (var passage in retriever.Find(words, null, Most).Passages.Where(p => Speaks(p.Result) && !LocalNumbers.AreElsewhere(p.Document, p.Chunk, area)))
            if (QuotationPicker.Pick([passage], 1) is [var quotation]) citations.Add(quotation);
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Parts = [.. citations.All.Select(c => new AnswerPart(PartKind.Quotation, c.Quote!, [c.Number]))],
            Citations = citations.All,
        };
    }

    // One sentence of it has to speak of what is searched: a title that does is no reason to quote what stands below it.
    private static bool Speaks(SearchResult passage) =>
        passage.Units.Any(u => u.Coverage >= AnswerThresholds.SearchCoverage || u.QuestionMatch >= AnswerThresholds.SearchQuestion);
}
