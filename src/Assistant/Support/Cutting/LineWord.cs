namespace Assistant.Support.Cutting;

internal enum WordRole
{
    /// <summary>Carries meaning: a sentence may not add it.</summary>
    Content,

    /// <summary>Carries none by itself: "the", "is", "of".</summary>
    Small,

    /// <summary>Limits what is said: "not", "should", "some", "if". It is neither added nor lost.</summary>
    Limit,
}

/// <summary>One word of a line.</summary>
/// <param name="Text">Lower case, without apostrophes.</param>
/// <param name="Concepts">The ideas of the vocabulary that it belongs to.</param>
/// <param name="Part">Which part of the line it stands in, counted from 0: parts end at commas, brackets and joining words.</param>
/// <param name="Sentence">Which sentence of the line, counted from 0.</param>
internal sealed record LineWord(string Text, string Stem, IReadOnlyList<string> Concepts, WordRole Role, int Part, int Sentence, bool Name)
{
    /// <summary>The letter of "Child B": what is told of one child is told of no other, and not of all.</summary>
    public bool IsOneChild => Role == WordRole.Limit && Stem.StartsWith(LineReader.Child, StringComparison.Ordinal);

    /// <summary>It stands with an "'s": what follows is theirs.</summary>
    public bool Owns { get; init; }

    public bool IsSame(LineWord other) => Role == other.Role
        && (Stem == other.Stem || Role == WordRole.Content && Concepts.Any(other.Concepts.Contains));
}
