namespace Assistant.Knowledge;

/// <summary>What is said while nothing can be kept or looked up.</summary>
internal static class StoreWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        new[] { "unrecorded", "refused", "feedback", "page" }.ToDictionary(id => $"store.{id}", _ => (IReadOnlyList<string>)[]);
}
