namespace Assistant.Knowledge;

/// <summary>What is said where something is refused at the door: too much, too often, broken.</summary>
internal static class DoorWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        new[] { "too-many", "too-many-turns", "too-large", "bad-request", "failed" }.ToDictionary(id => $"door.{id}", _ => (IReadOnlyList<string>)[]);
}
