using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Storage;
using Assistant.Storage.Backups;
using Dapper;

namespace Assistant.Tests.Storage;

/// <summary>BACKUP_ROUNDS says how often it is done under writes, BACKUP_LOG where the rounds are noted.</summary>
public sealed class BackupTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;
    private readonly StateOptions _options;
    private readonly ContentFolder _content;

    public BackupTests()
    {
        _options = new StateOptions { File = Path.Combine(_folder, "state", "state.db"), KeyFolder = Path.Combine(_folder, "keys") };
        _content = new ContentFolder(Checkout.Content.Root) { Site = Path.Combine(_folder, "site") };
        Directory.CreateDirectory(Path.Combine(_content.Site, "documents"));
        File.WriteAllText(Path.Combine(_content.Site, "documents", "local.md"), "# Local procedure");
        File.WriteAllText(_options.HeadsFile is var heads && Directory.CreateDirectory(Path.GetDirectoryName(heads)!).Exists ? heads : heads, "1 abc\n");
    }

    [Fact]
    public async Task A_backup_under_writes_holds_all_that_was_acknowledged_before_it_and_is_whole_when_restored()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("BACKUP_ROUNDS") ?? "4", CultureInfo.InvariantCulture);
        var database = new StateDatabase(_options);
        var (acknowledged, begun) = (new ConcurrentDictionary<string, bool>(), new ConcurrentDictionary<string, bool>());
        using var ends = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(w => Task.Factory.StartNew(() =>
        {
            for (var n = 0; !ends.IsCancellationRequested; n++)
            {
                var key = $"{w}-{n}";
                begun[key] = true;
                database.Write(c => c.Execute("INSERT INTO recall_planned VALUES (@key)", new { key }));
                acknowledged[key] = true;
            }
        }, TaskCreationOptions.LongRunning)).ToList();
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                var target = acknowledged.Count + 20;
                while (acknowledged.Count < target) await Task.Yield();
                var before = acknowledged.Keys.ToHashSet();
                var to = Path.Combine(_folder, $"backup-{round}");
                Backup.Make(_options, _content, to, Some.TuesdayMorning).HoldsState.ShouldBeTrue();
                var after = begun.Keys.ToHashSet();
                var restored = Restored(to, $"restored-{round}");
                restored.IsSupersetOf(before).ShouldBeTrue();
                restored.IsSubsetOf(after).ShouldBeTrue();
                Note($"round {round}: {before.Count} acknowledged before, {restored.Count} restored, 0 missing");
            }
        }
        finally
        {
            await ends.CancelAsync();
        }
        await Task.WhenAll(writers);
    }

    [Fact]
    public void What_is_restored_is_what_was_there_with_the_site_and_the_heads_and_no_key_is_in_the_backup()
    {
        new StateSeal(_options).Seal("any", "any");
        new StateDatabase(_options).Write(c => c.Execute("INSERT INTO recall_planned VALUES ('kept')"));
        var to = Path.Combine(_folder, "backup");
        Run(output => BackupCommand.Backed(_options, _content, to, TimeProvider.System, output)).ShouldContain("are NOT in this backup");
        Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).ShouldNotContain(f => Path.GetFileName(f).StartsWith("key-", StringComparison.Ordinal));

        new StateDatabase(_options).Write(c => c.Execute("DELETE FROM recall_planned"));
        File.Delete(Path.Combine(_content.Site, "documents", "local.md"));
        File.WriteAllText(_options.HeadsFile, "2 def\n");
        Should.Throw<IOException>(() => Restore.From(to, _options, _content, replaces: false, Some.TuesdayMorning)).Message.ShouldContain("--replace");
        new StateDatabase(_options).Read(c => c.ExecuteScalar<long>("SELECT count(*) FROM recall_planned")).ShouldBe(0);

        new SqliteEngine(_options.File).LetGo();
        Run(output => BackupCommand.Restored(_options, _content, to, replaces: true, TimeProvider.System, output)).ShouldContain("What was there is now");
        new StateDatabase(_options).Read(c => c.Query<string>("SELECT change FROM recall_planned")).ShouldBe(["kept"]);
        File.ReadAllText(Path.Combine(_content.Site, "documents", "local.md")).ShouldBe("# Local procedure");
        File.ReadAllText(_options.HeadsFile).ShouldBe("1 abc\n");
        Directory.EnumerateFiles(Path.GetDirectoryName(_options.File)!, "state.db.aside-*Z").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("state.db")]
    [InlineData("site/documents/local.md")]
    [InlineData("manifest.json")]
    public void A_backup_that_was_altered_cut_off_or_added_to_is_refused_and_nothing_is_touched(string file)
    {
        _ = new StateDatabase(_options);
        foreach (var (name, change) in new (string, Action<string>)[] { ("altered", Flip), ("gone", File.Delete), ("more", path => File.WriteAllText($"{path}.more", "more")) })
        {
            var to = Path.Combine(_folder, $"backup-{name}");
            Backup.Make(_options, _content, to, Some.TuesdayMorning);
            change(Path.Combine(to, file));
            Should.Throw<InvalidDataException>(() => Restore.From(to, _options, _content, replaces: true, Some.TuesdayMorning));
        }
        Directory.EnumerateFileSystemEntries(_folder, "*.aside-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_is_not_written_over_another_nor_into_the_folder_of_the_site_or_of_the_keys()
    {
        foreach (var to in new[] { _folder, Path.Combine(_content.Site, "backup"), Path.Combine(_options.KeyFolder, "backup") })
            Should.Throw<IOException>(() => Backup.Make(_options, _content, to, Some.TuesdayMorning));
    }

    private HashSet<string> Restored(string from, string to)
    {
        var options = _options with { File = Path.Combine(_folder, to, "state", "state.db") };
        Restore.From(from, options, _content with { Site = Path.Combine(_folder, to, "site") }, replaces: false, Some.TuesdayMorning).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_folder, to, "site", "documents", "local.md")).ShouldBe("# Local procedure");
        var database = new StateDatabase(options);
        database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")).ShouldBe("ok");
        return database.Read(c => c.Query<string>("SELECT change FROM recall_planned").ToHashSet());
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
    }

    private static void Note(string line)
    {
        if (Environment.GetEnvironmentVariable("BACKUP_LOG") is { Length: > 0 } log) File.AppendAllText(log, $"{line}\n");
    }

    private static string Run(Func<TextWriter, int> verb)
    {
        using var said = new StringWriter();
        verb(said).ShouldBe(0);
        return said.ToString();
    }
}
