using System.Security.Cryptography;
using System.Text;

namespace Assistant.Retrieval;

/// <summary>All that is searched, as an engine beside the local index needs it.</summary>
public sealed class SearchCorpus
{
    // Raised when what is sent to an engine for the same passages changes.
    private const int Form = 1;
    private const int HashLength = 12;

    private readonly Lazy<string> _hash;
    private readonly Lazy<CandidateScorer> _scorer;

    /// <param name="passages">The passages, numbered from 0.</param>
    /// <param name="labels">What is known of the source of each.</param>
    /// <param name="vocabulary">The words by which passages are found that do not hold them.</param>
    /// <param name="lexicon">The vocabulary made ready.</param>
    /// <param name="weights">How a score is put together.</param>
    public SearchCorpus(IReadOnlyList<Passage> passages, IReadOnlyList<PassageLabel> labels, Vocabulary vocabulary, Lexicon lexicon, RankingWeights weights)
    {
        (Passages, Labels) = (passages, labels);
        _hash = new(() => HashOf(passages, labels, vocabulary, weights));
        _scorer = new(() => new CandidateScorer(passages, lexicon, weights));
    }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<PassageLabel> Labels { get; }

    /// <summary>What names these passages and the way in which they are indexed: any change of either changes it.</summary>
    public string Hash => _hash.Value;

    /// <summary>Scores single passages with the statistics of all. Made when it is first asked for.</summary>
    public CandidateScorer Scorer => _scorer.Value;

    private static string HashOf(IReadOnlyList<Passage> passages, IReadOnlyList<PassageLabel> labels, Vocabulary vocabulary, RankingWeights weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        void AddAll(IEnumerable<string> texts) => Add(string.Join('\n', texts));
        Add($"{Form} {weights}");
        foreach (var acronym in vocabulary.Acronyms) AddAll([acronym.Short, $"{acronym.CapitalsOnly}", .. acronym.Long]);
        foreach (var group in vocabulary.SynonymGroups) AddAll([$"{group.Weight}", .. group.Words]);
        AddAll(vocabulary.StopWords.Order(StringComparer.Ordinal));
        foreach (var (passage, label) in passages.Zip(labels))
        {
            AddAll([passage.Id, passage.Title, passage.Heading, label.Source, label.Area, $"{label.Authority}"]);
            foreach (var unit in passage.Units) Add(unit);
            foreach (var question in passage.Questions) AddAll([question.Text, string.Join(',', question.Units)]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }
}

/// <summary>Puts engines of a site over the index that every server has of its own.</summary>
public interface ISearchLayers
{
    /// <summary>The index to ask. <paramref name="local"/> answers whenever an engine does not.</summary>
    IChunkIndex Over(SearchCorpus corpus, IChunkIndex local);
}
