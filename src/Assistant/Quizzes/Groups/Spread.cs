namespace Assistant.Quizzes.Groups;

/// <summary>How a group answered an item, in numbers. Of fewer than five there is none.</summary>
/// <param name="Item">What was asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Options">How many chose each option, in the order of the file; of an order, how many had the step in its place.</param>
/// <param name="Right">How many were wholly right.</param>
/// <param name="Wrong">How many were wholly wrong.</param>
/// <param name="WrongAndCertain">How many were wholly wrong, and sure; null where fewer than five said how sure they were.</param>
/// <param name="MedianSeconds">Of those whose time is known; null where there are fewer than five.</param>
/// <param name="Percent">The points in per cent of what there were.</param>
public sealed record Spread(QuizItem Item, int Answered, IReadOnlyList<(QuizOption Option, int Count)> Options, int Right, int Wrong, int? WrongAndCertain, int? MedianSeconds, decimal Percent)
{
    /// <summary>With fewer it could be told who answered what.</summary>
    public const int Least = 5;

    /// <summary>Null where fewer than five have answered.</summary>
    public static Spread? Of(QuizItem item, IEnumerable<Paper> papers)
    {
        var answers = papers.Select(p => p.Answers.GetValueOrDefault(item.Id)).OfType<QuizAnswer>().ToList();
        if (answers.Count < Least) return null;
        var seconds = answers.Select(a => a.Seconds).OfType<int>().Order().ToList();
        return new Spread(
            item,
            answers.Count,
            [.. item.Options.Select((o, at) => (o, answers.Count(a => item.Type == QuizItemType.Order ? a.Codes.Length > at && a.Codes[at] == o.Code : a.Codes.Contains(o.Code))))],
            answers.Count(a => Marking.MarkOf(item, a) == Mark.Right),
            answers.Count(a => Marking.MarkOf(item, a) == Mark.Wrong),
            answers.Count(a => a.Sure is not null) < Least ? null : answers.Count(a => Marking.IsWrongAndCertain(item, a)),
            seconds.Count < Least ? null : seconds[seconds.Count / 2],
            Marking.Percent(answers.Select(a => (item, a)))!.Value);
    }
}
