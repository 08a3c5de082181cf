using Assistant.Knowledge;
using Assistant.Sources.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources.Changes;

public sealed class ChangeJournalTests
{
    private readonly SomeSite _site = new();

    private string Path => System.IO.Path.Combine(_site.Content.Site, ChangeJournal.File);

    [Fact]
    public async Task What_was_done_is_read_again_as_it_was_written()
    {
        await _site.DoAsync(ChangeKind.Withdraw, "doc", "“Wrong”\nsince July, <b>& more</b>", ("file", "site/documents/ü.md"), ("a", ""));
        await _site.DoAsync(ChangeKind.NoteEnded, "n");
        var changes = ChangeJournal.ReadSound(_site.Content);
        changes.Select(c => (c.Number, c.Kind, c.Subject, c.What.By)).ShouldBe([(1, ChangeKind.Withdraw, "doc", "manager"), (2, ChangeKind.NoteEnded, "n", "manager")]);
        changes[0].What.Why.ShouldBe("“Wrong”\nsince July, <b>& more</b>");
        changes[0].Field("file").ShouldBe("site/documents/ü.md");
    }

    [Fact]
    public async Task Any_one_character_changed_any_line_taken_out_or_two_swapped_is_found_out()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => _site.DoAsync(ChangeKind.Checked, $"s{i}")));
        var text = await File.ReadAllTextAsync(Path);
        ChangeJournal.Parse(text).ShouldSatisfyAllConditions(r => r.BrokenAt.ShouldBeNull(), r => r.Sound.Count.ShouldBe(6));
        Prop.ForAll(ArbMap.Default.GeneratorFor<int>().Two().ToArbitrary(), at =>
        {
            var place = (int)((uint)at.Item1 % (uint)(text.Length - 1));
            var other = (char)(' ' + (uint)at.Item2 % 90);
            return text[place] == other || text[place] == '\n' || ChangeJournal.Parse($"{text[..place]}{other}{text[(place + 1)..]}").BrokenAt is not null;
        }).QuickCheckThrowOnFailure();
        var lines = text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            Parse([.. lines[..i], .. lines[(i + 1)..]]).BrokenAt.ShouldBe(i + 1);
            Parse([.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]).BrokenAt.ShouldBe(i + 1);
        }
        static JournalReading Parse(IEnumerable<string> lines) => ChangeJournal.Parse(string.Concat(lines.Select(l => $"{l}\n")));
    }

    [Fact]
    public async Task A_line_that_was_cut_off_while_it_was_written_does_not_count_and_is_written_over()
    {
        await _site.DoAsync(ChangeKind.Checked, "one");
        var whole = await File.ReadAllTextAsync(Path);
        for (var cut = 1; cut < 60; cut += 7)
        {
            await File.WriteAllTextAsync(Path, whole + whole[..cut]);
            ChangeJournal.ReadSound(_site.Content).Count.ShouldBe(1);
        }
        (await _site.DoAsync(ChangeKind.Checked, "two"))!.Number.ShouldBe(2);
        ChangeJournal.ReadSound(_site.Content).Select(c => c.Subject).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Who_writes_at_the_same_time_waits_and_every_change_follows_the_one_before()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _site.DoAsync(ChangeKind.Checked, $"s{i}"))));
        var reading = ChangeJournal.Read(_site.Content);
        reading.BrokenAt.ShouldBeNull();
        reading.Sound.Select(c => c.Number).ShouldBe(Enumerable.Range(1, 20));
        reading.Head.ShouldBe($"20 {reading.Sound[^1].Hash}");
    }

    [Fact]
    public async Task A_journal_that_was_tampered_with_is_not_written_on_and_stops_the_start()
    {
        await _site.DoAsync(ChangeKind.Withdraw, "doc");
        await File.WriteAllTextAsync(Path, (await File.ReadAllTextAsync(Path)).Replace("manager", "somebody"));
        await Should.ThrowAsync<InvalidDataException>(() => _site.DoAsync(ChangeKind.Restore, "doc"));
        Should.Throw<KnowledgeException>(_site.Read).Message.ShouldContain("site/changes.jsonl:1: This line was changed after it was written");
    }

    [Fact]
    public async Task What_is_decided_against_is_not_written()
    {
        await _site.DoAsync(ChangeKind.Withdraw, "doc");
        (await _site.Journal.AppendAsync(before => before.Any(c => c.Subject == "doc") ? null : before[0].What, CancellationToken.None)).ShouldBeNull();
        ChangeJournal.ReadSound(_site.Content).Count.ShouldBe(1);
    }
}
