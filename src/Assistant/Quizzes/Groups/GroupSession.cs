using System.Collections.Immutable;

namespace Assistant.Quizzes.Groups;

/// <summary>
/// A quiz that a trainer runs, as a value: where it stands, and everybody's paper. Its results are those of the final answers, in
/// whatever order they came.
/// </summary>
public sealed record GroupSession
{
    public required Scenario Scenario { get; init; }
    public required GroupStage Stage { get; init; }

    /// <summary>Whether the trainer sees who answered what, of which everybody was told before they came in.</summary>
    public bool IsNamed { get; init; }

    public ImmutableDictionary<string, Paper> Papers { get; init; } = ImmutableDictionary<string, Paper>.Empty;

    public static GroupSession Begin(Scenario scenario, bool isNamed = false) => new() { Scenario = scenario, Stage = new GroupStage(QuizStage.At(scenario.Scenes[0].Items[0].Id)), IsNamed = isNamed };

    public (GroupSession Session, QuizFault? Fault) Take(GroupEvent happened)
    {
        switch (happened)
        {
            case GroupEvent.Join { Learner: var learner, Name: var name }:
                if (Stage.IsClosed && !Papers.ContainsKey(learner)) return (this, QuizFault.Closed);
                return (With(learner, Papers.TryGetValue(learner, out var back) ? back with { IsHere = true } : Paper.New(IsNamed ? name : null)), null);
            case GroupEvent.Leave { Learner: var learner }:
                return Papers.TryGetValue(learner, out var left) ? (With(learner, left with { IsHere = false }), null) : (this, QuizFault.NotJoined);
            case GroupEvent.Answer { Learner: var learner, Item: var item, Given: var given }:
                if (!Papers.TryGetValue(learner, out var paper)) return (this, QuizFault.NotJoined);
                var (answered, fault) = paper.Take(Scenario, Stage, item, given);
                return fault is null ? (With(learner, answered), null) : (this, fault);
            default:
                var (stage, refused) = Stage.Take(Scenario, happened, Papers.Values);
                return (this with { Stage = stage }, refused);
        }
    }

    private GroupSession With(string learner, Paper paper) => this with { Papers = Papers.SetItem(learner, paper) };
}
