namespace Assistant.Sources.Gaps;

/// <summary>How a question ended that left somebody without an answer.</summary>
public enum GapKind { NotFound, PartlyAnswered, OutOfScope, Disliked }

/// <summary>A question that ended so, with what it was about in words of the vocabulary alone.</summary>
public sealed record Ended(DateTimeOffset At, GapKind Kind, IReadOnlyList<string> Topics);

/// <summary>Questions about one topic that ended in one way. Never fewer than five.</summary>
/// <param name="Topic">A word of the vocabulary.</param>
/// <param name="Kind">How they ended.</param>
/// <param name="Count">How many.</param>
/// <param name="Note">The day of the newest expert note that was written for the topic; null where there is none.</param>
/// <param name="Since">How many ended so since that day; null for fewer than five.</param>
public sealed record Gap(string Topic, GapKind Kind, int Count, DateOnly? Note, int? Since)
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Least = 5;

    /// <summary>A note was written for it, and hardly anybody went without an answer since.</summary>
    public bool IsClosed => Note is not null && Since is null;

    /// <summary>
    /// The gaps, the largest first. Each row stands for itself and there are no totals, so that nothing can be subtracted to a count
    /// below five.
    /// </summary>
    /// <param name="ended">Every question that left somebody without an answer.</param>
    /// <param name="noteOf">The day of the note for a topic, where there is one.</param>
    public static IReadOnlyList<Gap> Of(IEnumerable<Ended> ended, Func<string, DateOnly?> noteOf) =>
        [.. ended.SelectMany(e => e.Topics.Distinct().Select(topic => (Topic: topic, e)))
            .GroupBy(e => (e.Topic, e.e.Kind), e => e.e)
            .Where(g => g.Count() >= Least)
            .Select(g => Row(g.Key.Topic, g.Key.Kind, [.. g], noteOf(g.Key.Topic)))
            .OrderBy(g => g.IsClosed).ThenByDescending(g => g.Count).ThenBy(g => g.Topic, StringComparer.Ordinal).ThenBy(g => g.Kind)];

    private static Gap Row(string topic, GapKind kind, List<Ended> ended, DateOnly? note)
    {
        var since = note is { } day ? ended.Count(e => DateOnly.FromDateTime(e.At.UtcDateTime) >= day) : 0;
        return new Gap(topic, kind, ended.Count, note, since >= Least ? since : null);
    }
}
