namespace Assistant.Corpus.Reading;

/// <summary>A table as lines that can be read and quoted one by one: "Level: 2; Who is told: the head of service."</summary>
internal static class TableLines
{
    /// <param name="rows">The cells of each row, as plain text.</param>
    /// <param name="hasHead">Whether the first row names the columns.</param>
    public static IEnumerable<ReadBlock> Of(IReadOnlyList<IReadOnlyList<string>> rows, bool hasHead)
    {
        var kept = rows.Select(r => r.Select(c => CleanText.Line(c)).ToList()).Where(r => r.Exists(c => c.Length > 0)).ToList();
        if (hasHead && kept.Count > 1)
            foreach (var row in kept.Skip(1)) yield return Item(row.Select((cell, i) => Named(kept[0].ElementAtOrDefault(i), cell)));
        else
            foreach (var row in kept) yield return Item(row.Count == 2 && row[0].Length > 0 && row[1].Length > 0 ? [$"{row[0].TrimEnd(':', '.')}: {row[1]}"] : row);
    }

    private static string Named(string? head, string cell) => cell.Length == 0 ? "" : head is { Length: > 0 } ? $"{head.TrimEnd(':', '.')}: {cell}" : cell;

    private static ReadBlock.Item Item(IEnumerable<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        var line = string.Join("; ", filled.Select((c, i) => i < filled.Count - 1 ? c.TrimEnd('.', ';', ' ') : c));
        return new ReadBlock.Item(null, line.Length > 0 && !".!?".Contains(line[^1]) ? $"{line}." : line);
    }
}
