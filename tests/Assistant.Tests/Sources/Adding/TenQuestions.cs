using Assistant.Answers;
using Assistant.Commands;
using Assistant.Tests.Corpus.Reading;

namespace Assistant.Tests.Sources.Adding;

/// <summary>Ten questions about the procedure of sixty pages, in ordinary words.</summary>
internal static class TenQuestions
{
    /// <summary>Those whose answer does not show, to the letter, the words of the source that answer them.</summary>
    public static IReadOnlyList<string> NotAnswered(AssistantHost host, string source)
    {
        var document = host.Knowledge.Documents.Single(d => d.Source.Id == source);
        return [.. ProcedureSections.Questions.Where(q => !host.Answers.Answer(new Question(q.Question)).Shown
            .Any(c => c.Source.Id == source && c.Quote == document.Text[c.Start..c.End] && c.Quote.Contains(q.Words, StringComparison.Ordinal))).Select(q => q.Question)];
    }
}
