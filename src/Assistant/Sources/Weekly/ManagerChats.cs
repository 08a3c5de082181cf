using Assistant.Access;
using Assistant.Conversations;
using Assistant.Teams;

namespace Assistant.Sources.Weekly;

/// <summary>Reaches managers: in the private chat that they have with the assistant, else in one that is opened with them.</summary>
public sealed class ManagerChats(AccessRoles roles, ConversationReferences references, UnaskedMessages messages, TimeProvider time)
{
    // Chats of this machine are never ended: those that nobody has used for longer are left alone.
    private static readonly TimeSpan Used = TimeSpan.FromDays(30);

    /// <param name="managers">Their object ids.</param>
    /// <param name="message">What they are told.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>How many were reached.</returns>
    public async Task<int> TellAsync(IReadOnlyList<Guid> managers, Activity message, CancellationToken cancellationToken)
    {
        var (reached, like) = (0, references.Newest());
        foreach (var manager in managers)
            if (await TellAsync($"{manager}", like, message, cancellationToken)) reached++;
        // Where nobody signs in, whoever sits at the machine is a manager or is not.
        if (!roles.Of(null).HasFlag(AccessRole.Manager)) return reached;
        foreach (var chat in references.Private(time.GetUtcNow() - Used))
            if (await messages.SendAsync(chat, message, cancellationToken) is { Reach: Reach.Reached }) reached++;
        return reached;
    }

    private async Task<bool> TellAsync(string manager, ConversationReference? like, Activity message, CancellationToken cancellationToken)
    {
        foreach (var known in references.Of(PersonKey.Of(manager)))
            if (await messages.SendAsync(known, message, cancellationToken) is { Reach: not Reach.Gone and var reach }) return reach == Reach.Reached;
        return await messages.OpenAsync(manager, like, cancellationToken) is ({ } opened, _) && await messages.SendAsync(opened, message, cancellationToken) is { Reach: Reach.Reached };
    }
}
