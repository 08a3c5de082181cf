using Assistant.Answers;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Sources;

namespace Assistant.Quizzes.Results;

/// <summary>The passages that a key rests on, each with its address.</summary>
public sealed class KeyCitations(KnowledgeBase knowledge)
{
    private readonly CitationList _list = new(knowledge.Documents.ToDictionary(d => d.Source.Id));
    private readonly CitationLine _line = new(knowledge.Words);

    public IEnumerable<Citation> Of(Statement statement) => statement.Citations.Select(_list.Add).Distinct().Select(n => _list.All[n - 1]);

    /// <summary>The source's short name, its authority and its year.</summary>
    public string Name(Citation citation) => _line.Name(citation.Source);

    /// <summary>What stands there: the source's own words in quotation marks, or what we read on its page.</summary>
    public string Passage(Citation citation) => citation.Quote is { } quote
        ? $"“{Retrieval.Words.OneLine(quote)}”"
        : $"{citation.Passage} ({knowledge.Words.Text("citation.short", ("checked", SourceFacts.Date(citation.Source.Checked)))})";

    public string Suggested => knowledge.Words["answer.suggested"];
}
