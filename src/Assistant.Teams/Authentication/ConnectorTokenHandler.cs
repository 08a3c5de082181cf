using System.Net.Http.Headers;

namespace Assistant.Teams.Authentication;

/// <summary>Puts the bot's token on each call to a trusted service address, and lets no call to any other through.</summary>
public sealed class ConnectorTokenHandler(ConnectorToken token, ServiceAddresses addresses) : DelegatingHandler
{
    /// <exception cref="HttpRequestException">The address is not trusted: nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!addresses.IsTrusted(request.RequestUri?.AbsoluteUri)) throw new HttpRequestException("The service address is not one that replies may go to.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
