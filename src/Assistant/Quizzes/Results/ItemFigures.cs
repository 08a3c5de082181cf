using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Results;

/// <summary>How a group answered an item, as its trainer is told. All of it is of five people or more.</summary>
public sealed record ItemFigures
{
    private const int Tens = 10, Minute = 60;

    public required int Answered { get; init; }

    /// <summary>How many chose each option; of an order, had the step in its place; of words, had the point.</summary>
    public required IReadOnlyList<(QuizOption Option, int Count)> Options { get; init; }

    /// <summary>How many had everything right.</summary>
    public required int Right { get; init; }

    /// <summary>The points in per cent of what there were.</summary>
    public required decimal Percent { get; init; }

    /// <summary>How many were wholly wrong, and sure; null where fewer than five said how sure they were.</summary>
    public int? WrongAndCertain { get; init; }

    /// <summary>The median, to ten seconds and from two minutes on to a minute, for to the second it would be one person's; null where fewer than five times are known.</summary>
    public int? AboutSeconds { get; init; }

    /// <summary>What was missed: a wrong answer that somebody was sure of weighs twice.</summary>
    public decimal Missed => 100 - Percent + 100m * (WrongAndCertain ?? 0) / Answered;

    /// <summary>Null where fewer than five have answered.</summary>
    public static ItemFigures? Of(QuizItem item, IReadOnlyCollection<Paper> papers)
    {
        if (Spread.Of(item, papers) is not { } spread) return null;
        return new ItemFigures
        {
            Answered = spread.Answered,
            Options = spread.Options,
            Right = spread.Right,
            Percent = spread.Percent,
            WrongAndCertain = spread.WrongAndCertain,
            AboutSeconds = spread.MedianSeconds is { } seconds ? About(seconds) : null,
        };
    }

    private static int About(int seconds)
    {
        var step = seconds < 2 * Minute ? Tens : Minute;
        return Math.Max(1, (seconds + step / 2) / step) * step;
    }
}
