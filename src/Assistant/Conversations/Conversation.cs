using Assistant.Answers;

namespace Assistant.Conversations;

/// <summary>What is known of one chat: who asks, as far as they said, and the answer that is talked about.</summary>
public sealed record Conversation(string Id)
{
    public Profile Profile { get; init; } = Profile.Unknown;
    public Exchange? Previous { get; init; }

    /// <summary>What was asked last, whatever came of it: what a person can be asked.</summary>
    public string? Last { get; init; }
}
