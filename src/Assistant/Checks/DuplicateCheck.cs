using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>An id names one thing.</summary>
public static class DuplicateCheck
{
    public static void Check(KnowledgeBase knowledge, IReadOnlyList<AskedQuestion> questions, ProblemList problems)
    {
        Report(knowledge.Notes.Select(n => (n.Id, n.File, Line: 1)), "note", problems);
        foreach (var source in knowledge.Catalogue.Sources)
        {
            Report(source.Says.Select(s => (s.Id, CatalogueReader.File, s.Line)), $"saying of '{source.Id}'", problems);
            Report(source.Notices.Select(n => (n.Id, CatalogueReader.File, n.Line)), $"notice of '{source.Id}'", problems);
        }
        Report(knowledge.Expansions.Select(e => (e.Id, e.File, e.Line)), "entry of expansions", problems);
        Report(questions.Select(q => (q.Id, q.File, q.Line)), "evaluation question", problems);
    }

    private static void Report(IEnumerable<(string Id, string File, int Line)> things, string kind, ProblemList problems)
    {
        foreach (var same in things.GroupBy(t => t.Id).Where(g => g.Count() > 1))
            problems.Add(same.Last().File, same.Last().Line, $"More than one {kind} has the id '{same.Key}'.", $"The first is at {same.First().File}:{same.First().Line}. Give each an id of its own.");
    }
}
