namespace Assistant.Retrieval.Indexing;

/// <summary>What the scores take from a tally: how rare each term is among passages, units and questions, and how long a field usually is.</summary>
internal sealed class CorpusFigures
{
    private readonly float _rarestPassages, _rarestUnits, _rarestQuestions;
    private readonly float[] _passages, _units, _questions;
    private readonly bool[] _concepts;

    public CorpusFigures(CorpusTally tally, bool[] concepts)
    {
        _concepts = concepts;
        (_passages, _units, _questions) = (All(tally.PassagesWith, tally.Passages), All(tally.UnitsWith, tally.Units), All(tally.QuestionsWith, tally.Questions));
        (_rarestPassages, _rarestUnits, _rarestQuestions) = (InverseFrequency(1, tally.Passages), InverseFrequency(1, tally.Units), InverseFrequency(1, tally.Questions));
        PassageLengths = [.. tally.PassageLengths.Select(l => Average(l, tally.Passages))];
        UnitLengths = [.. tally.UnitLengths.Select(l => Average(l, tally.Units))];
    }

    public float[] PassageLengths { get; }
    public float[] UnitLengths { get; }

    /// <summary>Whether a term stands in one of that kind of entries at all, and its weight there: rare is heavy. One that stands in none weighs as much as one that stands in a single one.</summary>
    public (bool Known, float Idf) InPassages(int term) => Of(_passages, term, _rarestPassages);
    public (bool Known, float Idf) InUnits(int term) => Of(_units, term, _rarestUnits);
    public (bool Known, float Idf) InQuestions(int term) => Of(_questions, term, _rarestQuestions);

    /// <summary>What the different words of a question weigh together; its concepts are its words once more.</summary>
    public float QuestionMass(ReadOnlySpan<int> different)
    {
        var sum = 0.0;
        foreach (var term in different)
            if (!_concepts[term]) sum += _questions[term];
        return (float)sum;
    }

    /// <summary>The least share that a term has kept of the weight that it had in questions.</summary>
    public float LeastShareOf(CorpusFigures before)
    {
        var least = 1f;
        for (var t = 0; before != this && t < before._questions.Length; t++)
            if (_questions[t] < least * before._questions[t]) least = _questions[t] / before._questions[t];
        return least;
    }

    private static (bool, float) Of(float[] all, int term, float rarest) => term >= 0 && term < all.Length && !float.IsNaN(all[term]) ? (true, all[term]) : (false, rarest);

    private static float[] All(ReadOnlySpan<int> holding, int count)
    {
        var all = new float[holding.Length];
        for (var t = 0; t < all.Length; t++) all[t] = holding[t] == 0 ? float.NaN : InverseFrequency(holding[t], count);
        return all;
    }

    private static float Average(long length, int count) => count == 0 ? 1 : (float)Math.Max(1, (double)length / count);

    private static float InverseFrequency(int holding, int count) => MathF.Log(1 + (count - holding + 0.5f) / (holding + 0.5f));
}
