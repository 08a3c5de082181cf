using System.Security.Cryptography;
using System.Text;
using Assistant.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Moments.Counts;

/// <summary>
/// Keeps which lists of actions were shown, by week, and what was marked on them: no person, no chat, no words, no time of day.
/// A list's key is the SHA-256 of its id, which is random and stands on the card alone. So nobody who reads the table finds the card,
/// the chat or the person; who has the card sees the same marks on it. A keyed hash would hide the week and the minutes from them too,
/// and lose the counts with the key.
/// </summary>
public sealed class CountStore
{
    private const int SecondsAMinute = 60;

    private readonly StateDatabase _database;
    private readonly MomentOptions _options;
    private readonly TimeProvider _time;

    public CountStore(StateDatabase database, MomentOptions options, TimeProvider time)
    {
        (_database, _options, _time) = (database, options, time);
        database.Do(c => c.Execute("INSERT INTO moment_since SELECT @week WHERE NOT EXISTS (SELECT 1 FROM moment_since)", new { week = $"{Week.Of(time.GetUtcNow())}" }));
    }

    private sealed record Marked(string Moment, string Action, string State, long? Minutes);

    /// <summary>
    /// Notes the list where it is new, and its marks as they are now: what changed replaces the former, what was taken back is gone,
    /// what stayed keeps its time. Once the list's week is closed nothing changes any more.
    /// </summary>
    /// <param name="sheet">The list.</param>
    /// <param name="marks">The states of its actions.</param>
    public void Keep(MomentSheet sheet, IReadOnlyList<(string Moment, string Action, string State)> marks) => _database.Together((connection, transaction) =>
    {
        var (list, now) = (KeyOf(sheet), _time.GetUtcNow());
        var shown = sheet.ShownAt is { } at ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(at, 0, now.ToUnixTimeSeconds())) : (DateTimeOffset?)null;
        var known = connection.QuerySingleOrDefault<string>("SELECT week FROM moment_list WHERE list = @list", new { list }, transaction);
        var week = known is null ? Week.Of(shown ?? now) : Week.Parse(known);
        if (week <= Week.LastClosed(now)) return false;
        if (known is null) connection.Execute("INSERT INTO moment_list VALUES (@list, @week, @moments)", new { list, week = $"{week}", moments = string.Join(' ', sheet.Moments.Distinct()) }, transaction);
        Replace(connection, transaction, list, marks, shown is null ? null : (long)(now - shown.Value).TotalSeconds / SecondsAMinute);
        return true;
    });

    /// <summary>What was counted, and the week in which counting began.</summary>
    public (Week Since, IReadOnlyList<CountedList> Lists) Read() => _database.Together((connection, transaction) =>
    {
        var marks = connection.Query<(string List, string Moment, string State, long? Minutes)>("SELECT list, moment, state, minutes FROM moment_mark", transaction: transaction).ToLookup(m => m.List);
        var lists = connection.Query<(string List, string Week, string Moments)>("SELECT list, week, moments FROM moment_list", transaction: transaction);
        return (Week.Parse(connection.QuerySingle<string>("SELECT week FROM moment_since", transaction: transaction)),
            (IReadOnlyList<CountedList>)[.. lists.Select(l => new CountedList(Week.Parse(l.Week), l.Moments.Split(' '), [.. marks[l.List].Select(m => new CountedMark(m.Moment, m.State, (int?)m.Minutes))]))]);
    });

    /// <summary>The first week that is kept: of one that has begun to be too old nothing is left.</summary>
    public Week First(DateTimeOffset now) => Week.Of(now.AddDays(-_options.CountDays)).Plus(1);

    public int Forget(DateTimeOffset now) => _database.Together((connection, transaction) =>
    {
        var first = $"{First(now)}";
        connection.Execute("DELETE FROM moment_mark WHERE list IN (SELECT list FROM moment_list WHERE week < @first)", new { first }, transaction);
        return connection.Execute("DELETE FROM moment_list WHERE week < @first", new { first }, transaction);
    });

    private static void Replace(SqliteConnection connection, SqliteTransaction transaction, string list, IReadOnlyList<(string Moment, string Action, string State)> marks, long? minutes)
    {
        var before = connection.Query<Marked>("SELECT moment AS Moment, action AS Action, state AS State, minutes AS Minutes FROM moment_mark WHERE list = @list", new { list }, transaction)
            .ToDictionary(m => (m.Moment, m.Action, m.State), m => m.Minutes);
        connection.Execute("DELETE FROM moment_mark WHERE list = @list", new { list }, transaction);
        foreach (var (moment, action, state) in marks)
            connection.Execute("INSERT INTO moment_mark VALUES (@list, @moment, @action, @state, @minutes)",
                new { list, moment, action, state, minutes = before.TryGetValue((moment, action, state), out var stayed) ? stayed : minutes }, transaction);
    }

    private static string KeyOf(MomentSheet sheet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sheet.Id)));
}
