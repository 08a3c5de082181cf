namespace Assistant.Corpus;

/// <summary>A held source and its text, cut into blocks and into the chunks that are searched.</summary>
public sealed record Document(Source Source, string Text, IReadOnlyList<Block> Blocks)
{
    public IReadOnlyList<Chunk> Chunks { get; init; } = [];
}

/// <summary>A sentence, <c>text[Start..End]</c>. Sentences of one <see cref="Run"/> follow each other without a gap.</summary>
public sealed record Sentence(int Start, int End, int Run);

/// <summary>A searchable piece of a document: consecutive sentences under one heading.</summary>
public sealed record Chunk
{
    public required string Id { get; init; }
    public required Source Source { get; init; }
    public required IReadOnlyList<string> Section { get; init; }
    public required IReadOnlyList<Sentence> Sentences { get; init; }
    public required string Hash { get; init; }

    public int Start => Sentences[0].Start;
    public int End => Sentences[^1].End;
}
