using System.Security.Cryptography;
using System.Text;
using Assistant.Commands;
using Dapper;

namespace Assistant.Storage;

/// <summary>
/// Nodes that share a database have to share the keys that seal what it holds, and the site's own folder. The first node leaves a token for
/// both; a node that cannot read it would lose what others keep, and does not start.
/// </summary>
public sealed class SharedFolders(StateDatabase database, StateSeal seal, AssistantHost assistant)
{
    private const string Purpose = "shared-keys", File = ".shared-state";

    /// <exception cref="InvalidOperationException">Another node uses other keys, or another folder of the site.</exception>
    public void Demand()
    {
        var token = Kept("keys", seal.Seal(Purpose, "shared"));
        if (seal.Open(Purpose, token) is null)
            throw new InvalidOperationException("serving would not be safe. State:KeyFolder is not the one that the other nodes of this database use. Put it on a volume that all nodes share.");
        // Where no folder is named there may be none: then nothing of a site's own is served.
        if (assistant.Site.Folder.Length == 0) return;
        var path = Path.Combine(assistant.Content.Site, File);
        if (!System.IO.File.Exists(path) && !IsKept("site")) System.IO.File.WriteAllText(Made(path), RandomNumberGenerator.GetHexString(32, lowercase: true));
        var own = System.IO.File.Exists(path) ? Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(path)) : [];
        if (own.Length == 0 || !Kept("site", own).AsSpan().SequenceEqual(own))
            throw new InvalidOperationException("serving would not be safe. Site:Folder is not the one that the other nodes of this database use. Put it on a volume that all nodes share.");
    }

    private bool IsKept(string name) => database.Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM shared WHERE name = @name", new { name })) > 0;

    private byte[] Kept(string name, byte[] value) => database.Together((connection, transaction) =>
    {
        connection.Execute("INSERT INTO shared (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", new { name, value }, transaction);
        return connection.QuerySingle<byte[]>("SELECT value FROM shared WHERE name = @name", new { name }, transaction);
    });

    private static string Made(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
