namespace Assistant.Corpus.Reading;

/// <summary>A piece of a document as any reader hands it on, before it becomes text.</summary>
internal abstract record ReadBlock(string Text)
{
    public sealed record Heading(int Level, string Text) : ReadBlock(Text);

    public sealed record Paragraph(string Text) : ReadBlock(Text);

    /// <param name="Label">What stands before it: "3" or "b"; null for a bullet.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Item(string? Label, string Text) : ReadBlock(Text);

    public sealed record Footnote(int Number, string Text) : ReadBlock(Text);
}

/// <summary>What a reader made of a file.</summary>
internal sealed record ReadBlocks(IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<ReadingNote> Dropped)
{
    public string? Title { get; init; }
    public int? Pages { get; init; }
}
