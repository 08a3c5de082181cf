namespace Assistant.Support.Cutting;

/// <summary>A choice of parts of a sentence.</summary>
/// <param name="Parts">All of them, in order.</param>
/// <param name="Kept">For each whether it is kept.</param>
internal sealed record Cut(IReadOnlyList<Part> Parts, IReadOnlyList<bool> Kept)
{
    // Words that tie a sentence to the one before. They may go wherever they stand.
    private static readonly HashSet<string> Ties = ["also", "however", "therefore", "furthermore", "moreover", "additionally"];

    /// <summary>Runs of parts that are left out; a bracket that opens one by itself.</summary>
    public IEnumerable<(int First, int Last)> LeftOut()
    {
        for (var first = 0; first < Parts.Count; first++)
        {
            if (Kept[first]) continue;
            var last = first;
            while (Parts[first].Mark != Mark.Bracket && last + 1 < Parts.Count && !Kept[last + 1]) last++;
            yield return (first, last);
            first = last;
        }
    }

    /// <summary>Each way in which the words are a choice of the parts; none where they are not.</summary>
    public static IEnumerable<Cut> Of(IReadOnlyList<LineWord> said, IReadOnlyList<Part> parts)
    {
        // Whether the parts from here on can give the words from here on.
        var live = new bool[parts.Count + 1, said.Count + 1];
        live[parts.Count, said.Count] = true;
        for (var part = parts.Count - 1; part >= 0; part--)
            for (var at = 0; at <= said.Count; at++)
                live[part, at] = live[part + 1, at] || End(part, at) is { } end && live[part + 1, end];
        return From(0, 0, []);

        IEnumerable<Cut> From(int part, int at, IReadOnlyList<bool> kept)
        {
            if (!live[part, at]) yield break;
            if (part == parts.Count) yield return new Cut(parts, kept);
            else
            {
                if (End(part, at) is { } end) foreach (var cut in From(part + 1, end, [.. kept, true])) yield return cut;
                foreach (var cut in From(part + 1, at, [.. kept, false])) yield return cut;
            }
        }

        // Where the part ends in the sentence, if it stands there.
        int? End(int part, int at) => Match(said, at, parts[part].Words);
    }

    private static int? Match(IReadOnlyList<LineWord> said, int at, IReadOnlyList<LineWord> words)
    {
        foreach (var word in words)
        {
            if (at < said.Count && said[at].IsSame(word)) at++;
            else if (!Ties.Contains(word.Text)) return null;
        }
        return at;
    }
}
