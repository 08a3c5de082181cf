using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Assistant.Answers;
using Assistant.Guidance;

namespace Assistant.Tests.Sources;

public sealed partial class SourcesOverHttpTests(ServedAssistant served) : IClassFixture<ServedAssistant>
{
    private const string Review = "/sources/bscp-2019-20-02";

    private static IEnumerable<StatementCitation> Citations => Some.Assistant.Knowledge.Notes.SelectMany(n => n.Statements).SelectMany(s => s.Citations);

    [Fact]
    public async Task Every_held_citation_of_a_note_opens_with_its_quotation_marked()
    {
        foreach (var citation in Citations.Where(c => c.Held).DistinctBy(c => (c.Source.Id, c.Start, c.End)))
        {
            var url = new Citation { Number = 1, Source = citation.Source, Quote = citation.Quote, Start = citation.Start, End = citation.End, Passage = citation.Quote! }.Url;
            var page = await Open(url);
            Documents.Marked(page).ShouldBe(Documents.Bare(Marks().Replace(citation.Quote!, "")), url);
        }
    }

    [Fact]
    public async Task Every_referenced_citation_of_a_note_opens_with_what_we_say_of_it()
    {
        foreach (var citation in Citations.Where(c => !c.Held).DistinctBy(c => (c.Source.Id, c.Saying!.Id)))
        {
            var page = await Open(new Citation { Number = 1, Source = citation.Source, Passage = citation.Saying!.Text }.Url);
            page.GetElementById(citation.Saying.Id)!.TextContent.ShouldBe(citation.Saying.Text);
            page.QuerySelector($"dd a[href='{citation.Source.Url}']")!.GetAttribute("rel").ShouldBe("noopener noreferrer");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("10")]
    [InlineData("10-")]
    [InlineData("-10")]
    [InlineData("20-10")]
    [InlineData("10-10")]
    [InlineData("0-999999999")]
    [InlineData("0-99999999999999999999")]
    [InlineData("10-20-30")]
    [InlineData("10-20\n")]
    [InlineData("１-９")]
    [InlineData("1e1-2e1")]
    [InlineData("0x1-0x9")]
    [InlineData("\0")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("../../seeds")]
    public async Task A_passage_that_is_not_there_is_said_so_above_the_whole_document(string at)
    {
        var page = await Open($"{Review}?at={Uri.EscapeDataString(at)}&of={Uri.EscapeDataString(at)}");
        page.QuerySelector("[role=alert] h2")!.TextContent.ShouldBe("The passage was not found");
        page.QuerySelectorAll("mark").ShouldBeEmpty();
        Documents.Words(page).Length.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task A_passage_asked_for_twice_or_at_great_length_is_not_found()
    {
        (await Open($"{Review}?at=10-20&at=30-40")).QuerySelectorAll("mark").ShouldBeEmpty();
        (await Open($"{Review}?at={new string('1', 4000)}-2")).QuerySelectorAll("mark").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nothing/at/all")]
    [InlineData("bscp-2019-20-02/")]
    [InlineData("BSCP-2019-20-02")]
    [InlineData("..%2f..%2fseeds%2fbscp-2019-20-02-review.txt")]
    [InlineData("seeds/bscp-2019-20-02-review.txt")]
    [InlineData("%3Cscript%3E")]
    public async Task An_unknown_source_is_a_page_that_says_what_to_do(string id)
    {
        var page = await Open($"/sources/{id}", HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("We do not have this source");
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldBe(["/sources", "/"]);
    }

    [Fact]
    public async Task The_list_names_every_source_once_and_the_held_ones_first()
    {
        var sources = Some.Assistant.Knowledge.Catalogue.Sources;
        var links = (await Open("/sources")).QuerySelectorAll(".sources > li > a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldBe(sources.Select(s => $"/sources/{s.Id}"), ignoreOrder: true);
        links.Take(sources.Count(s => s.Held)).ShouldBe(sources.Where(s => s.Held).Select(s => $"/sources/{s.Id}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_source_opens_and_a_replaced_one_leads_to_the_newer()
    {
        foreach (var source in Some.Assistant.Knowledge.Catalogue.Sources)
        {
            var page = await Open($"/sources/{source.Id}");
            page.QuerySelector("h1")!.TextContent.ShouldBe(source.Title);
            (page.QuerySelector(".warning a")?.GetAttribute("href")).ShouldBe(source.SupersededBy is { } newer ? $"/sources/{newer}" : null);
        }
    }

    [Fact]
    public async Task The_next_mention_and_the_previous_one_lead_there_and_back()
    {
        var first = await Open($"{Review}?at=37195-37260&of=nrm");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await Open(next);
        var back = await Open(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        next.ShouldEndWith("#passage");
        back.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe(next);
    }

    [Theory]
    [InlineData("/sources.css", "text/css")]
    [InlineData("/sources.js", "text/javascript")]
    public async Task The_style_and_the_script_of_the_pages_are_served(string file, string type) =>
        (await served.Client.GetAsync(file)).Content.Headers.ContentType!.MediaType.ShouldBe(type);

    private async Task<IHtmlDocument> Open(string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await served.Client.GetAsync(url);
        response.StatusCode.ShouldBe(expected, url);
        return Documents.Parse(await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex(@"(?m)^\s*[-•]\s|[*#]|\^\{|\}|</?u>|[<>]")]
    private static partial Regex Marks();
}
