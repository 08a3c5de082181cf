using System.Collections.Immutable;

namespace Assistant.Quizzes.Groups;

/// <summary>Where a quiz stands that a trainer runs. It is what everybody sees.</summary>
/// <param name="Stage">The item that is asked, and whether its key is shown.</param>
/// <param name="IsClosed">Whether it is over.</param>
public sealed record GroupStage(QuizStage Stage, bool IsClosed = false)
{
    /// <summary>The stage after a step of the trainer's; why it cannot be taken where it cannot.</summary>
    /// <param name="scenario">The story.</param>
    /// <param name="step">A step of the trainer's.</param>
    /// <param name="papers">What everybody answered, for the story goes the way that most chose.</param>
    public (GroupStage Stage, QuizFault? Fault) Take(Scenario scenario, GroupEvent step, IEnumerable<Paper> papers) => step switch
    {
        _ when IsClosed => (this, step is GroupEvent.Close ? null : QuizFault.Closed),
        GroupEvent.Close => (this with { IsClosed = true }, null),
        GroupEvent.Reveal { Item: var id } => id == Stage.Item ? (this with { Stage = Stage.Revealed }, null) : (this, QuizFault.OldItem),
        GroupEvent.Next { Item: var id } => id != Stage.Item ? (this, QuizFault.OldItem) : !Stage.IsRevealed ? (this, QuizFault.NotAnswered) : (To(After(scenario, [.. papers])), null),
        GroupEvent.SkipScene { Item: var id } => id == Stage.Item ? (To(ScenarioWalk.AfterScene(scenario, id)), null) : (this, QuizFault.OldItem),
        _ => (this, QuizFault.OldItem),
    };

    // The last item gone from, it is over.
    private GroupStage To(string? item) => new(Stage.To(item), item is null);

    private string? After(Scenario scenario, IReadOnlyList<Paper> papers)
    {
        var (item, path) = (scenario.Item(Stage.Item)!, Stage.Path);
        var chosen = item.Type != QuizItemType.Single ? null : item.Options
            .Select(o => (o.Code, Count: papers.Count(p => p.Answers.GetValueOrDefault(item.Id) is { Codes: [var code] } && code == o.Code)))
            .Where(o => o.Count > 0).OrderByDescending(o => o.Count).Select(o => o.Code).FirstOrDefault();
        return ScenarioWalk.After(scenario, item.Id, chosen, Marking.Percent(papers.SelectMany(p => path.Where(p.Answers.ContainsKey).Select(id => (scenario.Item(id)!, p.Answers[id])))));
    }
}
