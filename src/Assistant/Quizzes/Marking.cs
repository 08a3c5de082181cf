namespace Assistant.Quizzes;

/// <summary>What an answer counts. Each item counts one.</summary>
public static class Marking
{
    private const decimal Half = 0.5m;

    /// <summary>
    /// From 0 to 1: of one option what it is marked with; of several the share of the right ones less the share of the wrong ones; of an
    /// order the share of steps in their place; of words the share of the key's points that somebody had.
    /// </summary>
    public static decimal Of(QuizItem item, QuizAnswer answer) => item.Type switch
    {
        QuizItemType.Single => answer.Codes is [var code] && item.Option(code) is { } option ? option.Mark switch { Mark.Right => 1, Mark.Partly => Half, _ => 0 } : 0,
        QuizItemType.Several => Math.Max(0, Share(item, answer, Mark.Right) - Share(item, answer, Mark.Wrong)),
        QuizItemType.Order => (decimal)item.Options.Zip(answer.Codes).Count(p => p.First.Code == p.Second) / item.Options.Count,
        _ => Share(item, answer, Mark.Right),
    };

    public static Mark MarkOf(QuizItem item, QuizAnswer answer) => Of(item, answer) switch { 1 => Mark.Right, 0 => Mark.Wrong, _ => Mark.Partly };

    /// <summary>Wrong and certain of it: what is worth most to read again.</summary>
    public static bool IsWrongAndCertain(QuizItem item, QuizAnswer answer) => answer.Sure == Sureness.Sure && MarkOf(item, answer) == Mark.Wrong;

    /// <summary>Why it cannot be taken as an answer to the item; null where it can.</summary>
    public static QuizFault? FaultIn(QuizItem item, QuizAnswer answer) => item.Type switch
    {
        _ when answer.Codes.Any(c => item.Option(c) is null) => QuizFault.OldItem,
        QuizItemType.Words => null,
        _ when answer.Codes.IsEmpty => QuizFault.NothingChosen,
        QuizItemType.Single when answer.Codes.Length > 1 => QuizFault.ChooseOne,
        QuizItemType.Order when answer.Codes.Length != item.Options.Count || answer.Codes.Distinct().Count() != item.Options.Count => QuizFault.PutAllInOrder,
        _ => null,
    };

    /// <summary>The points of those items that were answered, in per cent of what they count; null where none was.</summary>
    public static decimal? Percent(IEnumerable<(QuizItem Item, QuizAnswer Answer)> answered)
    {
        var points = answered.Select(a => Of(a.Item, a.Answer)).ToList();
        return points.Count == 0 ? null : 100 * points.Sum() / points.Count;
    }

    private static decimal Share(QuizItem item, QuizAnswer answer, Mark mark)
    {
        var all = item.Options.Count(o => o.Mark == mark);
        return all == 0 ? 0 : (decimal)item.Options.Count(o => o.Mark == mark && answer.Codes.Contains(o.Code)) / all;
    }
}
