using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assistant.Retrieval.Qdrant;

/// <summary>
/// Qdrant's REST interface, as far as it is used. Each call is made on the calling thread, for a search is one step of a question that is
/// answered there; each has an end to its time and tries once.
/// </summary>
public sealed class QdrantClient : IDisposable
{
    private const int LongestReply = 16 * 1024 * 1024, LongestReason = 200;

    private readonly HttpClient _http;
    private readonly QdrantOptions _options;

    public QdrantClient(QdrantOptions options)
    {
        _options = options;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new Uri($"{options.Url.TrimEnd('/')}/"),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestReply,
        };
        if (options.ApiKey.Length > 0) _http.DefaultRequestHeaders.Add("api-key", options.ApiKey);
    }

    public bool Exists(string collection, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Get, $"collections/{collection}/exists", null, QdrantJson.Default.ReplyExistence, cancellationToken).Exists;

    /// <summary>How the collection is: green, yellow (being optimised), grey or red.</summary>
    public string Status(string collection, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Get, $"collections/{collection}", null, QdrantJson.Default.ReplyCollectionState, cancellationToken).Status;

    public void Create(string collection, NewCollection asked, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Put, $"collections/{collection}", Body(asked, QdrantJson.Default.NewCollection), QdrantJson.Default.ReplyBoolean, cancellationToken);

    public void Index(string collection, NewPayloadIndex asked, CancellationToken cancellationToken) =>
        Done(Ask(HttpMethod.Put, $"collections/{collection}/index?wait=true", Body(asked, QdrantJson.Default.NewPayloadIndex), QdrantJson.Default.ReplyUpdateState, cancellationToken));

    /// <summary>Puts points in, or in the place of those with their ids. It returns when they can be found.</summary>
    public void Upsert(string collection, Points points, CancellationToken cancellationToken) =>
        Done(Ask(HttpMethod.Put, $"collections/{collection}/points?wait=true", Body(points, QdrantJson.Default.Points), QdrantJson.Default.ReplyUpdateState, cancellationToken));

    public long Count(string collection, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Post, $"collections/{collection}/points/count", Body(new CountQuery(Exact: true), QdrantJson.Default.CountQuery), QdrantJson.Default.ReplyCounted, cancellationToken).Count;

    public IReadOnlyList<FoundPoint> Query(string collection, PointQuery query, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Post, $"collections/{collection}/points/query", Body(query, QdrantJson.Default.PointQuery), QdrantJson.Default.ReplyFoundPoints, cancellationToken, _options.SearchWithin).Points is { } points && !points.Contains(null!) ? points
            : throw new QdrantException("Qdrant's reply holds no points.");

    /// <summary>The collection that the alias names; null where there is no such alias.</summary>
    public string? TargetOf(string alias, CancellationToken cancellationToken, TimeSpan? within = null) =>
        Ask(HttpMethod.Get, "aliases", null, QdrantJson.Default.ReplyAliases, cancellationToken, within).All?.FirstOrDefault(a => a?.AliasName == alias)?.CollectionName;

    /// <summary>Makes the alias name another collection, in one step.</summary>
    public void Switch(string alias, bool isThere, string collection, CancellationToken cancellationToken)
    {
        AliasAction create = new(CreateAlias: new AliasOf(alias, collection));
        Ask(HttpMethod.Post, "collections/aliases", Body(new AliasActions(isThere ? [new(DeleteAlias: new(alias)), create] : [create]), QdrantJson.Default.AliasActions), QdrantJson.Default.ReplyBoolean, cancellationToken);
    }

    public void Delete(string collection, CancellationToken cancellationToken) =>
        Ask(HttpMethod.Delete, $"collections/{collection}", null, QdrantJson.Default.ReplyBoolean, cancellationToken);

    public void Dispose() => _http.Dispose();

    private T Ask<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<Reply<T>> type, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(within ?? _options.BuildWithin);
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = _http.Send(request, ending.Token);
            using var stream = response.Content.ReadAsStream(ending.Token);
            if (!response.IsSuccessStatusCode) throw Refused(response.StatusCode, stream);
            return JsonSerializer.Deserialize(stream, type) is { Result: { } result } ? result : throw new QdrantException("Qdrant's reply holds no result.");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QdrantException("Qdrant did not answer in time.", isPassing: true, inner: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new QdrantException("Qdrant cannot be reached.", isPassing: true, inner: e);
        }
        catch (JsonException e)
        {
            throw new QdrantException("Qdrant's reply cannot be read.", isPassing: true, inner: e);
        }
    }

    private static QdrantException Refused(HttpStatusCode status, Stream stream)
    {
        string? reason = null;
        try
        {
            reason = JsonSerializer.Deserialize(stream, QdrantJson.Default.Refusal)?.Status?.Error;
        }
        catch (JsonException)
        {
            // A proxy before it may say anything.
        }
        if (reason?.Length > LongestReason) reason = reason[..LongestReason];
        return new QdrantException($"Qdrant answered {(int)status}{(reason is null ? "" : $": {reason}")}.", status, isPassing: (int)status is 408 or 429 or >= 500);
    }

    private static void Done(UpdateState state)
    {
        if (state.Status != "completed") throw new QdrantException($"Qdrant has taken it in but not done it ({state.Status}).", isPassing: true);
    }

    private static byte[] Body<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
