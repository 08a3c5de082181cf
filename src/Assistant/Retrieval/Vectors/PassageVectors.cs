using System.Numerics.Tensors;

namespace Assistant.Retrieval.Vectors;

/// <summary>The vectors of all passages beside each other, searched exactly: each is compared with the question.</summary>
public sealed class PassageVectors
{
    private readonly float[] _all;

    /// <param name="vectors">One for each passage, of length 1 and all of as many numbers.</param>
    public PassageVectors(IReadOnlyList<float[]> vectors)
    {
        (Count, Dimensions) = (vectors.Count, vectors.Count == 0 ? 0 : vectors[0].Length);
        _all = new float[(long)Count * Dimensions];
        for (var p = 0; p < Count; p++) vectors[p].CopyTo(_all.AsSpan(p * Dimensions, Dimensions));
    }

    public int Count { get; }

    public int Dimensions { get; }

    public ReadOnlySpan<float> this[int passage] => _all.AsSpan(passage * Dimensions, Dimensions);

    /// <summary>How like the passage is to the question, -1 to 1.</summary>
    public float Likeness(float[] question, int passage) => TensorPrimitives.Dot(question, this[passage]);

    /// <summary>The passages most like the question, best first.</summary>
    public IReadOnlyList<int> Nearest(float[] question, int top)
    {
        var heap = new PriorityQueue<int, (float, int)>(top + 1);
        for (var p = 0; p < Count; p++)
        {
            heap.Enqueue(p, (Likeness(question, p), -p));
            if (heap.Count > top) heap.Dequeue();
        }
        var nearest = new int[heap.Count];
        for (var i = nearest.Length - 1; i >= 0; i--) nearest[i] = heap.Dequeue();
        return nearest;
    }
}
