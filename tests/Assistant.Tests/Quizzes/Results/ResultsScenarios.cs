using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Hosting;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Results;
using Assistant.Storage;
using Assistant.Tests.Screening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Results;

/// <summary>A trainer opens the results of a quiz by the link, as a page and as a file, over the product's own stores.</summary>
public sealed class ResultsScenarios : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    public ResultsScenarios() => _app = WebServer.Build(Some.Host(_clock), Some.Options);

    private GroupQuizStore Quizzes => _app.Services.GetRequiredService<GroupQuizStore>();
    private TimedTickets Tickets => _app.Services.GetRequiredService<TimedTickets>();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private TimedTicket Run(int people, bool isNamed = false, string id = "run", Scenario? scenario = null, string? text = null, int daysAgo = 0)
    {
        var (story, words) = (scenario ?? ResultsQuiz.Scenario, text ?? ResultsQuiz.Text);
        Played.Keep(Quizzes, _app.Services.GetRequiredService<GroupPaperStore>(), story, words, Played.Events(story, Played.People(people), Played.Mixed), isNamed, id, _clock.Now.AddDays(-daysAgo));
        return ResultsEndpoint.TicketFor(id, Tickets);
    }

    private async Task<(IHtmlDocument Page, string Html)> PageAsync(TimedTicket ticket)
    {
        using var response = await _client.GetAsync(ResultsEndpoint.Address(ticket));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await response.Content.ReadAsStringAsync();
        return (new HtmlParser().ParseDocument(html), html);
    }

    private async Task<string[]> FileAsync(TimedTicket ticket)
    {
        using var response = await _client.GetAsync(ResultsEndpoint.CsvAddress(ticket));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("quiz-made-up-2026-11-24.csv");
        return Encoding.UTF8.GetString((await response.Content.ReadAsByteArrayAsync())[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task The_page_shows_how_the_group_answered_with_a_bar_for_each_share_and_the_file_has_the_same_figures()
    {
        var ticket = Run(12);
        var (page, _) = await PageAsync(ticket);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Results: Night in custody: a girl of 14, and the morning after");
        var item = page.QuerySelector("#item-first")!;
        item.QuerySelectorAll("dl.figures dd").Select(d => d.TextContent).ShouldBe(["12", "33%", "4", "4", "about 60 seconds"]);
        var rows = item.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()).ToArray();
        rows[0].ShouldBe(["Wait for the review meeting next month.", "wrong", "8", "67%"]);
        item.QuerySelectorAll("svg[role=img]").Select(b => b.GetAttribute("aria-label")).ShouldBe(["67%", "0%", "33%"]);

        var lines = await FileAsync(ticket);
        foreach (var row in rows) lines.ShouldContain(l => l.StartsWith("Answer,", StringComparison.Ordinal) && l.Contains($"{row[0].Replace("\"", "\"\"", StringComparison.Ordinal)}", StringComparison.Ordinal) && l.Contains($",{row[1]},{row[2]},{row[3].TrimEnd('%')},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_leads_to_the_very_passage()
    {
        var (page, _) = await PageAsync(Run(6));
        var links = page.QuerySelectorAll("#item-consent details a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        links.ShouldHaveSingleItem().ShouldMatch(@"^/sources/bscp-2019-20-02\?at=\d+-\d+$");
        (await _client.GetStringAsync(links[0])).ShouldContain("id=\"passage\"");
        page.QuerySelector("#item-consent .passage")!.TextContent.ShouldStartWith("“Consent to refer to the NRM is not required for children under 18”");
        page.QuerySelector("#item-first .passage")!.TextContent.ShouldContain("summarised by us, not checked word for word");
    }

    [Fact]
    public async Task Of_four_people_the_page_and_the_file_have_no_figure_but_how_many_joined()
    {
        var ticket = Run(4);
        var (page, _) = await PageAsync(ticket);
        page.QuerySelectorAll("main table, main svg").ShouldBeEmpty();
        page.QuerySelectorAll("section.item").ShouldAllBe(s => s.TextContent.Contains("Fewer than 5 answered, so no spread.", StringComparison.Ordinal));
        page.QuerySelectorAll("dl.facts dd").Select(d => d.TextContent).ToArray()[1..4].ShouldBe(["4", "fewer than 5", "not shown"]);
        (await FileAsync(ticket)).ShouldNotContain(l => l.StartsWith("Answer,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_stand_on_the_page_and_in_the_file_only_where_everybody_was_told()
    {
        var (unnamed, named) = (Run(6, id: "unnamed"), Run(6, isNamed: true, id: "named"));
        (await PageAsync(unnamed)).Html.ShouldNotContain("Amina");
        (await FileAsync(unnamed)).ShouldNotContain(l => l.Contains("Amina", StringComparison.Ordinal));
        (await PageAsync(named)).Page.QuerySelectorAll("summary").Count(s => s.TextContent == "Answers of Amina Khan").ShouldBe(1);
        (await FileAsync(named)).ShouldContain(l => l.StartsWith("Person,,,Amina Khan,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_again_it_is_held_against_the_time_before()
    {
        Run(6, id: "first-time", daysAgo: 30);
        var (page, _) = await PageAsync(Run(7));
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("Before and after");
        page.QuerySelectorAll("caption").Single(c => c.TextContent == "Before and after").Closest("table")!.QuerySelectorAll("tbody th").Select(h => h.TextContent).Last().ShouldBe("All of these questions");
        page.Body!.TextContent.ShouldContain("You ran this quiz before, on 25 October 2026.");
    }

    [Fact]
    public async Task A_question_whose_source_was_read_again_since_is_flagged_on_the_page_and_in_the_file()
    {
        var older = ResultsQuiz.Text.Replace("written: 2026-11-22", "written: 2025-11-22", StringComparison.Ordinal);
        var ticket = Run(6, scenario: ResultsQuiz.Read(older), text: older);
        var notice = (await PageAsync(ticket)).Page.QuerySelectorAll("#item-consent .notice").ShouldHaveSingleItem();
        notice.TextContent.ShouldContain("after this quiz was written. Check the key before you rely on it.");
        notice.QuerySelector("a")!.GetAttribute("href").ShouldBe("/sources/bscp-2019-20-02");
        (await FileAsync(ticket)).ShouldContain(l => l.Contains("Does Maddy have to consent", StringComparison.Ordinal) && l.Contains("after this quiz was written", StringComparison.Ordinal));
        (await PageAsync(Run(6, id: "as-it-stands"))).Page.QuerySelectorAll(".item .notice").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quiz_that_is_not_closed_says_so_and_shows_nothing_of_the_question_that_is_open()
    {
        var story = ResultsQuiz.Scenario;
        var events = Played.Events(story, Played.People(6), Played.Mixed).TakeWhile(e => e is not GroupEvent.Reveal).ToList();
        Played.Keep(Quizzes, _app.Services.GetRequiredService<GroupPaperStore>(), story, ResultsQuiz.Text, events, false, "open", _clock.Now);
        var (page, _) = await PageAsync(ResultsEndpoint.TicketFor("open", Tickets));
        page.QuerySelectorAll("main > .notice").Select(n => n.TextContent).ShouldContain("You have not closed this quiz yet. More questions may follow.");
        page.QuerySelector("#item-first")!.TextContent.Trim().ShouldEndWith("This question is open now. Its figures come when its key has been shown.");
        page.QuerySelectorAll("main table, main details").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_on_the_page_needs_a_script_or_a_style_of_its_own()
    {
        var (page, _) = await PageAsync(Run(12, isNamed: true));
        page.QuerySelectorAll("script, style, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("rect[fill^=url]").Select(r => r.GetAttribute("fill")!["url(#".Length..^1]).Distinct().ShouldAllBe(id => page.QuerySelector($"pattern#{id}") != null);
        page.QuerySelectorAll("[id]").GroupBy(e => e.Id).ShouldAllBe(g => g.Count() == 1);
        page.QuerySelectorAll("main a[href^='#']").ShouldAllBe(a => page.QuerySelector(a.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task A_link_that_has_ended_or_was_made_up_or_whose_quiz_is_gone_says_how_to_get_another()
    {
        var (ticket, other, gone) = (Run(6), Tickets.For("another-purpose", "run"), ResultsEndpoint.TicketFor("no-such-quiz", Tickets));
        foreach (var text in new[] { "made-up", ticket.Ticket[..^4], other.Ticket, gone.Ticket }) await DemandGoneAsync(text);
        _clock.Now = ticket.Until - TimeSpan.FromSeconds(1);
        await PageAsync(ticket);
        _clock.Now = ticket.Until;
        await DemandGoneAsync(ticket.Ticket);
    }

    [Fact]
    public async Task When_its_days_are_over_a_quiz_is_deleted_and_its_results_with_it()
    {
        var quiz = Played.Keep(Quizzes, _app.Services.GetRequiredService<GroupPaperStore>(), ResultsQuiz.Scenario, ResultsQuiz.Text, Played.Events(ResultsQuiz.Scenario, Played.People(6), Played.Mixed), false, "old", _clock.Now);
        _clock.Now = quiz.Expires;
        Quizzes.Forget(_clock.Now);
        await DemandGoneAsync(ResultsEndpoint.TicketFor("old", Tickets).Ticket);
    }

    [Fact]
    public async Task Every_quiz_that_is_shipped_has_a_page_and_each_of_its_answers_is_explained_there()
    {
        var shipped = Some.Assistant.Knowledge.Quizzes;
        shipped.ShouldNotBeEmpty();
        foreach (var scenario in shipped)
        {
            var (page, _) = await PageAsync(Run(7, id: scenario.Id, scenario: scenario, text: Checkout.Content.Read(scenario.File)));
            var asked = page.QuerySelectorAll("section.item").Select(s => scenario.Item(s.Id!["item-".Length..])!).ToList();
            asked.Count.ShouldBeGreaterThan(2, scenario.Id);
            page.QuerySelectorAll("section.item").Zip(asked).ShouldAllBe(p => p.First.QuerySelectorAll("details li").Length == p.Second.Options.Count);
        }
    }

    private async Task DemandGoneAsync(string ticket)
    {
        foreach (var path in new[] { "/quizzes/results", "/quizzes/results.csv" })
        {
            using var response = await _client.GetAsync($"{path}/{ticket}");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await response.Content.ReadAsStringAsync()).ShouldContain("Ask for a new one in our private chat");
        }
    }
}
