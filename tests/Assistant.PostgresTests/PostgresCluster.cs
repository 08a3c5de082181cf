using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Assistant.PostgresTests;

/// <summary>
/// A PostgreSQL of the tests' own: made by initdb in a temporary folder, on a free port of this machine, ended with the tests. It does not
/// run as root, so there it runs as the user postgres that comes with Debian's package.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Debian = "/usr/lib/postgresql";
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly ConcurrentDictionary<string, string> _databases = new();
    private int _made;

    private PostgresCluster()
    {
        Port = FreePort();
        if (Environment.IsPrivilegedProcess) Call("chown", ["postgres", _folder]);
        AsUser("initdb", "-D", Data, "-U", "assistant", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Start();
    }

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing { get; } = OperatingSystem.IsLinux() && Programs() is not null ? null : $"PostgreSQL is missing: install Debian's package postgresql, which brings {Debian}/*/bin.";

    public int Port { get; }

    public static PostgresCluster Create() => new();

    private string Data => Path.Combine(_folder, "data");

    /// <summary>How a database is reached; it is made where it is asked for the first time.</summary>
    public string DatabaseFor(string name) => _databases.GetOrAdd(name, _ =>
    {
        var database = $"state{Interlocked.Increment(ref _made)}";
        using var connection = new NpgsqlConnection($"{Server("postgres")};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        command.ExecuteNonQuery();
        return $"{Server(database)};Connection Idle Lifetime=5;Connection Pruning Interval=2;Timeout=15;Command Timeout=30";
    });

    public void Start() => AsUser("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(Data, "log"), "-o",
        $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Data} -c max_connections=400 -c fsync=off -c shared_buffers=64MB", "start");

    public void Stop() => AsUser("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) AsUser("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Server(string database) => $"Host=127.0.0.1;Port={Port};Username=assistant;Database={database}";

    private static string? Programs() => !Directory.Exists(Debian) ? null : Directory.EnumerateDirectories(Debian)
        .Where(d => File.Exists(Path.Combine(d, "bin", "initdb"))).MaxBy(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0);

    private static void AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs()!, "bin", program);
        if (Environment.IsPrivilegedProcess) Call("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Call(path, arguments);
    }

    private static void Call(string program, IReadOnlyList<string> arguments)
    {
        // Its output is left alone: the server would keep a pipe open, and waiting for its end would be waiting for the server's.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cd / && exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]))!;
        if (!process.WaitForExit(LongestCall) || process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(arguments.Count > 3 && program == "runuser" ? arguments[3] : program)} did not do its work.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
