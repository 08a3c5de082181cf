using Assistant.Answers;
using Assistant.Retrieval;

namespace Assistant.Commands;

/// <summary>An answer in the terminal: the text, then each source with the words quoted from it.</summary>
public static class TerminalAnswer
{
    public static void Write(Answer answer, AnswerText text, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(text.Of(answer));
        var noticed = new HashSet<string>();
        foreach (var citation in answer.Shown)
        {
            output.WriteLine();
            output.WriteLine(text.Citations.Of(citation));
            output.WriteLine($"    {(citation.Quote is { } quote ? $"“{Words.OneLine(quote)}”" : citation.Passage)}");
            foreach (var notice in citation.Notices.Where(noticed.Add)) output.WriteLine($"    ! {notice}");
        }
        output.WriteLine();
    }
}
