using System.Collections.Immutable;

namespace Assistant.Quizzes;

/// <summary>Where the story stands.</summary>
/// <param name="Item">What is asked now; null at the end.</param>
/// <param name="IsRevealed">Whether the key is shown, and answers no longer change.</param>
/// <param name="Path">What was asked so far and is asked now, in order.</param>
public sealed record QuizStage(string? Item, bool IsRevealed, ImmutableArray<string> Path)
{
    public bool IsEnd => Item is null;

    public static QuizStage At(string item) => new(item, false, [item]);

    public QuizStage Revealed => this with { IsRevealed = true };

    /// <summary>The stage at which another item is asked; the end where there is none.</summary>
    public QuizStage To(string? item) => item is null ? this with { Item = null, IsRevealed = false } : new(item, false, Path.Add(item));

    public bool Equals(QuizStage? other) => other is not null && Item == other.Item && IsRevealed == other.IsRevealed && Path.AsSpan().SequenceEqual(other.Path.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Item, IsRevealed, Path.Length);
}
