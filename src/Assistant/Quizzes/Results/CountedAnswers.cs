using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Results;

/// <summary>What of a session can be counted: the answers that no longer change, to the items that were asked.</summary>
internal sealed class CountedAnswers(GroupSession session)
{
    /// <summary>
    /// Everybody's; where names are shown, of those who have one. What the others answered is counted nowhere, for all figures less what
    /// stands beside the names would be theirs.
    /// </summary>
    public IReadOnlyList<Paper> Papers { get; } = [.. session.Papers.Values.Where(p => !session.IsNamed || HasName(p))];

    /// <summary>In the order in which they were asked.</summary>
    public IReadOnlyList<QuizItem> Items { get; } = [.. session.Stage.Stage.Path.Distinct().Select(session.Scenario.Item).OfType<QuizItem>()];

    public bool IsOpen(QuizItem item) => session.Stage is { IsClosed: false, Stage: { IsRevealed: false, Item: var asked } } && asked == item.Id;

    /// <summary>Null where fewer than five have answered, or it is still open.</summary>
    public ItemFigures? FiguresOf(QuizItem item) => IsOpen(item) ? null : ItemFigures.Of(item, Papers);

    public static bool HasName(Paper paper) => !string.IsNullOrWhiteSpace(paper.Name);
}
