using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Benchmarks.Search;

/// <summary>Fifty questions out of the evaluation sets, fixed in <c>questions.txt</c>, read once as the assistant reads them: all peers get the same words.</summary>
public sealed record SearchQuestion(string Text, Query Query, IReadOnlyList<string> Words)
{
    public static IReadOnlyList<SearchQuestion> Read(KnowledgeBase knowledge)
    {
        var reader = new Retriever(knowledge).Reader;
        return [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Search", "questions.txt")).Select(text =>
        {
            var query = reader.Read(text);
            return new SearchQuestion(text, query, [.. query.Slots.SelectMany(s => s.Text.Split(' ')).Where(w => !knowledge.Vocabulary.StopWords.Contains(w)).Distinct()]);
        })];
    }
}
