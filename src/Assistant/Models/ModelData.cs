namespace Assistant.Models;

/// <summary>Data for a model, between two marks that it cannot hold itself.</summary>
public static class ModelData
{
    public static string Between(string begin, string data, string end) => $"{begin}\n{Without(Without(data, begin), end)}\n{end}";

    // A line that is the mark itself would let what follows it pass for something else than data.
    private static string Without(string data, string mark) =>
        string.Join('\n', data.Split('\n').Select(line => line.Trim().Equals(mark, StringComparison.OrdinalIgnoreCase) ? $"({line.Trim()})" : line));
}
