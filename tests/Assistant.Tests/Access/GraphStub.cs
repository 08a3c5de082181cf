using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Access;

/// <summary>
/// Microsoft Graph on loopback, for two calls, as they are published: path, headers and body have to be right or it answers 400. Source:
/// learn.microsoft.com/graph/api/directoryobject-checkmembergroups and group-list-transitivemembers, v1.0.
/// </summary>
internal sealed class GraphStub : HttpMessageHandler
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _wire = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Queue<HttpStatusCode> _statuses = new();

    private GraphStub(WebApplication app) => _app = app;

    /// <summary>The groups that everybody is in.</summary>
    public List<Guid> Member { get; } = [];

    /// <summary>Who is in which group. Each page names one of them, and a device that is nobody.</summary>
    public Dictionary<Guid, List<Guid>> People { get; } = [];

    /// <summary>Where the next page is said to be; Graph itself unless a test says otherwise.</summary>
    public string Next { get; set; } = "https://graph.microsoft.com";

    public int Asked { get; private set; }

    /// <summary>Hangs until the caller gives up.</summary>
    public bool Hangs { get; set; }

    public static async Task<GraphStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var stub = new GraphStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    /// <summary>Answers the next call with that status.</summary>
    public void Refuse(HttpStatusCode status, int times = 1)
    {
        for (var i = 0; i < times; i++) _statuses.Enqueue(status);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri!.GetLeftPart(UriPartial.Authority).ShouldBe("https://graph.microsoft.com");
        var asked = request.RequestUri;
        request.RequestUri = new Uri(new Uri(_app.Urls.Single()), asked.PathAndQuery);
        try
        {
            return await _wire.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = asked;
        }
    }

    public async Task StopAsync()
    {
        _wire.Dispose();
        await _app.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        // The client factory disposes of its handlers while others are still asked.
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Asked++;
        if (Hangs) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        if (_statuses.TryDequeue(out var status))
        {
            context.Response.StatusCode = (int)status;
            context.Response.Headers.RetryAfter = "0";
            return;
        }
        if (MembersOf(context.Request) is { } members)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonSerializer.Serialize(members));
            return;
        }
        if (await AskedForAsync(context.Request) is not { } groups)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)",
            ["value"] = groups.Intersect(Member),
        }));
    }

    private Dictionary<string, object>? MembersOf(HttpRequest request)
    {
        if (request.Method != HttpMethods.Get || request.Path.Value!.Split('/') is not ["", "v1.0", "groups", var id, "transitiveMembers"] || !Guid.TryParse(id, out var group)) return null;
        if (request.Headers.Authorization != "Bearer issued" || request.Query["$select"] != "id" || !People.TryGetValue(group, out var people)) return null;
        var page = int.TryParse(request.Query["$skiptoken"], out var asked) ? asked : 0;
        var members = new Dictionary<string, object>
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#directoryObjects(id)",
            ["value"] = new List<Dictionary<string, string>>([.. people.Skip(page).Take(1).Select(p => new Dictionary<string, string> { ["@odata.type"] = "#microsoft.graph.user", ["id"] = $"{p}" }), new() { ["@odata.type"] = "#microsoft.graph.device", ["id"] = $"{Guid.NewGuid()}" }]),
        };
        if (page + 1 < people.Count) members["@odata.nextLink"] = $"{Next}/v1.0/groups/{group}/transitiveMembers?$select=id&$skiptoken={page + 1}";
        return members;
    }

    private static async Task<List<Guid>?> AskedForAsync(HttpRequest request)
    {
        var path = request.Path.Value!.Split('/');
        if (request.Method != HttpMethods.Post || path is not ["", "v1.0", "users", var person, "checkMemberGroups"] || !Guid.TryParse(person, out _)) return null;
        if (request.Headers.Authorization != "Bearer issued" || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is not true || request.QueryString.HasValue) return null;
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (body.RootElement.EnumerateObject().Select(p => p.Name).ToArray() is not ["groupIds"]) return null;
        var ids = body.RootElement.GetProperty("groupIds").EnumerateArray().Select(id => Guid.Parse(id.GetString()!)).ToList();
        return ids.Count is 0 or > 20 ? null : ids;
    }
}
