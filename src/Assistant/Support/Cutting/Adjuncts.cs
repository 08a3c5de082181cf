namespace Assistant.Support.Cutting;

/// <summary>A part that tells when, where or why may stand in front or at the end: "In 2019 he moved", "he moved in 2019".</summary>
internal static class Adjuncts
{
    private const int Longest = 14;

    private static readonly HashSet<string> Opening = ["in", "on", "at", "by", "during", "when", "after", "before", "following", "for", "from", "since", "as", "because", "if", "where", "while", "with", "under", "despite", "within", "until", "once", "to", "through", "between", "throughout", "whilst"];

    /// <summary>The sentence as it stands, and each way of moving such a part; where the moved part then stands.</summary>
    public static IEnumerable<(IReadOnlyList<LineWord> Words, (int First, int Count) Moved)> Variants(IReadOnlyList<LineWord> said)
    {
        yield return (said, (0, 0));
        if (said.Count == 0) yield break;
        for (var length = 2; Opening.Contains(said[0].Text) && length <= Longest && length < said.Count - 2; length++)
            if (said[length].Part != said[length - 1].Part) yield return ([.. said.Skip(length), .. said.Take(length)], (said.Count - length, length));
        for (var length = 2; length <= Longest && length < said.Count - 2; length++)
            if (Opening.Contains(said[^length].Text)) yield return ([.. said.TakeLast(length), .. said.SkipLast(length)], (0, length));
    }
}
