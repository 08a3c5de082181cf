using System.Data.Common;
using System.Text.Json;
using Assistant.Conversations;
using Assistant.Messages;
using Dapper;

namespace Assistant.Storage.Register;

/// <summary>What leads to one person: the keys of what is theirs, their private chats, their messages that wait.</summary>
public sealed record PersonLinks(IReadOnlyList<string> Keys, IReadOnlyList<string> Chats, IReadOnlyList<string> Waiting)
{
    // A private chat has one person in it: where what was done there is one person's, their ids lead to each other.
    private const string PrivateChats = """
        SELECT done.chat AS Chat, min(done.owner) AS Owner, min(c.person) AS Person FROM (
            SELECT owner, conversation AS chat FROM screening UNION SELECT owner, conversation FROM quiz_paper UNION SELECT owner, conversation FROM quiz_run
            UNION SELECT owner, conversation FROM kept UNION SELECT cover, cover_conversation FROM kept WHERE cover IS NOT NULL UNION SELECT person, conversation FROM delivery
        ) done JOIN conversation c ON c.id = done.chat WHERE c.person IS NOT NULL GROUP BY done.chat HAVING count(DISTINCT done.owner) = 1
        """;

    /// <param name="user">The object id in Microsoft Entra, or the id that the channel gives them.</param>
    /// <param name="seal">Opens the messages that wait; null leaves them out.</param>
    /// <param name="connection">The database.</param>
    /// <param name="transaction">The work that this is part of.</param>
    public static PersonLinks Of(string user, StateSeal? seal, DbConnection connection, DbTransaction transaction)
    {
        var own = connection.Query<(string Id, string? Person)>("SELECT id, person FROM conversation WHERE person = @user OR id IN (SELECT conversation FROM chat_owner WHERE owner = @key)", new { user, key = PersonKey.Of(user) }, transaction).ToList();
        HashSet<string> keys = [PersonKey.Of(user), .. own.Select(c => c.Person).OfType<string>().Select(PersonKey.Of)], chats = [.. own.Select(c => c.Id)];
        var done = connection.Query<(string Chat, string Owner, string Person)>(PrivateChats, transaction: transaction).ToList();
        keys.UnionWith(done.Where(d => d.Person == user).Select(d => d.Owner));
        var theirs = done.Where(d => keys.Contains(d.Owner)).ToList();
        chats.UnionWith(theirs.Select(d => d.Chat));
        keys.UnionWith(theirs.Select(d => PersonKey.Of(d.Person)));
        return new PersonLinks([.. keys], [.. chats], seal is null ? [] : WaitingOf(keys, seal, connection, transaction));
    }

    /// <summary>The SQL with a parameter for each id that it speaks of.</summary>
    public (string Sql, DynamicParameters Values) Fill(string sql)
    {
        var values = new DynamicParameters();
        foreach (var (name, ids) in new[] { ("keys", Keys), ("chats", Chats), ("waiting", Waiting) })
        {
            if (!sql.Contains($"@{name}", StringComparison.Ordinal)) continue;
            var named = ids.Select((id, n) => (Name: $"{name}{n}", Id: id)).ToList();
            foreach (var (parameter, id) in named) values.Add(parameter, id);
            sql = sql.Replace($"@{name}", named.Count == 0 ? "(NULL)" : $"({string.Join(", ", named.Select(n => $"@{n.Name}"))})", StringComparison.Ordinal);
        }
        return (sql, values);
    }

    private static List<string> WaitingOf(HashSet<string> keys, StateSeal seal, DbConnection connection, DbTransaction transaction) =>
        [.. connection.Query<(string Id, byte[] Sealed)>("SELECT id, sealed FROM inbox", transaction: transaction).Where(r => IsFrom(keys, seal.Open(Inbox.Purpose, r.Sealed))).Select(r => r.Id)];

    private static bool IsFrom(HashSet<string> keys, string? activity)
    {
        if (activity is null) return false;
        using var json = JsonDocument.Parse(activity);
        return json.RootElement.TryGetProperty("from", out var from)
            && new[] { "id", "aadObjectId" }.Any(name => from.TryGetProperty(name, out var id) && id.GetString() is { } text && keys.Contains(PersonKey.Of(text)));
    }
}
