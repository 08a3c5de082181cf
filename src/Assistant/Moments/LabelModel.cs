using System.Numerics;

namespace Assistant.Moments;

/// <summary>
/// Logistic regression (AdaGrad) of several labels over the same signs, all labels in one pass. The same messages give the same weights:
/// their order is fixed, and no label's sum depends on how many are done at once.
/// </summary>
public sealed class LabelModel
{
    private const int Rounds = 8;
    private const float Step = 0.2f;
    private const float Decay = 0.005f;
    private const float Length = 4;

    private readonly int _labels;
    private readonly int _row;
    private readonly Dictionary<uint, int> _places = [];
    private readonly float[] _weights;

    /// <param name="messages">The signs of each message, and for each label whether it has it; null where that says nothing.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="yesWeights">How much more a message counts for each label that it has.</param>
    public LabelModel(IReadOnlyList<(IReadOnlyList<uint> Signs, IReadOnlyList<bool?> Labels)> messages, int labels, IReadOnlyList<float> yesWeights)
    {
        _labels = labels;
        _row = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        foreach (var sign in messages.SelectMany(m => m.Signs)) _places.TryAdd(sign, _places.Count);
        _weights = new float[_places.Count * _row];
        var squares = new float[_weights.Length];
        var rows = messages.Select(m => Known(m.Signs)).ToArray();
        var gradient = new float[_row];
        var order = Enumerable.Range(0, messages.Count).ToArray();
        var random = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                random = random * 1664525 + 1013904223;
                var j = (int)(random % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            foreach (var i in order)
            {
                Sum(rows[i], gradient);
                for (var label = 0; label < labels; label++)
                    gradient[label] = messages[i].Labels[label] is not { } yes ? 0
                        : ((yes ? 1 : 0) - 1 / (1 + MathF.Exp(-Math.Clamp(gradient[label], -30, 30)))) * (yes ? yesWeights[label] : 1);
                Learn(rows[i], gradient, squares);
            }
        }
    }

    /// <summary>The log odds of each label; null of a message with no sign that was ever met.</summary>
    public float[]? Score(IReadOnlyList<uint> signs)
    {
        var known = Known(signs);
        if (known.Length == 0) return null;
        var sums = new float[_row];
        Sum(known, sums);
        return sums[.._labels];
    }

    private int[] Known(IReadOnlyList<uint> signs)
    {
        var known = new List<int>(signs.Count);
        foreach (var sign in signs)
            if (_places.TryGetValue(sign, out var place)) known.Add(place * _row);
        return [.. known];
    }

    // Every message weighs the same, however long it is.
    private static float Weight(int[] rows) => rows.Length == 0 ? 0 : Length / MathF.Sqrt(rows.Length);

    private void Sum(int[] rows, float[] sums)
    {
        var weight = new Vector<float>(Weight(rows));
        for (var at = 0; at < _row; at += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            foreach (var row in rows) sum += new Vector<float>(_weights, row + at) * weight;
            sum.CopyTo(sums, at);
        }
    }

    private void Learn(int[] rows, float[] gradient, float[] squares)
    {
        var (weight, decay, step, least) = (new Vector<float>(Weight(rows)), new Vector<float>(Decay), new Vector<float>(Step), new Vector<float>(1e-6f));
        for (var at = 0; at < _row; at += Vector<float>.Count)
        {
            var slope = new Vector<float>(gradient, at) * weight;
            foreach (var row in rows)
            {
                var weights = new Vector<float>(_weights, row + at);
                var change = slope - decay * weights;
                var square = new Vector<float>(squares, row + at) + change * change;
                square.CopyTo(squares, row + at);
                (weights + step * change / Vector.SquareRoot(square + least)).CopyTo(_weights, row + at);
            }
        }
    }
}
