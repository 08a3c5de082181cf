using System.Globalization;
using Assistant.Commands;
using Assistant.Hosting.Health;
using Assistant.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assistant.Tests.Storage;

/// <summary>FULL_ROUNDS says how often the disk fills, FULL_LOG where the rounds are noted.</summary>
public sealed class StoreFaultTests
{
    private readonly StateOptions _options = Some.StateIn(Directory.CreateTempSubdirectory("fault-").FullName) with { PostgreSql = "" };

    [Fact]
    public void A_disk_that_fills_at_any_write_loses_nothing_that_was_acknowledged_and_the_store_is_back_when_there_is_room()
    {
        var engine = new FaultyEngine(_options.File);
        var (acknowledged, refused, rounds) = (new HashSet<string>(), 0, int.Parse(Environment.GetEnvironmentVariable("FULL_ROUNDS") ?? "20", CultureInfo.InvariantCulture));
        for (var round = 0; round < rounds; round++)
        {
            engine.Setting = "";
            // Each round begins where the service would be started again, so that none waits for the pause of the one before.
            var database = new StateDatabase(engine);
            Keep(database, $"{round} with room", 10).ShouldBeTrue();
            var pages = database.Read(c => c.ExecuteScalar<long>("PRAGMA page_count"));
            engine.Setting = $"PRAGMA max_page_count = {pages + round % 4}";
            var n = 0;
            while (Keep(database, $"{round} {n}", 1_500)) n++;
            refused++;
            database.Fault.ShouldBe(StoreFault.Full);
        }
        refused.ShouldBe(rounds);
        engine.Setting = "";
        var after = new StateDatabase(engine);
        after.Read(c => c.Query<string>("SELECT change FROM recall_planned").Select(k => k.TrimEnd('.'))).ShouldBe(acknowledged, ignoreOrder: true);
        after.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")).ShouldBe("ok");
        if (Environment.GetEnvironmentVariable("FULL_LOG") is { Length: > 0 } log) File.AppendAllText(log, $"{rounds} fills by a page quota: {acknowledged.Count} acknowledged, {refused} refused as full, 0 acknowledged missing, integrity_check ok\n");

        bool Keep(StateDatabase database, string key, int length)
        {
            try
            {
                database.Write(c => c.Execute("INSERT INTO recall_planned VALUES (@key)", new { key = key.PadRight(length, '.') }));
                return acknowledged.Add(key);
            }
            catch (StoreDownException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("PRAGMA query_only = ON", StoreFault.ReadOnly, "read but not written")]
    [InlineData("PRAGMA max_page_count = 1", StoreFault.Full, "no room left")]
    public void A_fault_is_named_where_the_service_says_how_it_is(string setting, StoreFault fault, string says)
    {
        var engine = new FaultyEngine(_options.File);
        var database = new StateDatabase(engine);
        engine.Setting = setting;
        Should.Throw<StoreDownException>(() => database.Write(c => c.Execute("INSERT INTO recall_planned VALUES (@long)", new { @long = new string('x', 200_000) })));
        var health = new StoreHealth(database, TimeProvider.System).Look();
        (health.IsIll, health.Fault, health.Alarm).ShouldBe((true, $"store-{fault}".ToLowerInvariant(), AlarmLevel.Now));
        health.Says!.ShouldContain(says);
    }

    [Fact]
    public void While_another_program_holds_the_file_writes_are_refused_after_a_wait_and_go_on_when_it_ends()
    {
        var database = new StateDatabase(new FaultyEngine(_options.File));
        using (var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _options.File, Pooling = false }.ToString()))
        {
            other.Open();
            other.Execute("BEGIN IMMEDIATE");
            Should.Throw<StoreDownException>(() => database.Write(c => c.Execute("DELETE FROM recall_planned")));
            database.Fault.ShouldBe(StoreFault.Locked);
            var health = new StoreHealth(database, TimeProvider.System).Look();
            (health.IsIll, health.Fault, health.Alarm).ShouldBe((true, "store-locked", AlarmLevel.Soon));
        }
        new StateDatabase(new FaultyEngine(_options.File)).Write(c => c.Execute("INSERT INTO recall_planned VALUES ('after')")).ShouldBe(1);
    }

    public static TheoryData<string> Damages => [.. Damage.Keys];

    private static readonly Dictionary<string, Func<byte[], byte[]>> Damage = new()
    {
        ["the header is overwritten"] = bytes => { bytes.AsSpan(0, 16).Fill(0x58); return bytes; },
        ["the first pages are overwritten"] = bytes => { bytes.AsSpan(100, 8_000).Fill(0xA5); return bytes; },
        ["pages within are overwritten"] = bytes => { bytes.AsSpan(bytes.Length / 2, 12_000).Fill(0xA5); return bytes; },
        ["it was cut off"] = bytes => bytes[..(bytes.Length / 2)],
        ["it is no database"] = _ => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("Dear all, please find attached", 40))),
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_found_at_the_start_named_set_aside_by_the_doctor_when_asked_and_never_deleted(string damage)
    {
        var database = new StateDatabase(_options);
        for (var n = 0; n < 40; n++) database.Write(c => c.Execute("INSERT INTO recall_planned VALUES (@key)", new { key = $"{n}{new string('x', 900)}" }));
        database.Engine.LetGo();
        var bytes = Damage[damage](File.ReadAllBytes(_options.File));
        File.WriteAllBytes(_options.File, bytes);

        var damaged = new StateDatabase(_options);
        damaged.Fault.ShouldBe(StoreFault.Broken);
        var health = new StoreHealth(damaged, TimeProvider.System).Look();
        (health.IsIll, health.Fault, health.Alarm).ShouldBe((true, "store-broken", AlarmLevel.Now));
        Should.Throw<StoreDownException>(() => damaged.Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM recall_planned")));

        Doctor(mends: false).ShouldContain("is damaged, or no database. Stop the service.");
        File.ReadAllBytes(_options.File).ShouldBe(bytes);
        Doctor(mends: true).ShouldContain("mended: the damaged file is now");
        File.ReadAllBytes(Directory.GetFiles(Path.GetDirectoryName(_options.File)!, "*.damaged-*Z").Single()).ShouldBe(bytes);
        new StateDatabase(_options).Fault.ShouldBe(StoreFault.None);
    }

    [Fact]
    public void The_doctor_says_that_the_keys_are_gone_where_something_is_sealed_with_them()
    {
        new StateDatabase(_options).Write(c => c.Execute("INSERT INTO kept VALUES ('a', 'b', 'c', 1, NULL, NULL, x'00', 9)"));
        Doctor(mends: false).ShouldContain("keys       ill:");
        new StateSeal(_options).Seal("any", "any");
        Doctor(mends: false).ShouldNotContain("keys       ill:");
    }

    private string Doctor(bool mends)
    {
        using var said = new StringWriter();
        StoreDoctor.Look(_options, mends, TimeProvider.System, said);
        return said.ToString();
    }
}
