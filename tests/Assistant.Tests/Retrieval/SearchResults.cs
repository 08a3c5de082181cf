using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval;

internal static class SearchResults
{
    /// <summary>The same passages in the same order with the same figures, to the bit.</summary>
    public static bool AreTheSame(IReadOnlyList<SearchResult> found, IReadOnlyList<SearchResult> expected) =>
        found.Count == expected.Count && found.Zip(expected).All(p => p.First with { Units = p.Second.Units } == p.Second && p.First.Units.SequenceEqual(p.Second.Units));

    public static void ShouldBeTheSame(IReadOnlyList<SearchResult> found, IReadOnlyList<SearchResult> expected) =>
        AreTheSame(found, expected).ShouldBeTrue($"found {Line(found)}; exhaustively {Line(expected)}");

    private static string Line(IEnumerable<SearchResult> results) => string.Join(", ", results.Select(r => $"{r.Passage}:{r.Score:R}/{r.Coverage:R}/{r.QuestionMatch:R}"));
}
