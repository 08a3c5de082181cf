using System.Net;
using System.Text;
using Microsoft.Identity.Client;
using Shouldly;

namespace Assistant.Teams.Tests;

/// <summary>The token endpoint of Entra, which issues one token for an hour.</summary>
internal sealed class Entra(string resource = "https://api.botframework.com") : HttpMessageHandler, IMsalHttpClientFactory
{
    public int Asked { get; private set; }

    public HttpClient GetHttpClient() => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri!.AbsolutePath.ShouldEndWith("/oauth2/v2.0/token");
        (await request.Content!.ReadAsStringAsync(cancellationToken)).ShouldContain($"scope={Uri.EscapeDataString($"{resource}/.default")}");
        Asked++;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"token_type":"Bearer","expires_in":3600,"access_token":"issued"}""", Encoding.UTF8, "application/json") };
    }
}
