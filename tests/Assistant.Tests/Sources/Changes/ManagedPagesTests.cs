using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Sources.Changes;
using Assistant.Sources.Works;
using Assistant.Tests.Access;

namespace Assistant.Tests.Sources.Changes;

/// <summary>A manager at the pages: what is changed there counts at once, and what is wrong in a form is said beside its field.</summary>
public sealed class ManagedPagesTests : IAsyncLifetime
{
    private const string Brief = "child-g-and-h-brief";

    private readonly SomeSite _site = new();
    private readonly Assistant.Commands.AssistantHost _host;
    private readonly ManagedServer _server;

    public ManagedPagesTests()
    {
        _host = Some.Host(TimeProvider.System, _site.Content);
        _server = new ManagedServer(AccessRole.Manager, _host);
    }

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_source_is_taken_out_with_a_reason_after_what_depends_on_it_was_seen()
    {
        var page = await Open($"/manage/source/{Brief}/withdraw");
        page.QuerySelectorAll("main details").Length.ShouldBeGreaterThan(5);
        page.Body!.TextContent.ShouldContain("Answers still kept that rest on it: 0");

        var done = await Post($"/manage/source/{Brief}/withdraw", ("why", "It <b>names</b> the wrong service."));
        done.Headers.Location!.ToString().ShouldBe($"/manage/source/{Brief}?done=1");
        (await Open(done.Headers.Location!.ToString())).QuerySelector(".done")!.TextContent.ShouldContain("number 1");
        _host.Knowledge.Catalogue.Find(Brief)!.Withdrawn!.Why.ShouldBe("It <b>names</b> the wrong service.");
        _host.Answers.Answer(new Question("What happened to Child G?")).Citations.ShouldNotContain(c => c.Source.Id == Brief);

        var read = await Open($"/sources/{Brief}");
        read.QuerySelector("[role=alert]")!.TextContent.ShouldContain("It <b>names</b> the wrong service.");
        read.QuerySelector("[role=alert] b").ShouldBeNull();
        (await Open("/sources?state=Withdrawn")).QuerySelectorAll(".sources > li").Length.ShouldBe(1);
        var held = _host.Knowledge.Notes.SelectMany(n => n.Statements.Select(s => (Note: n.Id, s.HeldBack))).First(s => s.HeldBack is not null);
        (await Open($"/guidance/note/{held.Note}")).Body!.TextContent.ShouldNotContain(held.HeldBack!.Written);
        (await Open($"/manage/guidance/note/{held.Note}")).Body!.TextContent.ShouldContain(held.HeldBack!.Written);
        (await Open("/manage/currency")).Body!.TextContent.ShouldContain("Lines that are held back");
        (await Open("/manage/trail")).QuerySelector("#change-1")!.TextContent.ShouldContain("Took a source out: Safeguarding Case Review Learning Brief: Child G and Child H");

        (await Post($"/manage/source/{Brief}/restore", ("why", "It was mistaken for another."))).Headers.Location!.ToString().ShouldEndWith("?done=2");
        _host.Knowledge.Catalogue.Find(Brief)!.Withdrawn.ShouldBeNull();
    }

