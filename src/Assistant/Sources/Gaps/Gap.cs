namespace Assistant.Sources.Gaps;

/// <summary>How a question ended that left somebody without an answer.</summary>
public enum GapKind { NotFound, PartlyAnswered, OutOfScope, Disliked }

/// <summary>A question that ended so, with what it was about in words of the vocabulary alone.</summary>
public sealed record Ended(DateTimeOffset At, GapKind Kind, IReadOnlyList<string> Topics);

/// <summary>Questions about one topic that ended in one way. Never fewer than five.</summary>
/// <param name="Topic">A word of the vocabulary.</param>
/// <param name="Kind">How they ended.</param>
/// <param name="Count">How many.</param>
/// <param name="Note">When the newest expert note was written for the topic; null where there is none.</param>
/// <param name="Since">How many ended so since then; null for fewer than five.</param>
/// <param name="IsEarly">The note is too young to say whether it has closed the gap.</param>
public sealed record Gap(string Topic, GapKind Kind, int Count, DateTimeOffset? Note, int? Since, bool IsEarly)
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Least = 5;

    // In fewer days hardly anything is asked five times, whatever the note says.
    private static readonly TimeSpan Early = TimeSpan.FromDays(7);

    /// <summary>A note was written for it some time ago, and hardly anybody went without an answer since.</summary>
    public bool IsClosed => Note is not null && Since is null && !IsEarly;

    /// <summary>
    /// The gaps, the largest first. Each row stands for itself and there are no totals, so that nothing can be subtracted to a count
    /// below five.
    /// </summary>
    /// <param name="ended">Every question that left somebody without an answer.</param>
    /// <param name="noteOf">When the note for a topic was written, where there is one.</param>
    /// <param name="now">The moment at which it is looked at.</param>
    public static IReadOnlyList<Gap> Of(IEnumerable<Ended> ended, Func<string, DateTimeOffset?> noteOf, DateTimeOffset now) =>
        [.. ended.SelectMany(e => e.Topics.Distinct().Select(topic => (Topic: topic, e)))
            .GroupBy(e => (e.Topic, e.e.Kind), e => e.e)
            .Where(g => g.Count() >= Least)
            .Select(g => Row(g.Key.Topic, g.Key.Kind, [.. g], noteOf(g.Key.Topic), now))
            .OrderBy(g => g.IsClosed).ThenByDescending(g => g.Count).ThenBy(g => g.Topic, StringComparer.Ordinal).ThenBy(g => g.Kind)];

    private static Gap Row(string topic, GapKind kind, List<Ended> ended, DateTimeOffset? note, DateTimeOffset now)
    {
        var since = note is { } written ? ended.Count(e => e.At >= written) : 0;
        return new Gap(topic, kind, ended.Count, note, since >= Least ? since : null, note is { } at && now - at < Early);
    }
}
