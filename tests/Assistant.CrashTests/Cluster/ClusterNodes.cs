using Assistant.CrashTests.Core;
using Assistant.Storage;
using Dapper;

namespace Assistant.CrashTests.Cluster;

/// <summary>The nodes as processes of their own over one world, behind a proxy.</summary>
internal sealed class ClusterNodes : IAsyncDisposable
{
    public const int Count = 3;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private readonly World _world;
    private readonly Proxy _proxy;
    private readonly Victim?[] _nodes = new Victim?[Count];
    private readonly string[] _names = new string[Count];
    private int _started;

    private ClusterNodes(World world, Proxy proxy)
    {
        (_world, _proxy) = (world, proxy);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = proxy.Address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Http { get; }

    public string LastWords => string.Join(Environment.NewLine, _nodes.Select((n, i) => $"Node {i}:{Environment.NewLine}{n?.LastWords}"));

    public static async Task<ClusterNodes> StartAsync(World world)
    {
        var nodes = new ClusterNodes(world, await Proxy.StartAsync(Count));
        await Task.WhenAll(Enumerable.Range(0, Count).Select(nodes.StartAsync));
        return nodes;
    }

    public async Task StartAsync(int node)
    {
        _names[node] = $"node-{node}-{Interlocked.Increment(ref _started)}";
        var victim = _nodes[node] = Victim.Start(_world, _names[node]);
        await victim.ListensAsync();
        _proxy.Set(node, victim.Http.BaseAddress);
    }

    /// <summary>SIGKILL. The proxy is not told.</summary>
    public void Kill(int node) => _nodes[node]!.Kill();

    /// <summary>Returns when the node is gone, and the server has ended what it did for it.</summary>
    public async Task GoneAsync(int node)
    {
        await _nodes[node]!.GoneAsync();
        _proxy.Set(node, null);
        _nodes[node]!.Dispose();
        var database = new StateDatabase(_world.State);
        using var longest = new CancellationTokenSource(LongestEnd);
        while (database.Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM pg_stat_activity WHERE application_name = @name", new { name = _names[node] })) > 0) await Task.Delay(10, longest.Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) node?.Dispose();
        Http.Dispose();
        await _proxy.DisposeAsync();
    }
}
