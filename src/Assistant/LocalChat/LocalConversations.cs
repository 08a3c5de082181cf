using System.Security.Cryptography;
using Assistant.Teams;

namespace Assistant.LocalChat;

/// <summary>The conversations of the local chat. An id cannot be guessed: who knows it may read.</summary>
public sealed class LocalConversations(TimeProvider time, LocalChatLimits limits)
{
    private const int IdLength = 32;

    private sealed record Kept(LocalConversation Conversation, DateTimeOffset Touched);

    private readonly Lock _changing = new();
    private readonly Dictionary<string, Kept> _kept = [];

    public LocalConversation Open(ChannelAccount user)
    {
        var conversation = new LocalConversation(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), user, limits);
        lock (_changing)
        {
            ForgetIdle();
            if (_kept.Count >= limits.Conversations) Forget(_kept.MinBy(k => k.Value.Touched).Key);
            _kept[conversation.Id] = new Kept(conversation, time.GetUtcNow());
        }
        return conversation;
    }

    public LocalConversation? Find(string id)
    {
        lock (_changing)
        {
            ForgetIdle();
            if (!_kept.TryGetValue(id, out var kept)) return null;
            _kept[id] = kept with { Touched = time.GetUtcNow() };
            return kept.Conversation;
        }
    }

    /// <summary>Its reader has ended it.</summary>
    public void End(string id)
    {
        lock (_changing) Forget(id);
    }

    private void ForgetIdle()
    {
        var oldest = time.GetUtcNow() - limits.Idle;
        foreach (var id in _kept.Where(k => k.Value.Touched < oldest).Select(k => k.Key).ToList()) Forget(id);
    }

    private void Forget(string id)
    {
        if (_kept.Remove(id, out var kept)) kept.Conversation.Close();
    }
}
