using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>What was found for a question, in the documents and in the guidance notes, best first.</summary>
public sealed record Found(
    Query Query,
    IReadOnlyList<(SearchResult Result, Document Document, Chunk Chunk)> Passages,
    IReadOnlyList<(SearchResult Result, Note Note)> Notes);

/// <summary>The two indexes, built from the knowledge when it is read.</summary>
public sealed class Retriever
{
    private const int TopPassages = 12;
    private const int TopNotes = 4;

    private readonly List<(Document Document, Chunk Chunk)> _chunks;
    private readonly IReadOnlyList<Note> _notes;
    private readonly IChunkIndex _chunkIndex, _noteIndex;
    private readonly QueryReader _reader;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, int> _known;
    private readonly Dictionary<string, IReadOnlyList<string>> _when, _notWhen;

    public Retriever(KnowledgeBase knowledge, RankingWeights? weights = null)
    {
        var lexicon = _lexicon = new Lexicon(knowledge.Vocabulary);
        var expansions = knowledge.Expansions.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => (IReadOnlyList<ExpansionQuestion>)[.. g.SelectMany(e => e.Questions)]);
        _chunks = [.. knowledge.Documents.SelectMany(d => d.Chunks.Select(c => (d, c)))];
        _notes = knowledge.Notes;
        var passages = _chunks.ConvertAll(c => new Passage(c.Chunk.Id, c.Document.Source.Title, string.Join('\n', c.Chunk.Section),
            [.. c.Chunk.Sentences.Select(s => c.Document.Text[s.Start..s.End])], expansions.GetValueOrDefault(c.Chunk.Id, [])));
        var notes = _notes.Select(n => new Passage(n.Id, n.Title, n.Reading,
            [.. n.Statements.Select(s => $"{s.Text}\n{string.Join('\n', s.Citations.Select(c => c.Words))}")], expansions.GetValueOrDefault(n.Id, []))).ToList();
        _chunkIndex = new PassageIndex(passages, lexicon, weights);
        _noteIndex = new PassageIndex(notes, lexicon, weights);
        _when = _notes.ToDictionary(n => n.Id, n => (IReadOnlyList<string>)[.. n.When.Select(lexicon.Stems)]);
        _notWhen = _notes.ToDictionary(n => n.Id, n => (IReadOnlyList<string>)[.. n.NotWhen.Select(lexicon.Stems)]);
        lexicon.KeepNoMoreStems();
        _known = KnownWords([.. passages, .. notes], knowledge.Vocabulary);
        _reader = new QueryReader(lexicon, new Spelling(knowledge.RepairsSpelling ? _known : new Dictionary<string, int>(), knowledge.EnglishWords));
    }

    /// <summary>Whether a word stands anywhere in the documents, the notes or the vocabulary.</summary>
    public bool Knows(string word) => _known.ContainsKey(word);

    /// <summary>Whether the words that a note asks for stand in the question.</summary>
    public bool SpeaksFor(Note note, string text) => note.When.Count == 0 || HoldsAny(text, _when[note.Id]);

    public bool SpeaksAgainst(Note note, string text) => HoldsAny(text, _notWhen[note.Id]);

    private bool HoldsAny(string text, IReadOnlyList<string> stems)
    {
        if (stems.Count == 0) return false;
        var held = $" {_lexicon.Stems(text)} ";
        return stems.Any(s => held.Contains($" {s} ", StringComparison.Ordinal));
    }

    /// <summary>Whether hardly a word is left when the words that say nothing are taken away.</summary>
    public bool IsSmallTalk(string text) => _reader.Read(text).Slots.Count < 2;

    /// <summary>The words of the question that nothing found has.</summary>
    public IReadOnlyList<string> NotFound(Found found) => [.. found.Query.Slots.Where(s => s.Concepts.Count == 0 && s.Text.Split(' ').All(w => !Knows(w))).Select(s => s.Text)];

    public Found Find(string question, string? previous, int mostPassages = TopPassages)
    {
        var query = _reader.Read(question, previous);
        return new Found(query,
            [.. _chunkIndex.Search(query, mostPassages).Select(r => (r, _chunks[r.Passage].Document, _chunks[r.Passage].Chunk))],
            [.. _noteIndex.Search(query, TopNotes).Select(r => (r, _notes[r.Passage]))]);
    }

    private static Dictionary<string, int> KnownWords(IReadOnlyList<Passage> passages, Vocabulary vocabulary)
    {
        var counts = new Dictionary<string, int>();
        void Count(string text) { foreach (var word in Words.In(text)) counts[word.Text] = counts.GetValueOrDefault(word.Text) + 1; }
        foreach (var passage in passages)
        {
            foreach (var unit in passage.Units) Count(unit);
            Count(passage.Heading);
        }
        foreach (var group in vocabulary.SynonymGroups) foreach (var words in group.Words) Count(words);
        foreach (var acronym in vocabulary.Acronyms)
        {
            Count(acronym.Short);
            foreach (var words in acronym.Long) Count(words);
        }
        foreach (var term in vocabulary.DomainTerms) Count(term);
        return counts;
    }
}
