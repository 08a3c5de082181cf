using System.Text;
using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>
/// The headings of a document in an order that a screen reader can follow: no level is skipped, each has an id of its
/// own, and a line of the title page that heads nothing is no heading.
/// </summary>
public sealed class HeadingOutline
{
    private const int Deepest = 3;

    private readonly Dictionary<Block, Part> _parts = [];

    public HeadingOutline(Document document)
    {
        var (open, ids) = (new Stack<int>(), new HashSet<string>());
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block.Kind is not BlockKind.Heading) continue;
            if (i + 1 < document.Blocks.Count && document.Blocks[i + 1] is { Kind: BlockKind.Heading } next && next.Level <= block.Level)
            {
                _parts[block] = new TitleLinePart(block);
                continue;
            }
            while (open.TryPeek(out var level) && level >= block.Level) open.Pop();
            open.Push(block.Level);
            _parts[block] = new HeadingPart(block, Math.Min(open.Count, Deepest), Id(Words(document.Text, block), ids));
        }
    }

    public Part Part(Block heading) => _parts[heading];

    public static string Words(string text, Block block) =>
        string.Concat(InlineReader.Read(text, block).Select(r => text[r.Start..r.End])).Trim();

    private static string Id(string heading, HashSet<string> taken)
    {
        var id = new StringBuilder("section");
        foreach (var c in heading.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (char.IsWhiteSpace(c) && id[^1] != '-') id.Append('-');
        if (id.Length == "section".Length || id["section".Length] != '-') id.Insert("section".Length, '-');
        var plain = id.ToString();
        for (var i = 2; !taken.Add(id.ToString()); i++) id.Clear().Append(plain).Append('-').Append(i);
        return id.ToString();
    }
}
