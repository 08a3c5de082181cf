using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Pages.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Tests.Access;

/// <summary>The real server of this machine, where whoever sits at it has the role, with a client that keeps cookies and follows nothing.</summary>
public sealed partial class ManagedServer : IAsyncDisposable
{
    /// <summary>A page of the tests with nothing but a form.</summary>
    public const string Form = "/manage/test-form";

    private readonly WebApplication _app;

    /// <param name="role">What everybody at the machine may do.</param>
    /// <param name="assistant">What is served; the checkout's knowledge with the clock stopped unless given. To change anything give one with a site folder of its own.</param>
    public ManagedServer(AccessRole role = AccessRole.Manager, AssistantHost? assistant = null) =>
        _app = WebServer.Build(assistant ?? Some.Assistant, Some.Options with { Access = new AccessOptions { LocalChat = role } });

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public IServiceProvider Services => _app.Services;

    public async Task StartAsync(Action<WebApplication>? map = null)
    {
        _app.MapManagers().MapGet("/test-form", () => new RazorComponentResult<PostForm>());
        map?.Invoke(_app);
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    /// <summary>A token for a form, as the server gives it with a page that holds one.</summary>
    public async Task<string> TokenAsync(string page = Form) => Token().Match(await Client.GetStringAsync(page)).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
