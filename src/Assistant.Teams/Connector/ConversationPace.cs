namespace Assistant.Teams.Connector;

/// <summary>Holds back what would be more than a conversation may get, in the order in which it was asked for.</summary>
/// <param name="limits">How often may be sent.</param>
/// <param name="time">The clock. Only how much of it passes counts: one that is set back holds nothing up.</param>
public sealed class ConversationPace(SendLimits limits, TimeProvider time)
{
    private const int MostConversations = 10_000;

    private readonly Lock _reserving = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _sent = [];

    /// <summary>Returns when one more may be sent into the conversation.</summary>
    public Task WaitAsync(string conversation, CancellationToken cancellationToken)
    {
        var wait = Reserve(conversation, DateTimeOffset.UnixEpoch + time.GetElapsedTime(0));
        // A delay is cut to whole milliseconds, and would end a little early.
        return wait > TimeSpan.Zero ? Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken) : Task.CompletedTask;
    }

    private TimeSpan Reserve(string conversation, DateTimeOffset now)
    {
        lock (_reserving)
        {
            if (!_sent.TryGetValue(conversation, out var sent))
            {
                if (_sent.Count >= MostConversations) Forget(now);
                _sent[conversation] = sent = [];
            }
            // A slot is kept in the future, so that two who wait do not take the same one.
            var slot = limits.NextAfter(sent, sent.Count > 0 && sent[^1] > now ? sent[^1] : now);
            sent.Add(slot);
            if (sent.Count > limits.Most) sent.RemoveRange(0, sent.Count - limits.Most);
            return slot - now;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (id, sent) in _sent.ToList())
            if (sent[^1] + limits.Longest < now) _sent.Remove(id);
        if (_sent.Count >= MostConversations) _sent.Remove(_sent.MinBy(s => s.Value[^1]).Key);
    }
}
