using System.Runtime.InteropServices;

namespace Assistant.Safety;

/// <summary>How likely a word is part of somebody's name: logistic regression (AdaGrad) over its signs, learnt at the start from the examples.</summary>
public sealed class NameModel
{
    private const int Rounds = 5;
    private const float Step = 0.15f, NameWeight = 1.5f;

    private static readonly Tokeniser Plain = new(new Dictionary<string, string>(), new HashSet<string>(), new SpellingRepair([], []));

    private readonly NameSigns _signs;
    private readonly float[] _weights = new float[NameSigns.Count];

    public NameModel(NameSigns signs, IReadOnlyList<NameExample> examples)
    {
        _signs = signs;
        var words = Words(examples);
        var squares = new float[_weights.Length];
        var random = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = words.Count - 1; i > 0; i--)
            {
                random = random * 1664525 + 1013904223;
                var j = (int)((random >> 4) % (uint)(i + 1));
                (words[i], words[j]) = (words[j], words[i]);
            }
            foreach (var (own, isName) in words) Learn(own, isName, squares);
        }
    }

    /// <summary>The log odds of each word that it is part of a name; null where it cannot be.</summary>
    public float?[] Score(string text, IReadOnlyList<Token> tokens)
    {
        var (context, signs, odds) = (_signs.In(text, tokens), new List<int>(64), new float?[tokens.Count]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_signs.MayBeName(text, tokens, i)) continue;
            _signs.Of(context, i, signs);
            odds[i] = Sum(CollectionsMarshal.AsSpan(signs));
        }
        return odds;
    }

    private List<(int[] Signs, bool IsName)> Words(IReadOnlyList<NameExample> examples)
    {
        var (words, signs) = (new List<(int[], bool)>(), new List<int>());
        foreach (var example in examples)
        {
            var tokens = Plain.Cut(example.Text);
            var context = _signs.In(example.Text, tokens, example.Hidden);
            for (var i = 0; i < tokens.Count; i++)
            {
                var isName = example.IsName(tokens[i]);
                if (!isName && !_signs.MayBeName(example.Text, tokens, i)) continue;
                _signs.Of(context, i, signs);
                words.Add(([.. signs], isName));
            }
        }
        return words;
    }

    private void Learn(int[] signs, bool isName, float[] squares)
    {
        var gradient = ((isName ? 1 : 0) - 1 / (1 + MathF.Exp(-Math.Clamp(Sum(signs), -30, 30)))) * (isName ? NameWeight : 1);
        foreach (var sign in signs)
        {
            squares[sign] += gradient * gradient;
            _weights[sign] += Step * gradient / MathF.Sqrt(squares[sign] + 1e-6f);
        }
    }

    private float Sum(ReadOnlySpan<int> signs)
    {
        var sum = 0f;
        foreach (var sign in signs) sum += _weights[sign];
        return sum;
    }
}
