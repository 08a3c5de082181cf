using System.Net;
using System.Net.Http.Json;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Attacks;

/// <summary>A channel that sends the assistant elsewhere: what was to be said, and the token with it, stays where it was meant to go.</summary>
public sealed class RedirectTests(ServedAssistant served) : IClassFixture<ServedAssistant>
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task It_is_not_followed(int status)
    {
        var (atService, elsewhere) = (0, 0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using var channel = builder.Build();
        channel.Map("/service/{**rest}", (HttpContext context) =>
        {
            atService++;
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
        });
        channel.Map("/elsewhere", () => elsewhere++);
        await channel.StartAsync();
        var asked = Some.Message("what is a reachable moment", $"a:{status}", $"{channel.Urls.Single()}/service/");
        (await served.Client.PostAsJsonAsync("/api/messages", asked, TeamsJson.Wire.Activity)).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        atService.ShouldBe(1);
        elsewhere.ShouldBe(0);
    }
}
