using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>Notices speak about words that stand in their document, and say no more than the pages they point to.</summary>
public static class NoticeCheck
{
    public static void Check(Catalogue catalogue, IReadOnlyList<Document> documents, SupportCheck support, CheckReport report)
    {
        var quotations = new QuotationFinder(documents);
        foreach (var source in catalogue.Sources.Where(s => s.Withdrawn is null))
            foreach (var notice in source.Notices)
            {
                // Words that a manager's new text no longer has are no fault of the file.
                CheckAbout(source, notice, quotations, source.ReplacedOn is null ? report.Errors : report.Warnings);
                CheckText(source, notice, catalogue, documents, support, report);
                LengthCheck.CheckSentences(CatalogueReader.File, notice.Line, notice.Text, report.Errors);
            }
    }

    private static void CheckAbout(Source source, Notice notice, QuotationFinder quotations, ProblemList problems)
    {
        if (notice.About.Count == 0) problems.Add(CatalogueReader.File, notice.Line, $"The notice '{notice.Id}' is about no words.", "Add 'about: [\"words of the document\"]'.");
        foreach (var words in notice.About.Where(a => quotations.Find(source.Id, a) is null))
            problems.Add(CatalogueReader.File, notice.Line, $"The notice '{notice.Id}' is about words that do not stand in '{source.Id}': \"{words}\"", "Copy them to the letter from the document.");
    }

    private static IEnumerable<string> Passages(Document document, Notice notice) =>
        document.Chunks.Select(c => document.Text[c.Start..c.End]).Where(t => notice.About.Any(a => Words.OneLine(t).Contains(a, StringComparison.Ordinal)));

    // A notice may also speak of the words it is about, and of the passages in which they stand.
    private static void CheckText(Source source, Notice notice, Catalogue catalogue, IReadOnlyList<Document> documents, SupportCheck support, CheckReport report)
    {
        var pages = notice.See.Select(s => (Source: catalogue.Find(s.Source), s.Saying)).Where(s => s.Source?.Saying(s.Saying) is not null)
            .Select(s => CitedText.Of(s.Source!, s.Source!.Saying(s.Saying)!.Text));
        var passages = documents.Where(d => d.Source.Id == source.Id).SelectMany(d => Passages(d, notice)).Concat(notice.About);
        foreach (var shortfall in support.Check(notice.Text, [.. pages, .. passages.Select(p => CitedText.Of(source, p))], suggested: true))
            (notice.See.Count == 0 && shortfall.Kind == ShortfallKind.Negation ? report.Warnings : report.Errors)
                .Add(CatalogueReader.File, notice.Line, $"The notice '{notice.Id}': {shortfall.What}", shortfall.Mend);
    }
}
