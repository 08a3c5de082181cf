using Assistant.Knowledge;
using Assistant.Storage;
using Microsoft.Data.Sqlite;

namespace Assistant.CrashTests.Core;

/// <summary>All that outlives a crash: the content, the state and its keys in temporary folders, and the channel.</summary>
internal sealed class World : IAsyncDisposable
{
    private World(string folder, ContentFolder content, LoopbackChannel channel, string postgreSql)
    {
        (Folder, Content, Channel) = (folder, content, channel);
        State = new StateOptions { File = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "state")).FullName, "state.db"), KeyFolder = Path.Combine(folder, "keys"), PostgreSql = postgreSql };
    }

    public string Folder { get; }
    public ContentFolder Content { get; }
    public StateOptions State { get; }
    public LoopbackChannel Channel { get; }

    /// <summary>Settings of the assistant beside where things lie, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Whether a transaction was cut off: its journal is what the next start rolls back with.</summary>
    public bool HasJournal => new FileInfo($"{State.File}-journal") is { Exists: true, Length: > 0 };

    /// <summary>What went wrong in it is worth a look afterwards.</summary>
    public bool IsKept { get; set; }

    /// <param name="own">The folder beside the tests with the content of the workload's own.</param>
    /// <param name="postgreSql">How the database is reached that several share; empty for a file.</param>
    public static async Task<World> MakeAsync(string own, string postgreSql = "")
    {
        var folder = Directory.CreateTempSubdirectory("crash-").FullName;
        return new World(folder, ThinContent.Make(Path.Combine(folder, "content"), own), await LoopbackChannel.StartAsync(), postgreSql);
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (IsKept) Directory.Move(Folder, Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "kept")).FullName, Path.GetFileName(Folder)));
        else Directory.Delete(Folder, recursive: true);
    }
}
