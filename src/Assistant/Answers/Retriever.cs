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
    private readonly PassageIndex _local;
    private readonly Lexicon _lexicon;
    private readonly KnownWords _known;
    private readonly Dictionary<string, IReadOnlyList<string>> _when, _notWhen;

    /// <param name="knowledge">What is searched.</param>
    /// <param name="weights">How the parts of a score are weighed.</param>
    /// <param name="layers">Engines over the index of this server; null where there are none.</param>
    /// <param name="before">The retriever of the knowledge as it was: what has not changed since is not read again.</param>
    /// <param name="progress">Is told how far the index of the documents has come.</param>
    public Retriever(KnowledgeBase knowledge, RankingWeights? weights = null, ISearchLayers? layers = null, Retriever? before = null, IProgress<IndexProgress>? progress = null)
    {
        var lexicon = _lexicon = new Lexicon(knowledge.Vocabulary);
        _chunks = [.. knowledge.Documents.SelectMany(d => d.Chunks.Select(c => (d, c)))];
        _notes = knowledge.Notes;
        var passages = new KnowledgePassages(knowledge);
        var (documents, notes) = (passages.Documents, passages.Notes);
        _local = new PassageIndex(documents, lexicon, weights, before?._local, progress);
        var filtered = new FilteredIndex(_local, LabelsOf(_chunks));
        _chunkIndex = layers is null ? filtered : layers.Over(new SearchCorpus([.. documents.SelectMany(d => d.Passages)], LabelsOf(_chunks), knowledge.Vocabulary, lexicon, weights ?? new RankingWeights()), filtered);
        _noteIndex = new PassageIndex(notes, lexicon, weights, before?._noteIndex as PassageIndex);
        _when = _notes.ToDictionary(n => n.Id, n => (IReadOnlyList<string>)[.. n.When.Select(lexicon.Stems)]);
        _notWhen = _notes.ToDictionary(n => n.Id, n => (IReadOnlyList<string>)[.. n.NotWhen.Select(lexicon.Stems)]);
        lexicon.KeepNoMoreStems();
        _known = new KnownWords(documents.Concat(notes), knowledge.Vocabulary, before?._known);
        Reader = new QueryReader(lexicon, new Spelling(knowledge.RepairsSpelling ? _known.Counts : new Dictionary<string, int>(), knowledge.EnglishWords));
        PassagesRead = _local.PassagesRead;
    }

    /// <summary>What of the knowledge is searched in the documents, for an engine beside the local index.</summary>
    public static SearchCorpus CorpusOf(KnowledgeBase knowledge) =>
        new([.. new KnowledgePassages(knowledge).Documents.SelectMany(d => d.Passages)], LabelsOf([.. knowledge.Documents.SelectMany(d => d.Chunks.Select(c => (d, c)))]), knowledge.Vocabulary, new Lexicon(knowledge.Vocabulary), new RankingWeights());

    private static List<PassageLabel> LabelsOf(List<(Document Document, Chunk Chunk)> chunks) =>
        chunks.ConvertAll(c => new PassageLabel(c.Document.Source.Id, c.Document.Source.Area, c.Document.Source.Authority, c.Chunk.Hash));

    /// <summary>How many passages of documents were read to make this; the others were there before.</summary>
    public int PassagesRead { get; }

    /// <summary>Reads a question as it is searched for.</summary>
    public QueryReader Reader { get; }

    /// <summary>Whether a word stands anywhere in the documents, the notes or the vocabulary.</summary>
    public bool Knows(string word) => _known.Counts.ContainsKey(word);

    /// <summary>Whether the words that a note asks for stand in the question.</summary>
    public bool SpeaksFor(Note note, string text) => note.When.Count == 0 || HoldsAny(text, _when[note.Id]);

    public bool SpeaksAgainst(Note note, string text) => HoldsAny(text, _notWhen[note.Id]);

    private bool HoldsAny(string text, IReadOnlyList<string> stems)
    {
        if (stems.Count == 0) return false;
        var held = $" {_lexicon.Stems(text)} ";
        return stems.Any(s => held.Contains($" {s} ", StringComparison.Ordinal));
    }

    /// <summary>The words of a question as the index reads them: slips of spelling mended, words that say nothing left out.</summary>
    public string Mended(string question) => string.Join(' ', Reader.Read(question).Slots.Select(s => s.Text));

    /// <summary>Whether hardly a word is left when the words that say nothing are taken away.</summary>
    public bool IsSmallTalk(string text) => Reader.Read(text).Slots.Count < 2;

    /// <summary>The words of the question that nothing found has.</summary>
    public IReadOnlyList<string> NotFound(Found found) => [.. found.Query.Slots.Where(s => s.Concepts.Count == 0 && s.Text.Split(' ').All(w => !Knows(w))).Select(s => s.Text)];

    public Found Find(string question, string? previous, int mostPassages = TopPassages, SearchFilter? filter = null)
    {
        var query = Reader.Read(question, previous) with { Filter = filter };
        return new Found(query,
            [.. _chunkIndex.Search(query, mostPassages).Select(r => (r, _chunks[r.Passage].Document, _chunks[r.Passage].Chunk))],
            [.. _noteIndex.Search(query, TopNotes).Select(r => (r, _notes[r.Passage]))]);
    }
}
