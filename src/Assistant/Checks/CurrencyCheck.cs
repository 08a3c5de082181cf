using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources.Currency;

namespace Assistant.Checks;

/// <summary>What may no longer be so, as warnings: <c>check --strict</c> fails with any of them.</summary>
public static class CurrencyCheck
{
    public static void Check(KnowledgeBase knowledge, DateOnly today, ProblemList warnings)
    {
        var report = CurrencyReport.Of(knowledge, today);
        foreach (var work in report.HeldBack)
            foreach (var statement in work.Statements.Where(s => s.IsHeldBack))
                warnings.Add(work.File, statement.Line, $"This statement is held back: words that it cites no longer stand in {string.Join(", ", statement.HeldBack!.Cited.Select(c => $"'{c.Source}'").Distinct())}.", "Cite words that stand, or take it out.");
        foreach (var source in report.ReviewDue) warnings.Add(CatalogueReader.File, 1, $"The review of '{source.Id}' was due on {source.ReviewDue:yyyy-MM-dd}.", "Read it again, and note it on its page.");
        foreach (var source in report.NotChecked) warnings.Add(CatalogueReader.File, 1, $"'{source.Id}' was last read on {source.Checked:yyyy-MM-dd}.", "Read the page again, and move 'checked'.");
        foreach (var (source, uses) in report.SupersededAndCited) warnings.Add(CatalogueReader.File, 1, $"'{source.Id}' is superseded by '{source.SupersededBy}' and cited {uses} times.", "Cite the newer source where it says the same.");
        foreach (var pair in report.Contradictions)
            warnings.Add(CatalogueReader.File, 1, $"'{pair.One.Source.Id}' and '{pair.Other.Source.Id}' may contradict each other: {pair.Number} and {pair.OtherNumber} ({pair.Unit}). \"{pair.One.Words}\" \"{pair.Other.Words}\"", "Read both. Where they do, add a notice to the older one.");
    }
}
