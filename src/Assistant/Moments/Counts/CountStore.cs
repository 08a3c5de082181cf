using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Assistant.Storage;
using Dapper;

namespace Assistant.Moments.Counts;

/// <summary>
/// Keeps which lists of actions were shown, by week, and what was marked on them: no person, no chat, no words, no time of day.
/// A list's key is a keyed hash of its id. The id alone would lead to who has reminders on for that list, and a plain hash of it as well,
/// since that id stands beside its owner in the same file. The key of the hash is sealed, so that the file alone tells nothing; where the
/// keys of the seal are lost a new one is made, and lists that are still open count once more when they are pressed.
/// </summary>
public sealed class CountStore
{
    private const string Purpose = "moment-counts";
    private const int SecondsAMinute = 60;

    private readonly StateDatabase _database;
    private readonly MomentOptions _options;
    private readonly TimeProvider _time;
    private readonly Lazy<byte[]> _key;

    public CountStore(StateDatabase database, StateSeal seal, MomentOptions options, TimeProvider time)
    {
        (_database, _options, _time) = (database, options, time);
        // Made again where the store was down.
        _key = new(() => database.Together((connection, transaction) => KeyOf(connection, transaction, seal, $"{Week.Of(time.GetUtcNow())}")), LazyThreadSafetyMode.PublicationOnly);
        StoreDown.Unless(() => _ = _key.Value);
    }

    /// <summary>
    /// Notes the list where it is new, with all its marks, and else the one that was pressed: it replaces the former, or takes it back;
    /// pressed again it keeps its time. Once the list's week is closed nothing changes any more.
    /// </summary>
    /// <param name="sheet">The list.</param>
    /// <param name="actions">Its actions as they stand now.</param>
    /// <param name="pressed">The one of them that was pressed; null where none was.</param>
    public void Keep(MomentSheet sheet, IReadOnlyList<ActionMark> actions, ActionMark? pressed) => Keep(sheet, HashOf(sheet), actions, pressed);

    private void Keep(MomentSheet sheet, string list, IReadOnlyList<ActionMark> actions, ActionMark? pressed) => _database.Together((connection, transaction) =>
    {
        var now = _time.GetUtcNow();
        var shown = sheet.ShownAt is { } at ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(at, 0, now.ToUnixTimeSeconds())) : (DateTimeOffset?)null;
        var known = connection.QuerySingleOrDefault<string>("SELECT week FROM moment_list WHERE list = @list", new { list }, transaction);
        var week = known is null ? Week.Of(shown ?? now) : Week.Parse(known);
        if (week <= Week.LastClosed(now)) return false;
        if (known is null) connection.Execute("INSERT INTO moment_list VALUES (@list, @week, @moments)", new { list, week = $"{week}", moments = string.Join(' ', sheet.Moments.Distinct()) }, transaction);
        foreach (var mark in known is null ? actions : pressed is null ? [] : [pressed])
            Keep(connection, transaction, list, mark, shown is null ? null : (long)(now - shown.Value).TotalSeconds / SecondsAMinute);
        return true;
    });

    /// <summary>What was counted, and the week in which counting began.</summary>
    public (Week Since, IReadOnlyList<CountedList> Lists) Read() => _key.Value.Length == 0 ? default : _database.Together((connection, transaction) =>
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

    private static void Keep(DbConnection connection, DbTransaction transaction, string list, ActionMark mark, long? minutes) => connection.Execute(
        mark.State is null
            ? "DELETE FROM moment_mark WHERE list = @list AND moment = @Moment AND action = @Action"
            : """
              INSERT INTO moment_mark VALUES (@list, @Moment, @Action, @State, @minutes)
              ON CONFLICT (list, moment, action) DO UPDATE SET state = @State, minutes = @minutes WHERE moment_mark.state <> @State
              """,
        new { list, mark.Moment, mark.Action, mark.State, minutes }, transaction);

    // The first start notes when counting began, and makes the key.
    private static byte[] KeyOf(DbConnection connection, DbTransaction transaction, StateSeal seal, string week)
    {
        var sealedKey = connection.QuerySingleOrDefault<byte[]>("SELECT sealed FROM moment_since", transaction: transaction);
        if (sealedKey is not null && seal.Open(Purpose, sealedKey) is { } key) return Convert.FromHexString(key);
        var made = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
        connection.Execute(sealedKey is null ? "INSERT INTO moment_since VALUES (@week, @made)" : "UPDATE moment_since SET sealed = @made",
            new { week, made = seal.Seal(Purpose, Convert.ToHexString(made)) }, transaction);
        return made;
    }

    private string HashOf(MomentSheet sheet) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(sheet.Id)));
}
