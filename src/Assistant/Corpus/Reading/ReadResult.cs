namespace Assistant.Corpus.Reading;

/// <summary>What came of reading a file: a text, or a reason why not and what to do.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    public sealed record Done(ReadFile File) : ReadResult;

    public sealed record Refused(ReadingNote Reason) : ReadResult;
}

/// <summary>A file that was read: its text, ready to be held, and what a manager should know of it.</summary>
public sealed record ReadFile
{
    public required FileKind Kind { get; init; }

    /// <summary>One paragraph a line, headings and items marked as in Markdown. This is what is held, searched and quoted.</summary>
    public required string Text { get; init; }

    /// <summary>The title that the file gives itself.</summary>
    public string? Title { get; init; }

    /// <summary>Printed pages, where the file says.</summary>
    public int? Pages { get; init; }

    public required int Words { get; init; }

    public required IReadOnlyList<ReadHeading> Headings { get; init; }

    /// <summary>The beginnings of the passages that will be searched, in order, each with its section.</summary>
    public required IReadOnlyList<ReadPassage> Passages { get; init; }

    /// <summary>What is not in the text, or not as it was.</summary>
    public required IReadOnlyList<ReadingNote> Dropped { get; init; }
}

/// <summary>A heading as it was read.</summary>
public sealed record ReadHeading(int Level, string Text);

/// <summary>A passage as it will be searched.</summary>
public sealed record ReadPassage(IReadOnlyList<string> Section, string Text);
