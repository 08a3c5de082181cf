using Assistant.Corpus;
using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Results;

/// <summary>
/// All that a trainer is told of a quiz that they ran. Where no names are shown, nothing in it can be told back to one of fewer than five:
/// <list type="bullet">
/// <item>An item has figures where five have answered it and nobody can any more. Of any other it makes no difference how many answered,
/// what, how fast and how sure.</item>
/// <item>Figures of an item depend on its answers, and not on who gave which: nothing says that two answers are one person's.</item>
/// <item>What is said of scenes, of the whole and of before and after is worked out from figures of items that are shown.</item>
/// <item>Figures that are shown once stay as they are, so that two looks differ in whole items.</item>
/// </list>
/// </summary>
public sealed record ResultsReport
{
    private const int Hardest = 3;

    public required GroupQuiz Quiz { get; init; }

    /// <summary>How many came in. It says nothing of what they answered.</summary>
    public required int Joined { get; init; }

    /// <summary>How many answered at least one item that has figures; null where none has.</summary>
    public required int? Answered { get; init; }

    /// <summary>Whether names are shown and somebody has none, and so is left out.</summary>
    public required bool LeavesOut { get; init; }

    /// <summary>In the order in which they were told.</summary>
    public required IReadOnlyList<SceneResult> Scenes { get; init; }

    /// <summary>The same story as it was run before; null where it was not.</summary>
    public required BeforeAndAfter? Before { get; init; }

    /// <summary>Where everybody was told that the trainer sees names: by name; else nobody.</summary>
    public required IReadOnlyList<PersonResult> People { get; init; }

    public Scenario Scenario => Quiz.Session.Scenario;
    public IEnumerable<ItemResult> Items => Scenes.SelectMany(s => s.Items);

    /// <summary>The points of the whole in per cent; null where no item has figures.</summary>
    public decimal? Percent => Points.Of(Items);

    /// <summary>The three items with the fewest points or the most who were wrong and certain, the hardest first.</summary>
    public IReadOnlyList<ItemResult> Struggled => [.. Items.Where(i => i.Figures is { Missed: > 0 }).OrderByDescending(i => i.Figures!.Missed).Take(Hardest)];

    /// <param name="now">With everybody's papers.</param>
    /// <param name="before">The same story as the same trainer ran it before, with everybody's papers; null where they did not.</param>
    public static ResultsReport Of(GroupQuiz now, GroupQuiz? before)
    {
        var (session, answered) = (now.Session, new CountedAnswers(now.Session));
        var changed = ChangedSources.Of(session.Scenario).ToLookup(c => c.Item.Id, c => c.Source);
        List<ItemResult> items = [.. answered.Items.Select((item, at) => new ItemResult(at + 1, item, answered.IsOpen(item), answered.FiguresOf(item), [.. changed[item.Id]]))];
        return new ResultsReport
        {
            Quiz = now,
            Joined = session.Papers.Count,
            Answered = AnsweredAny(answered.Papers, [.. items.Where(i => i.Figures is not null)]),
            LeavesOut = session.IsNamed && !session.Papers.Values.All(CountedAnswers.HasName),
            Scenes = [.. items.GroupBy(i => session.Scenario.SceneOf(i.Item.Id)).Select(g => new SceneResult(g.Key, [.. g]))],
            Before = before is null ? null : BeforeAndAfter.Of(items, before),
            People = session.IsNamed ? [.. answered.Papers.Select(p => PersonOf(p, items)).OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(p => p.Percent)] : [],
        };
    }

    private static int? AnsweredAny(IReadOnlyList<Paper> papers, IReadOnlyList<ItemResult> shown) =>
        shown.Count == 0 ? null : papers.Count(p => shown.Any(i => p.Answers.ContainsKey(i.Item.Id)));

    private static PersonResult PersonOf(Paper paper, List<ItemResult> items) =>
        new(paper.Name!, [.. items.Where(i => !i.IsOpen && paper.Answers.ContainsKey(i.Item.Id)).Select(i => new PersonAnswer(i, paper.Answers[i.Item.Id]))]);
}