    [Fact]
    public async Task A_reason_that_names_a_person_goes_to_nobody()
    {
        foreach (var action in new[] { "withdraw", "checked" })
            (await Body(await Post($"/manage/source/{Brief}/{action}", ("why", "It names Jayden Smith, born 3 March 2011.")))).QuerySelector("#why-error")!.TextContent.ShouldContain("Leave out names");
        (await Body(await Post($"/manage/source/{Brief}/supersede", ("newer", "reachable-moments-briefing"), ("what-changed", "It named Jayden Smith, born 3 March 2011."), ("why", "New edition.")))).QuerySelector("#what-changed-error").ShouldNotBeNull();
        _host.Knowledge.Changes.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("2999")]
    public async Task A_day_of_publication_that_does_not_exist_is_refused_before_a_page_could_fail_over_it(string published)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(await _server.TokenAsync()), "form-token" }, { new StringContent(published), "published" }, { new StringContent("A new edition."), "why" }, { new StringContent("# Brief\n\nOther words.\n"), "file", "brief.md" },
        };
        (await Body(await _server.Client.PostAsync($"/manage/source/{Brief}/replace", content))).QuerySelector("#published-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Read_again_on_the_day_it_was_added_its_new_review_counts_and_without_one_a_past_review_is_settled()
    {
        var today = DateOnly.FromDateTime(_host.Time.GetUtcNow().UtcDateTime);
        var added = _host.Knowledge.Catalogue.Find(Brief)! with { Checked = today, ReviewDue = today.AddDays(-1) };
        var settled = await _site.DoAsync(ChangeKind.Checked, Brief, "Read.");
        SiteChanges.Of([settled!]).Apply(added).ReviewDue.ShouldBeNull();
        SiteChanges.Of([settled!]).Apply(added with { ReviewDue = today.AddDays(9) }).ReviewDue.ShouldBe(today.AddDays(9));
        var again = await _site.DoAsync(ChangeKind.Checked, Brief, "Read.", ("review-due", "2031-11-22"));
        SiteChanges.Of([settled!, again!]).Apply(added).ReviewDue.ShouldBe(new DateOnly(2031, 11, 22));
    }

    [Fact]
    public async Task Words_that_may_not_be_shown_again_stand_on_no_page_after_their_source_was_taken_out()
    {
        var quotes = _host.Knowledge.Notes.SelectMany(n => n.Statements).SelectMany(s => s.Citations).Where(c => c.Source.Id == Brief).Select(c => Assistant.Retrieval.Words.OneLine(c.Quote!)).Distinct().ToList();
        var notes = _host.Knowledge.Notes.Where(n => n.Statements.Any(s => s.Citations.Any(c => c.Source.Id == Brief))).Select(n => n.Id).ToList();
        (await Open($"/guidance/note/{notes[0]}")).Body!.TextContent.ShouldSatisfyAllConditions(t => quotes.Count(t.Contains).ShouldBeGreaterThan(0));
        await Post($"/manage/source/{Brief}/withdraw", ("why", "It points to a child."), ("words", "hidden"));
        foreach (var address in notes.Select(n => $"/guidance/note/{n}").Append($"/sources/{Brief}").Append($"/manage/source/{Brief}").Append("/manage/currency").Append("/manage/trail"))
        {
            var shown = Assistant.Retrieval.Words.OneLine((await Open(address)).Body!.TextContent);
            quotes.ShouldAllBe(q => !shown.Contains(q), address);
        }
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_changed_and_the_form_says_what_is_missing_and_keeps_the_rest()
    {
        var back = await Post("/manage/source/hmg-nonexistent/withdraw", ("why", "x"));
        back.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var wrong = await Post($"/manage/source/{Brief}/supersede", ("newer", ""), ("what-changed", "The hub has moved."), ("why", ""));
        wrong.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var page = new HtmlParser().ParseDocument(await wrong.Content.ReadAsStringAsync());
        page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#newer", "#why"]);
        page.QuerySelector("#what-changed")!.TextContent.Trim().ShouldBe("The hub has moved.");
        ChangeJournal.ReadSound(_site.Content).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newer_source_stands_beside_every_citation_of_the_older_and_a_page_that_was_read_again_says_when()
    {
        (await Post($"/manage/source/{Brief}/supersede", ("newer", "reachable-moments-briefing"), ("what-changed", "The hub has moved."), ("why", "New edition."))).Headers.Location.ShouldNotBeNull();
        var source = _host.Knowledge.Catalogue.Find(Brief)!;
        (source.SupersededBy, source.WhatChanged).ShouldBe(("reachable-moments-briefing", "The hub has moved."));
        var page = _host.Knowledge.Catalogue.Sources.First(s => !s.Held);
        (await Post($"/manage/source/{page.Id}/checked", ("due-day", "22"), ("due-month", "11"), ("due-year", "2031"), ("why", "Read on the site."))).Headers.Location.ShouldNotBeNull();
        _host.Knowledge.Catalogue.Find(page.Id)!.ReviewDue.ShouldBe(new DateOnly(2031, 11, 22));
    }

    [Fact]
    public async Task A_draft_is_approved_in_a_role_after_each_statement_stood_beside_its_words_and_is_a_draft_again_when_it_changes()
    {
        var work = Work.All(_host.Knowledge).First(w => w.Kind == "note");
        var page = await Open($"/manage/guidance/note/{work.Id}");
        page.QuerySelectorAll(".pairs > li").Length.ShouldBe(work.Statements.Count);
        foreach (var (statement, item) in work.Statements.Zip(page.QuerySelectorAll(".pairs > li"))) item.QuerySelectorAll("blockquote").Length.ShouldBe(statement.Citations.Count, statement.Id);
        var edition = page.QuerySelector("input[name=edition]")!.GetAttribute("value")!;
        (string, string)[] due = [("due-day", "22"), ("due-month", "5"), ("due-year", "2031")];

        (await Post($"/manage/guidance/note/{work.Id}", [("edition", edition), ("role", "designated safeguarding lead"), .. due])).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await Post($"/manage/guidance/note/{work.Id}", [("edition", "another"), ("read", "yes"), ("role", "designated safeguarding lead"), .. due])).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        _host.Knowledge.Notes.First(n => n.Id == work.Id).Approval.Approved.ShouldBeFalse();
        (await Post($"/manage/guidance/note/{work.Id}", [("edition", edition), ("read", "yes"), ("role", "designated safeguarding lead"), .. due])).Headers.Location!.ToString().ShouldContain("done=");
        var approval = _host.Knowledge.Notes.First(n => n.Id == work.Id).Approval;
        (approval.Approved, approval.By, approval.ReviewDue).ShouldBe((true, "designated safeguarding lead", new DateOnly(2031, 5, 22)));
        SiteChanges.Of(ChangeJournal.ReadSound(_site.Content)).Apply("note", work.Id, "another edition", approval with { Approved = false }).Approved.ShouldBeFalse();
    }

    [Fact]
    public async Task An_expert_note_is_answered_from_at_once_marked_as_one_and_no_longer_after_its_last_day()
    {
        var quote = "A child who has been missing";
        var document = _host.Knowledge.Documents.First(d => d.Source.Id == Brief);
        var sentence = document.Chunks.SelectMany(c => c.Sentences).Select(s => document.Text[s.Start..s.End]).First(s => s.Split(' ').Length is > 10 and < 22 && !s.Contains('"') && !s.Any(char.IsDigit));
        (string, string)[] form = [("do", "write"), ("title", "the exploitation hub"), ("asks", "who leads the exploitation hub for missing children here"), ("kind", "facts"), ("says-1", sentence), ("cites-1", $"{Brief} \"{Assistant.Retrieval.Words.OneLine(sentence)}\""),
            ("area", "England"), ("owner", "exploitation lead"), ("topics", "missing")];
        (await Post("/manage/notes/new", form)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var expires = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(30);
        (string, string)[] due = [("expires-day", $"{expires.Day}"), ("expires-month", $"{expires.Month}"), ("expires-year", $"{expires.Year}")];
        (await Post("/manage/notes/new", [.. form[..5], ("cites-1", $"{Brief} \"{quote} for ninety years\""), .. form[6..], .. due])).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await Post("/manage/notes/new", [.. form, .. due])).Headers.Location!.ToString().ShouldBe("/manage/notes?done=written");

        var answer = _host.Answers.Answer(new Question("who leads the exploitation hub for missing children here"));
        answer.Parts.ShouldContain(p => p.Text == sentence);
        answer.Expert!.Owner.ShouldBe("exploitation lead");
        _host.Answers.Text.Of(answer).ShouldContain("expert note of this site: exploitation lead");
        (await Open("/manage/notes")).Body!.TextContent.ShouldContain("Questions that it answers today: 1 of 1");
        (await Post("/manage/notes/expert-1/end")).Headers.Location!.ToString().ShouldBe("/manage/notes?done=ended");
        _host.Answers.Answer(new Question("who leads the exploitation hub for missing children here")).Expert.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_looked_for_inside_the_sources_is_found_with_its_words_marked_and_stands_in_no_address()
    {
        var found = await Post("/sources/search", ("q", "return home interview"));
        found.RequestMessage!.RequestUri!.Query.ShouldBeEmpty();
        var page = new HtmlParser().ParseDocument(await found.Content.ReadAsStringAsync());
        page.QuerySelectorAll(".hits li mark").Length.ShouldBeGreaterThan(2);
        foreach (var link in page.QuerySelectorAll(".hits h2 a")) (await Open(link.GetAttribute("href")!.Split('#')[0])).QuerySelector("#passage").ShouldNotBeNull();
        page.QuerySelectorAll(".hits mark").Select(m => m.TextContent).ShouldContain("Return Home Interview");
        var danger = await Body(await Post("/sources/search", ("q", "he has a knife and says he will stab me now")));
        danger.QuerySelector("[role=alert] strong")!.TextContent.ShouldContain("999");
        danger.Body!.TextContent.ShouldNotContain("**");
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/manage/nothing-here")]
    [InlineData("/manage/source/nothing-here")]
    [InlineData("/manage/guidance/note/nothing-here")]
    public async Task An_address_that_leads_nowhere_is_told_to_a_person_in_words_and_to_a_program_by_its_number(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var response = await _server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await Body(response)).QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
        (await _server.Client.GetAsync("/api/nothing-here")).Content.Headers.ContentLength.ShouldBe(0);
    }

    private static async Task<IDocument> Body(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private async Task<IDocument> Open(string address)
    {
        using var response = await _server.Client.GetAsync(address);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, address);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields)
    {
        var token = await _server.TokenAsync();
        return await _server.Client.PostAsync(address, new FormUrlEncodedContent([new("form-token", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }
}
