using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Checks;

/// <summary>Expansions belong to a chunk or note that is still there, and still says what it said when they were written.</summary>
public static class ExpansionCheck
{
    public static void Check(KnowledgeBase knowledge, ProblemList problems)
    {
        var hashes = knowledge.Documents.SelectMany(d => d.Chunks).Select(c => (c.Id, c.Hash, Units: c.Sentences.Count))
            .Concat(knowledge.Notes.Select(n => (n.Id, n.Hash, Units: n.Statements.Count())))
            .GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());
        foreach (var entry in knowledge.Expansions)
        {
            if (!hashes.TryGetValue(entry.Id, out var place))
                problems.Add(entry.File, entry.Line, $"There is no chunk or note '{entry.Id}'.", "Move its questions to the chunk that answers them now, or take them out.");
            else if (place.Hash != entry.Hash)
                problems.Add(entry.File, entry.Line, $"The words of '{entry.Id}' have changed (hash {place.Hash}).", "Read its questions against the new words, then put the new hash here.");
            else
                foreach (var question in entry.Questions.Where(q => q.Units.Any(u => u >= place.Units)))
                    problems.Add(entry.File, entry.Line, $"'{question.Text}' points to sentence {question.Units.Max() + 1}; '{entry.Id}' has {place.Units}.", "Count again from 1.");
        }
    }
}
