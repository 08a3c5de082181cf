using Assistant.Retrieval.Qdrant;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>What the tests of the contract and of ranking run on: the server at <c>QDRANT_URL</c> where that is set, else the fake.</summary>
internal sealed class QdrantBackend : IAsyncDisposable
{
    private FakeQdrant? _fake;

    /// <summary>Patient, for on a busy machine the local index must not answer in its place.</summary>
    public QdrantOptions Options { get; private set; } = new() { Collection = $"test-{Guid.NewGuid():N}", SearchWithin = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(1) };

    public string Name => _fake is null ? "a real server" : "the fake";

    public static async Task<QdrantBackend> StartAsync()
    {
        var backend = new QdrantBackend();
        if (Environment.GetEnvironmentVariable("QDRANT_URL") is { Length: > 0 } url)
            backend.Options = backend.Options with { Url = url, ApiKey = Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? "", AllowHttp = true };
        else
        {
            backend._fake = await FakeQdrant.StartAsync();
            backend.Options = backend.Options with { Url = backend._fake.Url, ApiKey = FakeQdrant.Key };
        }
        return backend;
    }

    public async ValueTask DisposeAsync()
    {
        if (_fake is not null)
        {
            await _fake.DisposeAsync();
            _fake.Faults.ShouldBeEmpty();
            return;
        }
        using var client = new QdrantClient(Options);
        if (client.TargetOf(Options.Collection, CancellationToken.None) is { } target) client.Delete(target, CancellationToken.None);
    }
}
