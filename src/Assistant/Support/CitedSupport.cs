namespace Assistant.Support;

/// <summary>The cited words read for comparison: each text with its sentences, and the names known through all of them.</summary>
internal sealed class CitedSupport
{
    public CitedSupport(IReadOnlyList<CitedText> cited, AssertionReader reader, KnownNames names)
    {
        Names = names;
        Texts = [.. cited.Select(c => Read(c, reader))];
        Sentences = [.. Texts.SelectMany(t => t.Sentences)];
        Denying = [.. Texts.SelectMany(t => DenyingIn(t.Sentences))];
    }

    public IReadOnlyList<ReadText> Texts { get; }
    public IReadOnlyList<Assertion> Sentences { get; }
    public KnownNames Names { get; }

    /// <summary>Sentences that say no, and those that the next one denies: "This is not the case."</summary>
    public IReadOnlyList<Assertion> Denying { get; }

    private static IEnumerable<Assertion> DenyingIn(IReadOnlyList<Assertion> sentences) =>
        sentences.Where((s, i) => SaysNo(s) || i + 1 < sentences.Count && sentences[i + 1].LooksBack && sentences[i + 1].Negated);

    private static bool SaysNo(Assertion sentence) => sentence.Negated || Clauses.SaysNoOtherwise(sentence.Text);

    private static ReadText Read(CitedText cited, AssertionReader reader)
    {
        var sentences = reader.Read(cited.Words);
        var known = cited.Known.SelectMany(reader.Read).ToList();
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

    public static bool Meet(IReadOnlyList<ContentWord> words, IReadOnlySet<string> terms)
    {
        var distinct = words.DistinctBy(w => w.Stem).ToList();
        return distinct.Count(w => w.StandsIn(terms)) >= Math.Min(Enough, distinct.Count);
    }
}
