using System.Net;
using Assistant.Teams;
using Assistant.Teams.Connector;

namespace Assistant.Conversations;

/// <summary>What became of a message that nobody asked for.</summary>
public enum Reach
{
    Reached,

    /// <summary>The chat is gone: they left, or took the assistant away.</summary>
    Gone,

    /// <summary>The channel refused: they blocked the assistant, or it is not installed for them.</summary>
    Refused,

    /// <summary>The channel cannot be reached now, or asks to wait longer than we did.</summary>
    NotNow,
}

/// <param name="Reach">What became of it.</param>
/// <param name="MayHaveArrived">Whether it may have arrived all the same.</param>
/// <param name="Status">What the channel answered, where it did.</param>
public sealed record Departure(Reach Reach, bool MayHaveArrived, HttpStatusCode? Status = null);

/// <summary>Sends what the assistant says of its own accord.</summary>
public sealed class UnaskedMessages(ConnectorClient connector)
{
    public async Task<Departure> SendAsync(ConversationReference? chat, Activity message, CancellationToken cancellationToken)
    {
        if (chat is null) return new(Reach.Gone, MayHaveArrived: false);
        try
        {
            await connector.SendAsync(chat.ServiceUrl, Addressed(message, chat), cancellationToken);
            return new(Reach.Reached, MayHaveArrived: true);
        }
        catch (HttpRequestException e)
        {
            return Why(e);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Reach.NotNow, MayHaveArrived: true);
        }
    }

    /// <summary>A chat with somebody who may never have written: Teams opens it where the assistant is installed for them.</summary>
    /// <param name="person">Their object id in Microsoft Entra.</param>
    /// <param name="like">A chat that is reached the same way.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The chat, null where there is none, and what became of the call.</returns>
    public async Task<(ConversationReference? Chat, Departure Departure)> OpenAsync(string person, ConversationReference? like, CancellationToken cancellationToken)
    {
        if (like?.Bot is not { } bot) return (null, new(Reach.Gone, MayHaveArrived: false));
        try
        {
            var id = await connector.CreatePersonalAsync(like.ServiceUrl, new ChannelAccount { Id = bot }, new ChannelAccount { Id = person }, like.Tenant, cancellationToken);
            return (like with { Id = id, Person = person, Type = "personal" }, new(Reach.Reached, MayHaveArrived: false));
        }
        catch (HttpRequestException e)
        {
            return (null, Why(e) with { MayHaveArrived = false });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new(Reach.NotNow, MayHaveArrived: false));
        }
    }

    private static Departure Why(HttpRequestException e) => e.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new(Reach.Gone, false, e.StatusCode),
        HttpStatusCode.Forbidden or HttpStatusCode.BadRequest => new(Reach.Refused, false, e.StatusCode),
        _ => new(Reach.NotNow, e.StatusCode is null && e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError), e.StatusCode),
    };

    private static Activity Addressed(Activity message, ConversationReference chat) => message with
    {
        ChannelId = chat.Channel,
        From = new ChannelAccount { Id = chat.Bot ?? "" },
        Recipient = new ChannelAccount { Id = chat.Person ?? "" },
        Conversation = new ConversationAccount { Id = chat.Id, ConversationType = chat.Type, TenantId = chat.Tenant },
    };
}
