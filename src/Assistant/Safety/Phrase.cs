namespace Assistant.Safety;

/// <summary>
/// A run of words to look for: <c>has|have ..2 @weapon</c>. <c>|</c> parts words that may stand in one place, <c>@name</c>
/// is a word list, <c>stab*</c> any word that begins so, <c>#</c> a number, <c>..2</c> up to two words, <c>?</c> after a
/// part means that it may be missing, and <c>^</c> before all that the phrase opens a clause.
/// </summary>
public sealed class Phrase(IReadOnlyList<PhrasePart> parts, bool opens)
{
    private static readonly HashSet<string> Openers = ["and", "so", "or", "also", "hi", "hello", "then", "please", "pls", "but", "ok", "hey", "actually", "now", "wondering", "asking", "ask", "know"];

    public IReadOnlyList<PhrasePart> Parts { get; } = parts;

    /// <summary>The rarest part, which the search starts from.</summary>
    public int Anchor { get; } = RarestOf(parts);

    public static Phrase? Parse(string text, IReadOnlyDictionary<string, IReadOnlySet<string>> lists, out string problem)
    {
        var parts = new List<PhrasePart>();
        var opens = text.StartsWith("^ ", StringComparison.Ordinal);
        foreach (var part in text[(opens ? 2 : 0)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (PhrasePart.Parse(part, lists) is not { } parsed)
            {
                problem = $"'{part}' is not a word, a list of words or a gap.";
                return null;
            }
            parts.Add(parsed);
        }
        problem = parts.Exists(p => p.CanAnchor) ? "" : $"'{text}' has no word to search for.";
        return problem.Length == 0 ? new Phrase(parts, opens) : null;
    }

    /// <summary>Where the phrase stands around <paramref name="at"/>, which fits its anchor; null where the rest does not fit.</summary>
    public (int Start, int End)? Around(IReadOnlyList<Token> tokens, int at)
    {
        var sentence = tokens[at].Sentence;
        if (!Parts[Anchor].Fits(tokens[at].Word)) return null;
        var end = Walk(tokens, at + 1, Anchor + 1, 1, sentence);
        if (end is null) return null;
        var start = Walk(tokens, at - 1, Anchor - 1, -1, sentence);
        return start is null || (opens && !Opens(tokens, start.Value + 1)) ? null : (start.Value + 1, end.Value);
    }

    private int? Walk(IReadOnlyList<Token> tokens, int at, int part, int step, int sentence)
    {
        while (true)
        {
            if (part < 0 || part == Parts.Count) return at;
            var wanted = Parts[part];
            if (wanted.Gap > 0)
            {
                for (var skip = 0; skip <= wanted.Gap; skip++)
                {
                    if (Walk(tokens, at + skip * step, part + step, step, sentence) is { } end) return end;
                    if (!Stands(tokens, at + skip * step, sentence)) return null;
                }
                return null;
            }
            var fits = Stands(tokens, at, sentence) && wanted.Fits(tokens[at].Word);
            if (wanted.Optional)
            {
                if (fits && Walk(tokens, at + step, part + step, step, sentence) is { } end) return end;
                part += step;
                continue;
            }
            if (!fits) return null;
            (at, part) = (at + step, part + step);
        }
    }

    private static bool Opens(IReadOnlyList<Token> tokens, int at) =>
        at == 0 || tokens[at - 1].Clause != tokens[at].Clause || Openers.Contains(tokens[at - 1].Word);

    private static bool Stands(IReadOnlyList<Token> tokens, int at, int sentence) =>
        at >= 0 && at < tokens.Count && tokens[at].Sentence == sentence;

    private static int RarestOf(IReadOnlyList<PhrasePart> parts)
    {
        var (best, cost) = (-1, int.MaxValue);
        for (var i = 0; i < parts.Count; i++)
            if (parts[i].CanAnchor && parts[i].Cost < cost) (best, cost) = (i, parts[i].Cost);
        return best;
    }
}
