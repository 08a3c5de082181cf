using System.Collections.Immutable;

namespace Assistant.Quizzes;

/// <summary>What somebody does who takes a quiz alone.</summary>
public abstract record SoloStep
{
    private SoloStep() { }

    public sealed record Answer(string Item, QuizAnswer Given) : SoloStep;

    /// <summary>Goes on from an item whose key was read.</summary>
    public sealed record Next(string Item) : SoloStep;

    /// <summary>Leaves out the rest of the scene that the item is in.</summary>
    public sealed record SkipScene(string Item) : SoloStep;
}

/// <summary>
/// One person's way through a story as a value: each answer shows its key at once. Nothing here reads a clock, a file or a person.
/// </summary>
public sealed record SoloSession
{
    public required Scenario Scenario { get; init; }
    public required QuizStage Stage { get; init; }
    public ImmutableDictionary<string, QuizAnswer> Answers { get; init; } = ImmutableDictionary<string, QuizAnswer>.Empty;

    /// <summary>The items that alone are asked, where somebody comes back to what they missed; empty where the whole story is told.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    public QuizItem? Asked => Scenario.Item(Stage.Item);

    /// <summary>What was answered, in the order of the story.</summary>
    public IEnumerable<(QuizItem Item, QuizAnswer Answer)> Answered => Stage.Path.Where(Answers.ContainsKey).Select(id => (Scenario.Item(id)!, Answers[id]));

    public static SoloSession Begin(Scenario scenario) => new() { Scenario = scenario, Stage = QuizStage.At(scenario.Scenes[0].Items[0].Id) };

    /// <param name="scenario">The story.</param>
    /// <param name="missed">What was missed before; at least one of its items.</param>
    public static SoloSession BeginAgain(Scenario scenario, IReadOnlyList<string> missed) => new() { Scenario = scenario, Stage = QuizStage.At(missed[0]), Only = [.. missed.Distinct()] };

    /// <summary>The session after the step; the same one with the reason where it cannot be taken.</summary>
    public (SoloSession Session, QuizFault? Fault) Take(SoloStep step) => step switch
    {
        SoloStep.Answer { Item: var id } when id != Stage.Item => (this, QuizFault.OldItem),
        SoloStep.Answer when Stage.IsRevealed => (this, QuizFault.Revealed),
        SoloStep.Answer { Given: var given } => Marking.FaultIn(Asked!, given) is { } fault ? (this, fault) : (this with { Answers = Answers.SetItem(Stage.Item!, given), Stage = Stage.Revealed }, null),
        SoloStep.Next { Item: var id } when id != Stage.Item => (this, QuizFault.OldItem),
        SoloStep.Next when !Stage.IsRevealed => (this, QuizFault.NotAnswered),
        SoloStep.Next { Item: var id } => (this with { Stage = Stage.To(After(id)) }, null),
        SoloStep.SkipScene { Item: var id } when id != Stage.Item => (this, QuizFault.OldItem),
        SoloStep.SkipScene { Item: var id } => (this with { Stage = Stage.To(Only.IsEmpty ? ScenarioWalk.AfterScene(Scenario, id) : AfterOnly(id, Scenario.SceneOf(id))) }, null),
        _ => (this, QuizFault.OldItem),
    };

    private string? After(string item) => !Only.IsEmpty ? AfterOnly(item)
        : ScenarioWalk.After(Scenario, item, Answers.GetValueOrDefault(item) is { Codes: [var chosen] } ? chosen : null, Marking.Percent(Answered));

    private string? AfterOnly(string item, Scene? leftOut = null) => Only.Skip(Only.IndexOf(item) + 1).FirstOrDefault(i => leftOut is null || Scenario.SceneOf(i) != leftOut);
}
