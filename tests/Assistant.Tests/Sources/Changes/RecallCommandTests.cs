using Assistant.Commands;
using Assistant.Sources.Changes;
using Assistant.Sources.Uses;

namespace Assistant.Tests.Sources.Changes;

public sealed class RecallCommandTests
{
    private const string Page = "zz-planted-page", Note = """
        ---
        id: zz-planted
        title: A planted note
        reading: planted
        area: England
        status: draft
        review-due: 2031-05-22
        ---

        ## Facts

        - Ring the planted line before noon. [^a]
        - A child does not have to consent to an NRM referral. [^b]

        [^a]: zz-planted-page#line
        [^b]: govuk-first-responder#consent
        """;

    [Fact]
    public async Task A_dry_run_lists_exactly_what_was_planted_and_changes_nothing()
    {
        var sources = Checkout.Content.Read("knowledge/sources.yaml") + $"""

            - id: {Page}
              title: The planted page
              publisher: Home Office
              authority: guidance
              jurisdiction: England
              published: undated
              checked: 2026-11-21
              url: https://www.gov.uk/planted
              says:
                - id: line
                  text: Ring the planted line before noon.

            """;
        var quiz = Checkout.Content.Files("knowledge/quizzes", "*.yaml")[0];
        var content = Checkout.CopyWith(("knowledge/sources.yaml", sources), ("knowledge/guidance/zz-planted.md", Note),
            (quiz, Checkout.Content.Read(quiz).Replace("learning-points:", $"learning-points:\n  - {{says: Ring the planted line before noon., cites: ['{Page}#line']}}"))) with
        { Site = Directory.CreateTempSubdirectory("site-").FullName };
        var host = AssistantHost.Start(content, site: new Assistant.Answers.SiteOptions { ShowDrafts = true });
        var (output, errors) = (new StringWriter(), new StringWriter());
        (await RecallCommand.RunAsync(host, Page, dryRun: true, null, null, "manager", output, errors, CancellationToken.None)).ShouldBe(0);
        var lines = output.ToString().Split('\n').Where(l => l.Contains('\t')).Select(l => l.Split('\t')).ToList();
        var planted = host.Knowledge.Quizzes.Any(q => q.LearningPoints.Any(p => p.Text.Contains("planted"))) ? 2 : 1;
        lines.Select(l => (l[0], l[1])).ShouldBe(planted == 2 ? [("held back", "note"), ("held back", "quiz")] : [("held back", "note")]);
        planted.ShouldBe(2);
        ChangeJournal.ReadSound(content).ShouldBeEmpty();

        (await RecallCommand.RunAsync(host, Page, dryRun: false, null, null, "manager", output, errors, CancellationToken.None)).ShouldBe(2);
        errors.ToString().ShouldContain("--reason");
        (await RecallCommand.RunAsync(host, Page, dryRun: false, null, "It was planted.", role: null, output, errors, CancellationToken.None)).ShouldBe(0);
        ChangeJournal.ReadSound(content).Single().What.By.ShouldBe("manager, at the terminal");
        host.Knowledge.Notes.First(n => n.Id == "zz-planted").Facts.Select(f => f.IsHeldBack).ShouldBe([true, false]);
        SourceUses.Of(host.Knowledge)[Page].ShouldAllBe(u => u.IsHeldBack);
    }

    [Fact]
    public async Task The_trail_is_verified_with_the_heads_that_were_noted_and_the_documents_that_it_names()
    {
        var site = new SomeSite();
        await site.DoAsync(ChangeKind.Withdraw, "child-g-and-h-brief");
        var first = ChangeJournal.Read(site.Content).Head;
        await site.ReplaceAsync("bscp-2019-20-02", "# A new text\n\nIt says little.");
        var heads = Path.Combine(site.Content.Site, "heads.txt");
        Verify().ShouldBe((0, true));
        Assistant.Sources.Trail.TrailHeads.Add(heads, new DateOnly(2026, 11, 23), first);
        Verify().ShouldBe((0, true));

        var journal = Path.Combine(site.Content.Site, ChangeJournal.File);
        var whole = await File.ReadAllTextAsync(journal);
        await File.WriteAllTextAsync(journal, "");
        Verify().ShouldBe((1, false));
        await File.WriteAllTextAsync(journal, whole);
        var document = Directory.GetFiles(Path.Combine(site.Content.Site, "documents")).Single();
        await File.AppendAllTextAsync(document, "More.");
        Verify().ShouldBe((1, false));

        (int, bool) Verify()
        {
            var output = new StringWriter();
            return (AuditCommand.Verify(site.Content, heads, null, output), output.ToString().Contains("The trail is sound"));
        }
    }
}
