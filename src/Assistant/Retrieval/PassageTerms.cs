namespace Assistant.Retrieval;

/// <summary>The terms of a passage, as its entries in the three kinds of index: the passage as a whole, its units, its questions.</summary>
public sealed class PassageTerms
{
    public PassageTerms(Passage passage, Lexicon lexicon, RankingWeights weights)
    {
        var units = passage.Units.Select(u => lexicon.Terms(u).ToArray()).ToArray();
        var questions = passage.Questions.Select(q => lexicon.Terms(q.Text).ToArray()).ToArray();
        Whole =
        [
            new([.. units.SelectMany(u => u)], 1, weights.BodyLength),
            new([.. lexicon.Terms(passage.Heading)], weights.Heading, 0.3f),
            new([.. lexicon.Terms(passage.Title)], weights.Title, 0.3f),
            new([.. questions.SelectMany(q => q)], weights.Expansion, 0.5f),
        ];
        Units = [.. units.Select((terms, u) => (IReadOnlyList<WeighedField>)
            [new(terms, 1, 0.4f), new([.. questions.Where((_, q) => passage.Questions[q].Units.Contains(u)).SelectMany(q => q)], weights.UnitExpansion, 0.5f)])];
        Questions = [.. questions.Select(terms => (IReadOnlyList<WeighedField>)[new(terms, 1, 0)])];
    }

    public IReadOnlyList<WeighedField> Whole { get; }
    public IReadOnlyList<IReadOnlyList<WeighedField>> Units { get; }
    public IReadOnlyList<IReadOnlyList<WeighedField>> Questions { get; }
}
