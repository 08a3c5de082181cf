using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Assistant.Storage;
using Dapper;

namespace Assistant.Conversations;

/// <summary>
/// What an activity changed, noted in the same transaction as the change. So the change is made once, also where the run that made it
/// ended before it could say so, and the activity is delivered again after others.
/// </summary>
public sealed class TakenActivities(StateDatabase database, TimeProvider time)
{
    /// <summary>The id of what the activity changed; null where it has changed nothing.</summary>
    public string? Find(string conversation, string activity) => database.Read(c => Find(c, null, conversation, activity));

    /// <summary>Notes it inside the transaction of the change; false where it was noted before, and nothing may be changed again.</summary>
    /// <param name="connection">Where the change is made.</param>
    /// <param name="transaction">The change's own.</param>
    /// <param name="conversation">The chat, for an activity's id is its own there alone.</param>
    /// <param name="activity">The activity's id; null where it cannot be told from another.</param>
    /// <param name="changed">The id of what it changes.</param>
    public bool Note(DbConnection connection, DbTransaction transaction, string conversation, string? activity, string changed) => activity is null
        || connection.Execute("INSERT INTO taken VALUES (@key, @changed, @at) ON CONFLICT (activity) DO NOTHING",
            new { key = Key(conversation, activity), changed, at = time.GetUtcNow().ToUnixTimeSeconds() }, transaction) == 1;

    /// <summary>Whether it was noted before.</summary>
    public static bool IsTaken(DbConnection connection, DbTransaction transaction, string conversation, string? activity) =>
        activity is not null && Find(connection, transaction, conversation, activity) is not null;

    public int Forget(DateTimeOffset before) => database.Write(c => c.Execute("DELETE FROM taken WHERE at < @at", new { at = before.ToUnixTimeSeconds() }));

    private static string? Find(DbConnection connection, DbTransaction? transaction, string conversation, string activity) =>
        connection.QuerySingleOrDefault<string>("SELECT changed FROM taken WHERE activity = @key", new { key = Key(conversation, activity) }, transaction);

    private static string Key(string conversation, string activity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{activity}")));
}
