using Assistant.Guidance;

namespace Assistant.Screening;

/// <summary>An example of how some tools count, for practice alone: weights of answers, and bands of their sum.</summary>
public sealed record ExampleScoring(string Label, Statement About, IReadOnlyList<Weight> Weights, IReadOnlyList<Band> Bands)
{
    public int Sum(AnswerSheet sheet) =>
        Weights.Sum(w => w.Condition.Questions.Count(q => sheet.CodesOf(q).Any(c => w.Condition.Codes.Contains(c))) * w.Points);

    public Band BandOf(int sum) => Bands.Last(b => b.From <= sum);
}

/// <summary>Points for each of the questions that is answered with one of the codes.</summary>
public sealed record Weight(Condition Condition, int Points);

/// <summary>A band begins at a sum and reaches to the next one.</summary>
public sealed record Band(int From, string Name);
