namespace Assistant.Sources.Trail;

/// <summary>
/// What named the whole trail on a day: number and hash of its last line. Kept in a file apart from the trail, and sent to managers, so
/// that cutting off its end shows.
/// </summary>
public static class TrailHeads
{
    /// <summary>The heads that were noted, the oldest first: "NUMBER HASH" each.</summary>
    public static IReadOnlyList<string> Read(string file) => !File.Exists(file) ? [] : [.. File.ReadAllLines(file).Where(l => l.Length > 0).Select(l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    /// <summary>Notes a head with its day.</summary>
    public static void Add(string file, DateOnly day, string head)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.AppendAllText(file, $"{day:yyyy-MM-dd} {head}\n");
    }

    public static DateOnly? LastDay(string file) => File.Exists(file) && File.ReadAllLines(file).LastOrDefault(l => l.Length > 0) is { } line && DateOnly.TryParse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;
}
