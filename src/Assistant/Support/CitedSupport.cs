namespace Assistant.Support;

/// <summary>The cited words read for comparison: each text with its sentences, and the names known through all of them.</summary>
internal sealed class CitedSupport
{
    public CitedSupport(IReadOnlyList<CitedText> cited, AssertionReader reader, KnownNames names)
    {
        Names = names;
        Texts = [.. cited.Select(c => Read(c, reader))];
        Sentences = [.. Texts.SelectMany(t => t.Sentences)];
        Denied = DeniedIn(Sentences).ToHashSet<Assertion>(ReferenceEqualityComparer.Instance);
        Joined = [.. JoinedIn(Sentences)];
    }

    public IReadOnlyList<ReadText> Texts { get; }
    public IReadOnlyList<Assertion> Sentences { get; }
    public KnownNames Names { get; }

    /// <summary>Sentences that the next one denies: "This is not the case."</summary>
    public IReadOnlySet<Assertion> Denied { get; }

    /// <summary>Each sentence as it reads with the one before it, where it speaks of that. A quotation may follow on another.</summary>
    public IReadOnlyList<(Assertion Sentence, IReadOnlyList<ContentWord> Words)> Joined { get; }

    private static IEnumerable<Assertion> DeniedIn(IReadOnlyList<Assertion> sentences) =>
        sentences.Where((s, i) => i + 1 < sentences.Count && sentences[i + 1].DeniesWhatWentBefore);

    private static IEnumerable<(Assertion, IReadOnlyList<ContentWord>)> JoinedIn(IReadOnlyList<Assertion> sentences) =>
        sentences.Select((s, i) => (s, (IReadOnlyList<ContentWord>)(s.LooksBack && i > 0 ? [.. sentences[i - 1].Words, .. s.Words] : s.Words)));

    private static ReadText Read(CitedText cited, AssertionReader reader)
    {
        var sentences = reader.Read(cited.Words);
        var known = reader.Read(string.Join(" | ", cited.Known));
        return new ReadText(cited, AssertionReader.Plain(cited.Words), sentences, known, ContentWords.Terms(sentences.Concat(known).SelectMany(s => s.Words)));
    }
}

/// <summary>One cited text. <see cref="Known"/> is what its title and publisher hold.</summary>
internal sealed record ReadText(CitedText Cited, string Plain, IReadOnlyList<Assertion> Sentences, IReadOnlyList<Assertion> Known, IReadOnlySet<string> Terms)
{
    /// <summary>Whether the two speak of the same thing at all: two content words in common, or all where there are fewer.</summary>
    public bool IsAbout(Assertion assertion) => Topics.Meet(assertion.Words, Terms);
}

internal static class Topics
{
    private const int Enough = 2;
    private const double MostOfIt = 0.5;

    public static bool Meet(IReadOnlyList<ContentWord> words, IReadOnlySet<string> terms) => Shared(words, terms) is var (shared, of) && shared >= Math.Min(Enough, of);

    /// <summary>The same subject and much of the same said of it.</summary>
    public static bool Agree(IReadOnlyList<ContentWord> words, IReadOnlySet<string> terms) =>
        Shared(words, terms) is var (shared, of) && shared >= Math.Max(Math.Min(Enough, of), MostOfIt * of);

    private static (int Shared, int Of) Shared(IReadOnlyList<ContentWord> words, IReadOnlySet<string> terms)
    {
        var distinct = words.DistinctBy(w => w.Stem).ToList();
        return (distinct.Count(w => w.StandsIn(terms)), distinct.Count);
    }
}
