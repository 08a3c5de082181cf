namespace Assistant.Answers;

/// <summary>
/// Counts questions that ended in a fault of ours. Whoever asked is told whom to ring, so nobody else would hear of it. Knows the kind of
/// the fault and nothing of the question.
/// </summary>
public sealed class AnswerFaults(TimeProvider time)
{
    private const int Many = 3;
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _last = new();

    /// <summary>Called with the kind of each fault: the name of its type.</summary>
    public event Action<string> Noted = _ => { };

    /// <summary>Whether so many questions failed in the last ten minutes that it is no single question's fault.</summary>
    public bool AreMany
    {
        get
        {
            lock (_lock)
            {
                while (_last.TryPeek(out var first) && time.GetUtcNow() - first > Recent) _last.Dequeue();
                return _last.Count >= Many;
            }
        }
    }

    public void Note(Exception fault)
    {
        lock (_lock)
        {
            _last.Enqueue(time.GetUtcNow());
            if (_last.Count > Many) _last.Dequeue();
        }
        Noted(fault.GetType().Name);
    }
}
