using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Checks;

/// <summary>Each statement beside the words that it cites, numbered, for a person to judge.</summary>
public static class Pairs
{
    public static int Print(IEnumerable<Note> notes, TextWriter output)
    {
        var number = 0;
        foreach (var note in notes)
            foreach (var statement in note.Statements)
            {
                output.WriteLine($"{++number}. {note.File}:{statement.Line}{(statement.Suggested ? " (suggested)" : "")}");
                output.WriteLine($"   says:  {statement.Text}");
                foreach (var citation in statement.Citations) output.WriteLine($"   cites: {Cited(citation)}");
                output.WriteLine();
            }
        return number;
    }

    private static string Cited(StatementCitation citation) => citation.Held
        ? $"{citation.Source.Id} \"{Words.OneLine(citation.Words)}\""
        : $"{citation.Source.Id}#{citation.Saying!.Id}, read on {citation.Source.Url}: {citation.Words}";
}
