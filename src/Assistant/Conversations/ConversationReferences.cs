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
    private const string Selected = "SELECT id AS Id, type AS Type, service_url AS ServiceUrl, channel AS Channel, tenant AS Tenant, person AS Person, bot AS Bot FROM conversation";

    /// <summary>Keeps what an activity tells; the newest service address counts. In a group no person is kept.</summary>
    public void Keep(Activity activity) => database.Together((c, t) => c.Execute("""
        INSERT INTO conversation (id, type, service_url, channel, tenant, person, bot, seen) VALUES (@Id, @Type, @ServiceUrl, @Channel, @Tenant, @Person, @Bot, @Seen)
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
        }, t) + (activity.Conversation.IsPersonal && PersonKey.Of(activity) is { } owner
            ? c.Execute("INSERT INTO chat_owner VALUES (@Id, @owner) ON CONFLICT (conversation) DO UPDATE SET owner = @owner", new { activity.Conversation.Id, owner }, t)
            : 0));

    public ConversationReference? Find(string id) => database.Read(c => c.QuerySingleOrDefault<ConversationReference>($"{Selected} WHERE id = @id", new { id }));

    /// <summary>The private chats of one person, the one that was heard from last first.</summary>
    /// <param name="owner">Their <see cref="PersonKey"/>.</param>
    public IReadOnlyList<ConversationReference> Of(string owner) => database.Read(c => c.Query<ConversationReference>($"{Selected} WHERE id IN (SELECT conversation FROM chat_owner WHERE owner = @owner) AND bot IS NOT NULL ORDER BY seen DESC", new { owner }).ToList());

    /// <summary>The private chats that were heard from since then, whoever's they are.</summary>
    public IReadOnlyList<ConversationReference> Private(DateTimeOffset since) => database.Read(c => c
        .Query<ConversationReference>($"{Selected} WHERE person IS NOT NULL AND bot IS NOT NULL AND seen >= @seen ORDER BY seen DESC", new { seen = since.ToUnixTimeSeconds() }).ToList());

    /// <summary>The chat that was heard from last: another is opened the way that this one is reached. Null where there is none.</summary>
    public ConversationReference? Newest() => database.Read(c => c.QueryFirstOrDefault<ConversationReference>($"{Selected} WHERE bot IS NOT NULL ORDER BY seen DESC LIMIT 1"));

    /// <summary>The assistant was taken out of the conversation, or its reader ended it.</summary>
    public void Drop(string id) => database.Together((c, t) => c.Execute("DELETE FROM chat_owner WHERE conversation = @id", new { id }, t) + c.Execute("DELETE FROM conversation WHERE id = @id", new { id }, t));

    /// <summary>Forgets chats that were not heard from since, unless somebody is to be reminded in one of them.</summary>
    public int Forget(DateTimeOffset before) => database.Together((c, t) =>
    {
        var forgotten = c.Execute(
            "DELETE FROM conversation WHERE seen < @at AND id NOT IN (SELECT conversation FROM kept) AND id NOT IN (SELECT cover_conversation FROM kept WHERE cover_conversation IS NOT NULL)",
            new { at = before.ToUnixTimeSeconds() }, t);
        c.Execute("DELETE FROM chat_owner WHERE conversation NOT IN (SELECT id FROM conversation)", transaction: t);
        return forgotten;
    });
}
