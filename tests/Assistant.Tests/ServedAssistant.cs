using Assistant.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Assistant.Tests;

/// <summary>The real server over the checkout's own knowledge, on a free port of this machine.</summary>
public sealed class ServedAssistant : IAsyncLifetime
{
    private readonly WebApplication _app = WebServer.Build(Some.Assistant, Some.Options);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
