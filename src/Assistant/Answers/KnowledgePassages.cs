using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>What is searched of the knowledge: the chunks of each document, and each note, with the questions written for them.</summary>
public sealed class KnowledgePassages(KnowledgeBase knowledge)
{
    private readonly Dictionary<string, IReadOnlyList<ExpansionQuestion>> _questions =
        knowledge.Expansions.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => (IReadOnlyList<ExpansionQuestion>)[.. g.SelectMany(e => e.Questions)]);

    /// <summary>A group a document, in the order of the documents and of their chunks.</summary>
    public IReadOnlyList<PassageGroup> Documents => [.. knowledge.Documents.Select(d => new PassageGroup(d.Source.Id, new PassagesOnDemand(d.Chunks.Count, i => Of(d, d.Chunks[i]))))];

    /// <summary>A group a note, in the order of the notes.</summary>
    public IReadOnlyList<PassageGroup> Notes => [.. knowledge.Notes.Select(n => new PassageGroup(n.Id, new PassagesOnDemand(1, _ => Of(n))))];

    private Passage Of(Document document, Chunk chunk) => new(chunk.Id, document.Source.Title, string.Join('\n', chunk.Section),
        [.. chunk.Sentences.Select(s => document.Text[s.Start..s.End])], _questions.GetValueOrDefault(chunk.Id, []));

    private Passage Of(Note note) => new(note.Id, note.Title, note.Reading,
        [.. note.Statements.Select(s => s.IsHeldBack ? "" : $"{s.Text}\n{string.Join('\n', s.Citations.Select(c => c.Words))}")], _questions.GetValueOrDefault(note.Id, []));
}
