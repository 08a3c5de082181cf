using Assistant.Knowledge;
using Assistant.Pages;

namespace Assistant.Moments.Counts;

/// <summary>The figures as a file, for whoever goes on with them in a spreadsheet.</summary>
public static class CountsCsv
{
    public static byte[] Of(IReadOnlyList<CountRow> rows, KnowledgeBase knowledge)
    {
        var (words, figures) = (knowledge.Words, new CountWords(knowledge));
        IReadOnlyList<string> head = [words["counts.from"], words["counts.to"], words["counts.kind"], words["counts.moment"], .. figures.Heads];
        return Csv.Of(rows.OrderByDescending(r => r.To).ThenBy(r => r.IsRest).Select(r => (IReadOnlyList<string>)
            [$"{r.From.Monday:yyyy-MM-dd}", $"{r.To.Sunday:yyyy-MM-dd}", words[r.IsRest ? "counts.kind-rest" : "counts.kind-week"], figures.Title(r.Moment), .. figures.Figures(r)]).Prepend(head));
    }
}
