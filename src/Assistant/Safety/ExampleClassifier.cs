using Assistant.Retrieval;

namespace Assistant.Safety;

/// <summary>
/// A linear classifier over words, pairs and triples of words (logistic regression, AdaGrad), trained on the examples when the
/// knowledge is read: the same examples give the same weights. It hears what no phrase foresaw.
/// </summary>
public sealed class ExampleClassifier
{
    private const int Bits = 18;
    private const int Rounds = 8;
    private const int LastSentences = 2;
    private const float Step = 0.15f;
    private const float MostYesWeight = 3;

    private const double Certain = 10;
    private const int LeastKnown = 3;
    private const int FewestWords = 2;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly Dictionary<string, bool> _learntByHeart = [];
    private readonly HashSet<string> _words = [];

    /// <param name="examples">What it learns from.</param>
    /// <param name="calm">What it knows to be of the other kind whatever it learns: words that the assistant itself tells people to say.</param>
    public ExampleClassifier(IReadOnlyList<Example> examples, IEnumerable<string>? calm = null)
    {
        foreach (var words in calm ?? []) if (Words.Plain(words) is { Length: > 0 } plain) _learntByHeart[plain] = false;
        if (examples.Count == 0) return;
        foreach (var example in examples)
        {
            _learntByHeart[Words.Plain(example.Text)] = example.Yes;
            foreach (var word in Words.In(example.Text)) _words.Add(word.Text);
        }
        var signs = examples.Select(e => Signs(e.Text)).ToList();
        var squares = new float[_weights.Length];
        var yes = examples.Count(e => e.Yes);
        var yesWeight = Math.Min(MostYesWeight, (examples.Count - yes) / (float)Math.Max(1, yes));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                random = random * 1664525 + 1013904223;
                var j = (int)(random % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            foreach (var i in order) Learn(signs[i], examples[i].Yes, yesWeight, squares);
        }
    }

    /// <summary>The log odds that a message is of the kind that the examples mark with "! "; null where it has no opinion.</summary>
    /// <remarks>A long message may say at the very end what it is about, so its last sentences are heard on their own too.</remarks>
    public double? Score(string text)
    {
        if (!text.Any(char.IsSurrogate) && _learntByHeart.TryGetValue(Words.Plain(text), out var yes)) return yes ? Certain : -Certain;
        var score = Understands(text) ? Sum(Signs(text)) : (double?)null;
        for (var (at, sentences) = (text.TrimEnd().Length - 1, 0); at > 0 && sentences < LastSentences; at--)
        {
            if (text[at] is not (' ' or '\n') || text[at - 1] is not ('.' or '!' or '?' or '\n')) continue;
            var end = text[(at + 1)..];
            if (Understands(end) && Sum(Signs(end)) is var last && (score is null || last > score)) score = last;
            sentences++;
        }
        return score;
    }

    // Of a single word, of figures and codes, and of words that it never met (in another language, say), it has no opinion.
    private bool Understands(string text)
    {
        var words = Words.In(text);
        return words.Count >= FewestWords && words.Count(w => char.IsLetter(w.Text[0]) && _words.Contains(w.Text)) * LeastKnown >= words.Count;
    }

    private void Learn(int[] signs, bool yes, float yesWeight, float[] squares)
    {
        var gradient = ((yes ? 1 : 0) - 1 / (1 + MathF.Exp(-Math.Clamp(Sum(signs), -30, 30)))) * (yes ? yesWeight : 1);
        foreach (var sign in signs)
        {
            squares[sign] += gradient * gradient;
            _weights[sign] += Step * gradient / MathF.Sqrt(squares[sign] + 1e-6f);
        }
    }

    private float Sum(int[] signs)
    {
        var sum = 0f;
        foreach (var sign in signs) sum += _weights[sign];
        return sum;
    }

    // Words, long words by their beginning (a slip of spelling is mostly near the end), pairs, triples, how it begins and ends, its length.
    private static int[] Signs(string text)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        var signs = new HashSet<int>(words.Count * 6 + 4) { Sign(0, "bias"), Sign(1, $"{Math.Min(5, words.Count / 6)}") };
        for (var i = 0; i < words.Count; i++)
        {
            signs.Add(Sign(2, words[i]));
            if (words[i].Length >= 6) signs.Add(Sign(3, words[i].AsSpan(0, 5)));
            if (i + 1 < words.Count) signs.Add(Sign(4, words[i], words[i + 1]));
            if (i + 2 >= words.Count) continue;
            signs.Add(Sign(5, words[i], words[i + 1], words[i + 2]));
            signs.Add(Sign(6, words[i], words[i + 2]));
        }
        if (words.Count > 0)
        {
            signs.Add(Sign(7, words[0]));
            signs.Add(Sign(8, words[^1]));
            if (words.Count > 1) signs.Add(Sign(9, words[0], words[1]));
        }
        foreach (var c in text) if (c is '?' or '!') signs.Add(Sign(10, $"{c}"));
        return [.. signs];
    }

    // FNV-1a, so that a weight means the same on every machine and in every run.
    private static int Sign(int kind, ReadOnlySpan<char> one, ReadOnlySpan<char> two = default, ReadOnlySpan<char> three = default)
    {
        var hash = 2166136261u ^ (uint)kind * 16777619u;
        hash = Add(Add(Add(hash, one) * 31, two) * 31, three);
        return (int)((hash ^ (hash >> 15)) & ((1 << Bits) - 1));
    }

    private static uint Add(uint hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
