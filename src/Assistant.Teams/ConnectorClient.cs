using System.Net.Http.Json;
using Assistant.Teams.Messages;

namespace Assistant.Teams;

/// <summary>
/// Speaks to the channel that an activity came from. Ids hold <c>;</c>, <c>@</c> and <c>:</c>, so they are escaped once in every path.
/// Source: Bot Framework REST reference, "Conversation operations".
/// </summary>
public sealed class ConnectorClient(HttpClient http)
{
    /// <summary>Sends the activity into its conversation; the id that the channel gave it, or null where it gave none (202).</summary>
    /// <param name="serviceUrl">Where the conversation's channel listens; the caller vouches for it.</param>
    /// <param name="activity">What to send, with its conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task<string?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(Address(serviceUrl, activity), activity, TeamsJson.Wire.Activity, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await IdOf(response, cancellationToken);
    }

    /// <summary>Puts the activity in the place of the one with its id.</summary>
    /// <exception cref="HttpRequestException">The channel could not be reached, or refused.</exception>
    public async Task UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        using var response = await http.PutAsJsonAsync($"{Address(serviceUrl, activity)}/{Uri.EscapeDataString(activity.Id!)}", activity, TeamsJson.Wire.Activity, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static string Address(string serviceUrl, Activity activity) =>
        $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id)}/activities";

    private static async Task<string?> IdOf(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength is 0 or null && response.StatusCode != System.Net.HttpStatusCode.Created) return null;
        var body = await response.Content.ReadFromJsonAsync(TeamsJson.Wire.ResourceResponse, cancellationToken);
        return body?.Id;
    }
}
