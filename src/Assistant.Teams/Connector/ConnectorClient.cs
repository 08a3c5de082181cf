using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Teams.Messages;

namespace Assistant.Teams.Connector;

/// <summary>
/// Speaks to the channel that an activity came from. Ids hold <c>;</c>, <c>@</c> and <c>:</c>, so they are escaped once in every path.
/// Source: Bot Framework REST reference, "Conversation operations".
/// </summary>
/// <param name="http">Carries the bot's token and tries again where that is asked for.</param>
/// <param name="pace">Keeps each conversation under the channel's limits.</param>
public sealed class ConnectorClient(HttpClient http, ConversationPace pace)
{
    /// <summary>Sends the activity into its conversation; the id that the channel gave it, or null where it gave none (202).</summary>
    /// <param name="serviceUrl">Where the conversation's channel listens; the caller vouches for it.</param>
    /// <param name="activity">What to send, with its conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task<string?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(activity.Conversation!.Id, cancellationToken);
        using var response = await http.PostAsJsonAsync(Activities(serviceUrl, activity.Conversation.Id), activity, TeamsJson.Wire.Activity, cancellationToken);
        return (await ReadAsync(response, cancellationToken))?.Id;
    }

    /// <summary>Says that something is being written.</summary>
    public Task TypingAsync(string serviceUrl, Activity answered, CancellationToken cancellationToken) =>
        SendAsync(serviceUrl, answered.Reply(new Activity { Type = ActivityTypes.Typing }), cancellationToken);

    /// <summary>Puts the activity in the place of the one with its id.</summary>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(activity.Conversation!.Id, cancellationToken);
        using var response = await http.PutAsJsonAsync($"{Activities(serviceUrl, activity.Conversation.Id)}/{Uri.EscapeDataString(activity.Id!)}", activity, TeamsJson.Wire.Activity, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Takes a message of the bot's own away.</summary>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task DeleteAsync(string serviceUrl, string conversation, string activity, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(conversation, cancellationToken);
        using var response = await http.DeleteAsync($"{Activities(serviceUrl, conversation)}/{Uri.EscapeDataString(activity)}", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Opens a chat with one person, in which the bot is already installed; the id of the conversation.</summary>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused (403: blocked or not installed).</exception>
    public async Task<string> CreatePersonalAsync(string serviceUrl, ChannelAccount bot, ChannelAccount person, string? tenantId, CancellationToken cancellationToken)
    {
        var wanted = new ConversationParameters(false, bot, [person], tenantId, tenantId is null ? null : JsonSerializer.SerializeToElement(new { tenant = new { id = tenantId } }));
        using var response = await http.PostAsJsonAsync($"{serviceUrl.TrimEnd('/')}/v3/conversations", wanted, TeamsJson.Wire.ConversationParameters, cancellationToken);
        return (await ReadAsync(response, cancellationToken))?.Id ?? throw new HttpRequestException("The channel gave the conversation no id.");
    }

    /// <summary>One member of a conversation; null where they are not in it.</summary>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task<ChannelAccount?> MemberAsync(string serviceUrl, string conversation, string member, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"{Conversation(serviceUrl, conversation)}/members/{Uri.EscapeDataString(member)}", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(TeamsJson.Wire.ChannelAccount, cancellationToken);
    }

    private static string Activities(string serviceUrl, string conversation) => $"{Conversation(serviceUrl, conversation)}/activities";

    private static string Conversation(string serviceUrl, string conversation) => $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}";

    private static async Task<ResourceResponse?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return body.Length == 0 ? null : JsonSerializer.Deserialize(body, TeamsJson.Wire.ResourceResponse);
    }
}

/// <summary>What a new conversation is made of. Source: Microsoft Learn, "Send proactive messages".</summary>
public sealed record ConversationParameters(bool IsGroup, ChannelAccount Bot, IReadOnlyList<ChannelAccount> Members, string? TenantId, JsonElement? ChannelData);
