using System.Collections.Immutable;

namespace Assistant.Quizzes.Groups;

/// <summary>What one learner answered in a quiz that a trainer runs.</summary>
/// <param name="Name">Where the trainer sees names, and the learner was told; null otherwise.</param>
/// <param name="IsHere">False while they have left.</param>
/// <param name="Answers">By item.</param>
public sealed record Paper(string? Name, bool IsHere, ImmutableDictionary<string, QuizAnswer> Answers)
{
    public static Paper New(string? name) => new(name, true, ImmutableDictionary<string, QuizAnswer>.Empty);

    /// <summary>The paper with an answer to what is asked now; why it cannot be taken where it cannot.</summary>
    public (Paper Paper, QuizFault? Fault) Take(Scenario scenario, GroupStage stage, string item, QuizAnswer given) =>
        stage.IsClosed ? (this, QuizFault.Closed)
        : item != stage.Stage.Item ? (this, QuizFault.OldItem)
        : stage.Stage.IsRevealed ? (this, QuizFault.Revealed)
        : Marking.FaultIn(scenario.Item(item)!, given) is { } fault ? (this, fault)
        : (this with { IsHere = true, Answers = Answers.SetItem(item, given) }, null);
}
