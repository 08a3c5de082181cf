using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>
/// Nests the items of a list. An item stands below another when that one announces it with a colon and it is set
/// deeper or marked in another way; indents alone are left over from the page.
/// </summary>
public sealed class ListBuilder(string text)
{
    private readonly List<Level> _levels = [];

    public bool IsEmpty => _levels.Count == 0;

    public void Add(Block block)
    {
        var (kind, indent) = (Markers.Read(text, block).Kind, Indent(block));
        if (IsEmpty || IsBelow(kind, indent)) Open(kind, indent);
        else
        {
            var home = _levels.FindLastIndex(l => l.Kind == kind && l.Indent <= indent);
            if (home < 0) home = Math.Max(0, _levels.FindLastIndex(l => l.Kind == kind));
            _levels.RemoveRange(home + 1, _levels.Count - home - 1);
        }
        _levels[^1].Items.Add(new Item([block]));
    }

    /// <summary>Words that carry the last item on.</summary>
    public void CarryOn(Block block) => _levels[^1].Items[^1].Blocks.Add(block);

    public ListPart Take()
    {
        var list = Part(_levels[0]);
        _levels.Clear();
        return list;
    }

    private bool IsBelow(MarkerKind kind, int indent) =>
        text[_levels[^1].Items[^1].Blocks[^1].End - 1] == ':' && (kind != _levels[^1].Kind || indent > _levels[^1].Indent);

    private void Open(MarkerKind kind, int indent)
    {
        var level = new Level(kind, indent, []);
        if (!IsEmpty) _levels[^1].Items[^1].Below = level;
        _levels.Add(level);
    }

    private int Indent(Block block)
    {
        var indent = 0;
        while (block.Start - indent > 0 && text[block.Start - indent - 1] is ' ' or '\t') indent++;
        return indent;
    }

    private ListPart Part(Level level) =>
        new(level.Kind, [.. level.Items.Select(i => new ListItem(i.Blocks, LineBreaks.Kept(text, i.Blocks), i.Below is null ? null : Part(i.Below)))]);

    private sealed record Level(MarkerKind Kind, int Indent, List<Item> Items);

    private sealed class Item(List<Block> blocks)
    {
        public List<Block> Blocks { get; } = blocks;
        public Level? Below { get; set; }
    }
}
