namespace Assistant.LocalChat;

/// <summary>How much the local chat holds in memory, and for how long. What is over falls away, the oldest first.</summary>
public sealed record LocalChatLimits
{
    public int Conversations { get; init; } = 200;

    public int Activities { get; init; } = 500;

    /// <summary>What one listener may be behind. One that is further behind is cut off, and takes the rest up when it comes back.</summary>
    public int Unread { get; init; } = 256;

    /// <summary>A working day: a conversation that nobody has touched for longer is forgotten.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(8);
}
