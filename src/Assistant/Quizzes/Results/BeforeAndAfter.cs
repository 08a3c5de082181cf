using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Results;

/// <summary>The points of an item, in per cent, when the quiz was run before and now.</summary>
public sealed record ItemChange(ItemResult Result, decimal Then, decimal Now);

/// <summary>A quiz that the same trainer ran before: the items that five answered both times.</summary>
/// <param name="Started">When it was run before.</param>
/// <param name="Items">In the order in which they were asked now; empty where there are none to compare.</param>
public sealed record BeforeAndAfter(DateTimeOffset Started, IReadOnlyList<ItemChange> Items)
{
    public decimal? Then => Points.Mean(Items.Select(i => i.Then));
    public decimal? Now => Points.Mean(Items.Select(i => i.Now));

    public static BeforeAndAfter Of(IEnumerable<ItemResult> now, GroupQuiz before)
    {
        var then = new CountedAnswers(before.Session);
        return new(before.Started, [.. now.Where(i => i.Figures is not null)
            .Select(i => (Result: i, Old: then.Items.FirstOrDefault(o => o.Id == i.Item.Id)))
            .Where(i => i.Old is not null && CanCompare(i.Old, i.Result.Item))
            .Select(i => (i.Result, Then: then.FiguresOf(i.Old!)))
            .Where(i => i.Then is not null)
            .Select(i => new ItemChange(i.Result, i.Then!.Percent, i.Result.Figures!.Percent))]);
    }

    // Another key would give other points for the same answers.
    private static bool CanCompare(QuizItem old, QuizItem now) =>
        old.Type == now.Type && old.Options.Select(o => (o.Code, o.Mark)).SequenceEqual(now.Options.Select(o => (o.Code, o.Mark)));
}
