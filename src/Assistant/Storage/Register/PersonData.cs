using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Answers.Records;
using Dapper;

namespace Assistant.Storage.Register;

/// <summary>Shows and erases what is kept of one person. Both go by the register, so that what is shown is what is erased.</summary>
public sealed class PersonData(StateDatabase database, StateSeal? seal)
{
    private static readonly HashSet<string> Times = ["at", "due", "send_at", "expires", "asked", "seen"];

    /// <summary>What is kept of the person: each kind that there is any of, with its rows.</summary>
    public IReadOnlyList<(KeptTable Table, JsonArray Rows)> Export(string user) => database.Together<IReadOnlyList<(KeptTable, JsonArray)>>((connection, transaction) =>
    {
        var links = PersonLinks.Of(user, seal, connection, transaction);
        List<(KeptTable, JsonArray)> found = [];
        foreach (var table in DataRegister.OfPeople)
        {
            var (sql, values) = links.Fill($"SELECT {table.Shown} FROM {table.Name} WHERE {table.Of}");
            var rows = connection.Query(sql, values, transaction).Cast<IDictionary<string, object?>>().Select(r => (JsonNode)Row(table, r)).ToArray();
            if (rows.Length > 0) found.Add((table, new JsonArray(rows)));
        }
        return found;
    });

    /// <summary>Erases it, and tells how many rows of each table were the person's own.</summary>
    public IReadOnlyDictionary<string, int> Erase(string user) => database.Together<IReadOnlyDictionary<string, int>>((connection, transaction) =>
    {
        var links = PersonLinks.Of(user, seal, connection, transaction);
        var own = DataRegister.OfPeople.DistinctBy(t => t.Name).ToDictionary(t => t.Name, t => Count(t, links, connection, transaction));
        foreach (var table in DataRegister.OfPeople.Where(t => t.EraseSql.Length > 0))
        {
            var (sql, values) = links.Fill(table.EraseSql);
            connection.Execute(sql, values, transaction);
        }
        return own;
    });

    private static int Count(KeptTable table, PersonLinks links, DbConnection connection, DbTransaction transaction)
    {
        var (sql, values) = links.Fill($"SELECT count(*) FROM {table.Name} WHERE {table.Of}");
        return connection.ExecuteScalar<int>(sql, values, transaction);
    }

    private JsonObject Row(KeptTable table, IDictionary<string, object?> row) =>
        new(row.Select(c => KeyValuePair.Create(c.Key, c.Value switch
        {
            null => null,
            byte[] bytes => Opened(table, bytes),
            long seconds when Times.Contains(c.Key) => JsonValue.Create(DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("u")),
            long number => JsonValue.Create(number),
            string words when c.Key == "words" && seal is not null => FeedbackStore.Open(seal, words),
            var value => JsonValue.Create($"{value}"),
        })));

    private JsonNode Opened(KeptTable table, byte[] bytes)
    {
        if (table.Purpose is null || seal?.Open(table.Purpose, bytes) is not { } text) return "Sealed. The keys to open it are not in State:KeyFolder.";
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
