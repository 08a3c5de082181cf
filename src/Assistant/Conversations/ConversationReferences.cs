using Assistant.Storage;
using Assistant.Teams;
using Dapper;

namespace Assistant.Conversations;

/// <summary>How to reach a conversation later. Nothing of what is said in it.</summary>
public sealed record ConversationReference
{
    public required string Id { get; init; }
    public string? Type { get; init; }
    public required string ServiceUrl { get; init; }
    public string? Channel { get; init; }
    public string? Tenant { get; init; }
    public string? Person { get; init; }
    public string? Bot { get; init; }
}

/// <summary>The conversations that the assistant is part of, for messages that it sends of its own accord.</summary>
public sealed class ConversationReferences(StateDatabase database, TimeProvider time)
{
    /// <summary>Keeps what an activity tells; the newest service address counts. In a group no person is kept.</summary>
    public void Keep(Activity activity) => database.Do(c => c.Execute("""
        INSERT INTO conversation VALUES (@Id, @Type, @ServiceUrl, @Channel, @Tenant, @Person, @Bot, @Seen)
        ON CONFLICT (id) DO UPDATE SET type = @Type, service_url = @ServiceUrl, channel = @Channel, tenant = @Tenant, person = @Person, bot = @Bot, seen = @Seen
        """,
        new
        {
            activity.Conversation!.Id,
            Type = activity.Conversation.ConversationType,
            activity.ServiceUrl,
            Channel = activity.ChannelId,
            Tenant = activity.Conversation.TenantId,
            Person = activity.Conversation.IsPersonal ? activity.From?.Id : null,
            Bot = activity.Recipient?.Id,
            Seen = time.GetUtcNow().ToUnixTimeSeconds(),
        }));

    public ConversationReference? Find(string id) => database.Do(c => c.QuerySingleOrDefault<ConversationReference>(
        "SELECT id AS Id, type AS Type, service_url AS ServiceUrl, channel AS Channel, tenant AS Tenant, person AS Person, bot AS Bot FROM conversation WHERE id = @id", new { id }));

    /// <summary>The assistant was taken out of the conversation, or its reader ended it.</summary>
    public void Drop(string id) => database.Do(c => c.Execute("DELETE FROM conversation WHERE id = @id", new { id }));

    /// <summary>Forgets the private chats of one person, by the id that their channel gives them.</summary>
    public int Erase(string person) => database.Do(c => c.Execute("DELETE FROM conversation WHERE person = @person", new { person }));
}
