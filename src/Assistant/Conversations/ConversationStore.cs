using System.Collections.Concurrent;

namespace Assistant.Conversations;

/// <summary>Keeps chats in memory for a working day and no longer. A restart forgets them; nothing is written to disk.</summary>
public sealed class ConversationStore(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (Conversation Conversation, DateTimeOffset Used)> _conversations = new();

    /// <summary>The chat of that id; a new one where it is not known or too old.</summary>
    public Conversation Read(string id) =>
        _conversations.TryGetValue(id, out var kept) && kept.Used > time.GetUtcNow() - Kept ? kept.Conversation : new Conversation(id);

    public void Write(Conversation conversation)
    {
        var now = time.GetUtcNow();
        _conversations[conversation.Id] = (conversation, now);
        if (_conversations.Count > Most) Forget(now);
    }

    /// <summary>Its reader has ended it.</summary>
    public void End(string id) => _conversations.TryRemove(id, out _);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (id, _) in _conversations.OrderBy(c => c.Value.Used).Take(Most / 10)) _conversations.TryRemove(id, out _);
        foreach (var (id, kept) in _conversations)
            if (kept.Used <= now - Kept) _conversations.TryRemove(id, out _);
    }
}
