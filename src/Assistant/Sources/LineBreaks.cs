using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>
/// Whether the lines of a paragraph are lines of their own, as in a list of members or an address, and not where a page was too narrow.
/// </summary>
public static class LineBreaks
{
    public static bool Kept(string text, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count != 1) return false;
        var words = text[Markers.Read(text, blocks[0]).Body..blocks[0].End];
        var lines = words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 1 && lines.All(l => BeginsAfresh(l) && !l.EndsWith('.') && !l.EndsWith(','));
    }

    private static bool BeginsAfresh(string line) => line.Replace("<u>", "").TrimStart('*') is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first));
}
