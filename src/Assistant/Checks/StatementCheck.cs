using Assistant.Guidance;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>Every statement of every note against the words that it cites.</summary>
public static class StatementCheck
{
    public static void Check(IEnumerable<Note> notes, SupportCheck support, CheckReport report)
    {
        foreach (var note in notes) Check(note.File, note.Statements, support, report);
    }

    public static void Check(string file, IEnumerable<Statement> statements, SupportCheck support, CheckReport report)
    {
        foreach (var statement in statements.Where(s => s.Citations.Count > 0))
            foreach (var shortfall in support.Check(statement.Text, [.. statement.Citations.Select(CitedText.Of)], statement.Suggested))
                (shortfall.Kind == ShortfallKind.ContentWords ? report.Warnings : report.Errors).Add(file, statement.Line, shortfall.What, shortfall.Mend);
    }
}
