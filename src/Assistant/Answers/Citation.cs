using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>
/// Where a part of an answer comes from. Held: <see cref="Quote"/> is <c>file[Start..End]</c> to the letter. Referenced:
/// <see cref="Passage"/> is what we read there, in our own words, and there is no quotation.
/// </summary>
public sealed record Citation
{
    public required int Number { get; init; }
    public required Source Source { get; init; }
    public string Section { get; init; } = "";
    public string? Quote { get; init; }
    public int Start { get; init; }
    public int End { get; init; }
    public required string Passage { get; init; }

    /// <summary>Where the passage begins in the file, for a held source.</summary>
    public int PassageStart { get; init; }
    public IReadOnlyList<string> Notices { get; init; } = [];

    public bool Held => Quote is not null;

    /// <summary>Which of the things that we read on a referenced page; null for a held source.</summary>
    public string? Saying { get; init; }

    public string Url => Held ? $"/sources/{Source.Id}?at={Start}-{End}" : $"/sources/{Source.Id}#{Saying}";
}
