using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>What a check run has found. Warnings are told; only errors fail it.</summary>
public sealed class CheckReport
{
    public ProblemList Errors { get; } = new();
    public ProblemList Warnings { get; } = new();
}
