namespace Assistant.Tests.Retrieval.Reference;

/// <summary>Scores of all entries of an index for one question, and the share of the question's mass that each covers.</summary>
internal sealed class Scores(int count)
{
    private readonly float[] _scores = new float[count];
    private readonly float[] _covered = new float[count];

    public float Mass { get; private set; }

    /// <summary>The score on the scale of the question's mass: about 0 to 2.</summary>
    public float this[int entry] => Mass == 0 ? 0 : _scores[entry] / Mass;

    public float Coverage(int entry) => Mass == 0 ? 0 : _covered[entry] / Mass;

    public float Covered(int entry) => _covered[entry];

    internal void Add(ReadOnlySpan<float> words, ReadOnlySpan<float> covered, float mass, float weight)
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] += weight * words[i];
            _covered[i] += weight * Math.Min(covered[i], mass);
        }
        Mass += weight * mass;
    }
}
