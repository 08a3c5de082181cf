using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistant.Benchmarks.Load;

/// <summary>The least that a server can do with a turn: it reads the activity and writes it back. What the assistant's ceiling is held beside.</summary>
internal static class EchoServer
{
    public const string Path = "/echo";

    public static async Task RunAsync(TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapPost(Path, async (HttpRequest request) => Results.Json(await JsonSerializer.DeserializeAsync(request.Body, TeamsJson.Wire.Activity), TeamsJson.Wire.Activity));
        await app.StartAsync();
        await output.WriteLineAsync(app.Urls.Single());
        await app.WaitForShutdownAsync();
    }
}
