using Assistant.Access;
using Assistant.Messages;
using Assistant.Sources.Changes;
using Assistant.Sources.Gaps;
using Assistant.Storage;
using Assistant.Tests.Access;
using Assistant.Tests.Sources.Changes;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Sources.Gaps;

public sealed class GapTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Ended> SomeEnded =
        from day in Gen.Choose(0, 30)
        from kind in Gen.Elements(Enum.GetValues<GapKind>())
        from topics in Gen.SubListOf(["missing", "school", "hospital", "court"])
        select new Ended(Monday.AddDays(day), kind, [.. topics]);

    [Fact]
    public void Nothing_under_five_is_counted_and_each_row_is_what_a_naive_count_gives() => Prop.ForAll(Gen.ListOf(SomeEnded).ToArbitrary(), ended =>
    {
        DateTimeOffset? note = Monday.AddDays(15);
        var gaps = Gap.Of(ended, topic => topic == "school" ? note : null, Monday.AddDays(30));
        gaps.ShouldAllBe(g => g.Count >= Gap.Least && (g.Since == null || g.Since >= Gap.Least));
        foreach (var topic in new[] { "missing", "school", "hospital", "court" })
            foreach (var kind in Enum.GetValues<GapKind>())
            {
                var naive = ended.Count(e => e.Kind == kind && e.Topics.Contains(topic));
                var row = gaps.SingleOrDefault(g => g.Topic == topic && g.Kind == kind);
                (row?.Count).ShouldBe(naive >= Gap.Least ? naive : null);
                if (row is null || topic != "school") continue;
                var since = ended.Count(e => e.Kind == kind && e.Topics.Contains(topic) && e.At >= note);
                row.Since.ShouldBe(since >= Gap.Least ? since : null);
                row.IsClosed.ShouldBe(since < Gap.Least);
            }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_asked_on_the_day_of_the_note_before_it_was_written_does_not_count_against_it()
    {
        var ended = Enumerable.Repeat(new Ended(Monday, GapKind.NotFound, ["school"]), 9).ToList();
        Gap.Of(ended, _ => Monday.AddHours(2), Monday.AddDays(30)).Single().ShouldSatisfyAllConditions(g => g.Since.ShouldBeNull(), g => g.IsClosed.ShouldBeTrue());
    }

    [Fact]
    public void Within_a_week_of_the_note_nobody_can_say_that_the_gap_is_closed()
    {
        var ended = Enumerable.Repeat(new Ended(Monday, GapKind.NotFound, ["school"]), 9).ToList();
        Gap.Of(ended, _ => Monday.AddDays(1), Monday.AddDays(7)).Single().ShouldSatisfyAllConditions(g => g.IsEarly.ShouldBeTrue(), g => g.IsClosed.ShouldBeFalse());
        Gap.Of(ended, _ => Monday.AddDays(1), Monday.AddDays(8)).Single().IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task Questions_without_an_answer_stand_on_the_page_and_in_the_file_from_five_on_with_the_note_that_was_written_for_them()
    {
        var site = new SomeSite();
        await using var server = new ManagedServer(AccessRole.Manager, Some.Host(TimeProvider.System, site.Content));
        await server.StartAsync();
        var database = server.Services.GetRequiredService<StateDatabase>();
        var columns = (string[])["reference", "message", "status", "intent", "completeness", "at", "knowledge", "trail", "configuration", "model", "question"];
        for (var i = 0; i < 9; i++)
        {
            var values = columns.Select(n => n switch { "reference" => $"'R{i}'", "status" => i < 5 ? "'not-found'" : "'answered'", "at" => $"{Monday.AddDays(-60).ToUnixTimeSeconds()}", "message" or "model" or "question" => "NULL", "trail" => "0", _ => "''" });
            database.Write(c => c.Execute($"INSERT INTO answer_record VALUES ({string.Join(", ", values)})"));
            database.Write(c => c.Execute("INSERT INTO answer_topic VALUES (@reference, 'curfew')", new { reference = $"R{i}" }));
            database.Write(c => c.Execute("INSERT INTO answer_topic VALUES (@reference, 'cl')", new { reference = $"R{i}" }));
            if (i is >= 5) database.Write(c => c.Execute("INSERT INTO feedback VALUES (@reference, 'dislike', NULL, 0)", new { reference = $"R{i}" }));
        }
        var file = await server.Client.GetStringAsync("/manage/gaps.csv");
        file.Split("\r\n")[1..3].ShouldBe(["county lines (CL),Nothing found,5,,", "curfew,Nothing found,5,,"]);
        (await server.Client.GetStringAsync("/manage/gaps")).ShouldContain("Write a note on county lines (CL)");
        (await server.Client.GetStringAsync("/manage/notes/new?topic=cl")).ShouldContain("This note is for the topic: county lines (CL)");
        file.ShouldNotContain("not helpful");

        await site.DoAsync(ChangeKind.Note, "expert-1", "Curfews", ("text", "---\n"), ("topics", "curfew"), ("owner", "lead"), ("expires", "2031-01-01"));
        server.Services.GetRequiredService<Assistant.Commands.AssistantHost>().Refresh();
        (await server.Client.GetStringAsync("/manage/gaps")).ShouldContain("It is too early to say whether the gap is closed.");
    }
}
