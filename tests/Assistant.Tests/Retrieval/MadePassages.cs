using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval;

/// <summary>Corpora and questions by chance, out of few words so that they meet often, with all that ranking looks at.</summary>
internal static class MadePassages
{
    private static readonly string[] Text = ["child", "children", "school", "exploited", "exploitation", "NRM", "it", "IT", "referral", "national referral mechanism", "dropped", "thrown out", "discontinued", "the", "must", "police", "because", "7 days", "January", "review", "home", "missing", "county lines", "of", "knife"];

    public static Vocabulary Vocabulary { get; } = new()
    {
        Acronyms = [new Acronym("nrm", ["national referral mechanism"], false), new Acronym("IT", ["information technology"], true)],
        SynonymGroups = [new SynonymGroup(["discontinued", "dropped", "thrown out"], 0.5), new SynonymGroup(["child", "young person"], 0.7)],
        StopWords = new HashSet<string> { "the", "was", "out", "of", "a", "it" },
    };

    public static Lexicon Lexicon { get; } = new(Vocabulary);

    public static PassageGroup Group(Random random, string id, int most) => new(id, [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Passage(random))]);

    public static Query Question(Random random) =>
        new QueryReader(Lexicon, new Spelling(new Dictionary<string, int>(), new Lazy<IReadOnlySet<string>>(() => new HashSet<string>()))).Read($"{(random.Next(3) == 0 ? "when " : "")}{Words(random, 1 + random.Next(6))}");

    private static Passage Passage(Random random)
    {
        var units = 1 + random.Next(4);
        return new Passage("", Words(random, 2), Words(random, random.Next(3)), [.. Enumerable.Range(0, units).Select(_ => Words(random, random.Next(12)))],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ExpansionQuestion(Words(random, 1 + random.Next(5)), [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(units))]))]);
    }

    // The first words come more often than the last.
    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Text[Math.Min(random.Next(Text.Length), random.Next(Text.Length))]));
}
