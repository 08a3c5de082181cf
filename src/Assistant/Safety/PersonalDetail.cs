namespace Assistant.Safety;

/// <summary>Something that could identify a person, and where it stands in the text.</summary>
public sealed record PersonalDetail(string Kind, int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(PersonalDetail other) => Start < other.End && other.Start < End;
}
