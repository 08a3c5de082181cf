using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Moments.Counts;

/// <summary>The figures in words, the same on the page and in the file.</summary>
public sealed class CountWords(KnowledgeBase knowledge)
{
    private readonly InterfaceWords _words = knowledge.Words;

    /// <summary>The heads of the columns of figures.</summary>
    public IReadOnlyList<string> Heads => [_words["counts.shown"], .. CountRow.States.Select(s => _words[$"counts.{s}"]), _words["counts.hours"]];

    /// <summary>The figures of a row, in that order.</summary>
    public IReadOnlyList<string> Figures(CountRow row) =>
        [Number(row.Shown), .. CountRow.States.Select(s => row.Marked.TryGetValue(s, out var lists) ? Number(lists) : Under), Hours(row)];

    public string Under => _words.Text("counts.under", ("least", Number(MomentCounts.Least)));

    /// <summary>What the moment is called now; its id where it is no longer there.</summary>
    public string Title(string moment) => knowledge.Moments.FirstOrDefault(m => m.Id == moment)?.Title ?? moment;

    public string Dates(CountRow row) => _words.Text(row.IsRest ? "counts.rest" : "counts.dates", ("from", row.From.Monday.Year == row.To.Sunday.Year ? row.From.Monday.ToString("d MMMM", CultureInfo.InvariantCulture) : Date(row.From.Monday)), ("to", Date(row.To.Sunday)));

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Hours(CountRow row) => row.Hours switch { null => _words["counts.hours-few"], 0 => _words["counts.under-hour"], { } hours => Number(hours) };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
