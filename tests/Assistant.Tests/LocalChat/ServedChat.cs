using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Teams;
using Microsoft.AspNetCore.Builder;

namespace Assistant.Tests.LocalChat;

/// <summary>The product served on a free port, with a fake bot or its own, and a Direct Line client by hand.</summary>
internal sealed class ServedChat : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedChat(WebApplication app, HttpClient http, FakeBot bot) => (_app, Http, Bot) = (app, http, bot);

    public FakeBot Bot { get; }
    public HttpClient Http { get; }
    public Uri Base => Http.BaseAddress!;

    /// <param name="realBot">Whether the product's own bot answers, instead of one that does what the test says.</param>
    /// <param name="assistant">Where it is not the one whose clock stands still.</param>
    /// <param name="local">What everybody at the local chat may do.</param>
    public static async Task<ServedChat> StartAsync(bool realBot = false, AssistantHost? assistant = null, AccessRole local = AccessRole.Practitioner)
    {
        var app = WebServer.Build(assistant ?? Some.Assistant, Some.Options with { Access = new() { LocalChat = local } });
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var bot = new FakeBot(http);
        if (!realBot) bot.Map(app);
        await app.StartAsync();
        http.BaseAddress = new Uri(app.Urls.First());
        return new ServedChat(app, http, bot);
    }

    public async Task<string> OpenAsync()
    {
        using var response = await Http.PostAsJsonAsync("/v3/directline/conversations", new { user = new { id = "somebody" } });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString()!;
    }

    public Task<HttpResponseMessage> PostAsync(string conversation, object activity) =>
        Http.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", activity);

    public Task<HttpResponseMessage> SayAsync(string conversation, string text) =>
        PostAsync(conversation, new { type = "message", text, from = new { id = "somebody" }, channelData = new { clientActivityID = "c1" } });

    public async Task<IReadOnlyList<Activity>> ActivitiesAsync(string conversation, string watermark = "")
    {
        var set = await Http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{conversation}/activities?watermark={watermark}");
        return [.. set.GetProperty("activities").EnumerateArray().Select(a => a.Deserialize(TeamsJson.Wire.Activity)!)];
    }

    public async Task<string> WatermarkAsync(string conversation) =>
        (await Http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{conversation}/activities")).GetProperty("watermark").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
