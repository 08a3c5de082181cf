namespace Assistant.Moments;

/// <summary>A made-up message, and what a colleague would hear in it.</summary>
public sealed record MomentExample(MomentKind Kind, IReadOnlyList<string> Moments, string Text);
