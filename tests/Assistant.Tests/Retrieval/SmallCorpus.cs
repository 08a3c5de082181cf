using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval;

/// <summary>A few passages, made up for one test.</summary>
internal static class SmallCorpus
{
    public static readonly Vocabulary Vocabulary = new()
    {
        Acronyms = [new Acronym("nrm", ["national referral mechanism"], false)],
        SynonymGroups = [new SynonymGroup(["discontinued", "dropped"], 0.5)],
        StopWords = new HashSet<string> { "the", "was", "a", "of", "is" },
    };

    public static readonly Lexicon Lexicon = new(Vocabulary);

    public static SearchCorpus Of(params string[] bodies) => Of([.. bodies.Select(b => (b, new PassageLabel("s", "England", Authority.Guidance, "")))]);

    public static SearchCorpus Of(params (string Body, PassageLabel Label)[] passages) => new(
        [.. passages.Select((p, i) => new Passage($"s#{i}", "A title", "", [p.Body], []))],
        [.. passages.Select(p => p.Label with { Hash = $"{p.Body.GetHashCode(StringComparison.Ordinal)}" })],
        Vocabulary, Lexicon, new RankingWeights());

    public static IChunkIndex Local(SearchCorpus corpus) => new FilteredIndex(new PassageIndex(corpus.Passages, Lexicon), corpus.Labels);

    public static Query Read(string question, Lexicon? lexicon = null) =>
        new QueryReader(lexicon ?? Lexicon, new Spelling(new Dictionary<string, int>(), new Lazy<IReadOnlySet<string>>(() => new HashSet<string>()))).Read(question);
}
