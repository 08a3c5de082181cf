using System.Net.Http.Json;
using Assistant.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Assistant.LocalChat;

/// <summary>What the bot answered over HTTP; the body only matters for an invoke.</summary>
public sealed record BotAnswer(int Status, string Body)
{
    public static BotAnswer Unreachable { get; } = new(StatusCodes.Status502BadGateway, "");

    public bool IsDelivered => Status is >= 200 and < 300;
}

/// <summary>Speaks to the bot's endpoint of this same server over HTTP, as a channel does.</summary>
public sealed class BotClient(HttpClient http, IServer server)
{
    private const string Endpoint = "/api/messages";

    /// <summary>Where this server listens, taken from the server and never from a request's own words.</summary>
    public string Base => server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

    public async Task<BotAnswer> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(Base + Endpoint, activity, TeamsJson.Wire.Activity, cancellationToken);
            return new BotAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return BotAnswer.Unreachable;
        }
    }
}
