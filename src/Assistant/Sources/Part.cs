using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>What a page shows in one piece.</summary>
public abstract record Part
{
    /// <summary>The blocks whose words stand in it, in the order in which they are read.</summary>
    public abstract IEnumerable<Block> Blocks { get; }
}

/// <summary>A heading of the document. <see cref="Depth"/>: 1 below the page's title, to 3.</summary>
public sealed record HeadingPart(Block Block, int Depth, string Id) : Part
{
    public override IEnumerable<Block> Blocks => [Block];
}

/// <summary>A line of a title page: set like a heading, and nothing stands below it.</summary>
public sealed record TitleLinePart(Block Block) : Part
{
    public override IEnumerable<Block> Blocks => [Block];
}

/// <summary>A paragraph with what carries it on after a footnote.</summary>
public sealed record ParagraphPart(IReadOnlyList<Block> Joined, bool KeepsLines) : Part
{
    public override IEnumerable<Block> Blocks => Joined;
}

public sealed record ListPart(MarkerKind Kind, IReadOnlyList<ListItem> Items) : Part
{
    public override IEnumerable<Block> Blocks => Items.SelectMany(i => i.Blocks);
}

public sealed record ListItem(IReadOnlyList<Block> Joined, bool KeepsLines, ListPart? Below)
{
    public IEnumerable<Block> Blocks => Joined.Concat(Below?.Blocks ?? []);
}

public sealed record FootnotesPart(IReadOnlyList<Block> Notes) : Part
{
    public override IEnumerable<Block> Blocks => Notes;
}

/// <summary>A form that lost its layout on the way into the file.</summary>
public sealed record FormPart(Block Block) : Part
{
    public override IEnumerable<Block> Blocks => [Block];
}
