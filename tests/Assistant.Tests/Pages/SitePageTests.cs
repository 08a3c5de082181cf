using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Checks;
using Assistant.Hosting;
using Assistant.Knowledge;
using Assistant.Pages;
using Assistant.Tests.Checks;
using Assistant.Tests.Packaging;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistant.Tests.Pages;

public sealed class SitePageTests(ServedAssistant served) : IClassFixture<ServedAssistant>
{
    public static TheoryData<string> Ids => [.. SitePage.Ids];

    [Theory, MemberData(nameof(Ids))]
    public async Task A_page_is_served_with_all_its_words(string id)
    {
        var page = await Open($"/{id}");
        var read = Page(id);
        page.QuerySelector("h1")!.TextContent.ShouldBe(read.Title!);
        page.Title.ShouldBe($"{read.Title} - Exploitation guidance");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        var shown = Bare(page.QuerySelector("article")!.TextContent);
        shown.Length.ShouldBeGreaterThan(1500);
        foreach (var literal in read.Body.Descendants<LiteralInline>()) shown.ShouldContain(Bare(literal.Content.ToString()));
        page.QuerySelector("nav a[aria-current=page]")!.GetAttribute("href").ShouldBe($"/{id}");
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_page_sets_no_cookie_and_loads_nothing_from_others(string id)
    {
        using var response = await served.Client.GetAsync($"/{id}");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        page.QuerySelectorAll("script, iframe, img, form, style, [style]").ShouldBeEmpty();
        page.QuerySelectorAll("link").Select(l => l.GetAttribute("href")!).ShouldAllBe(href => href.StartsWith('/') && !href.StartsWith("//"));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task Every_link_of_a_page_leads_somewhere(string id)
    {
        foreach (var href in (await Open($"/{id}")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct())
            (await served.Client.GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.OK, href);
    }

    [Fact]
    public async Task Every_address_of_the_manifest_is_a_page_of_this_server_and_its_place_is_there()
    {
        var developer = Manifests.Filled()["developer"]!;
        foreach (var name in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            var uri = new Uri(developer[name]!.GetValue<string>());
            var page = await Open(uri.AbsolutePath);
            if (uri.Fragment.Length > 0) page.GetElementById(uri.Fragment[1..]).ShouldNotBeNull();
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_page_is_in_plain_words(string id)
    {
        var problems = new ProblemList();
        foreach (var block in Page(id).Body.Descendants<LeafBlock>())
            LengthCheck.CheckSentences(SitePage.FileOf(id), block.Line + 1, Text(block), problems);
        problems.All.ShouldBeEmpty();
        var avoided = Some.Assistant.Knowledge.Vocabulary.AvoidedWords;
        avoided.Select(a => a.FindIn(Checkout.Content.Read(SitePage.FileOf(id)))).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_that_a_site_fills_in_says_so_and_the_guide_to_Teams_names_its_page()
    {
        var guide = Checkout.Content.Read("docs/teams.md");
        foreach (var id in SitePage.Ids)
        {
            var places = Page(id).Body.Descendants<EmphasisInline>().Where(e => e.DelimiterChar == '=').ToList();
            places.ShouldNotBeEmpty();
            places.ShouldAllBe(p => ((LiteralInline)p.FirstChild!).Content.ToString().StartsWith("To fill in: ", StringComparison.Ordinal));
            guide.ShouldContain(SitePage.FileOf(id));
        }
    }

    [Fact]
    public async Task A_page_whose_file_is_gone_says_whom_to_tell()
    {
        var content = new MadeUp().Content;
        await using var app = WebServer.Build(Commands(content), new ServeOptions { Port = 0 });
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await http.GetAsync("/privacy");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldContain("This page is missing");

        Directory.CreateDirectory(content.PathOf("knowledge/pages"));
        await File.WriteAllTextAsync(content.PathOf("knowledge/pages/privacy.md"), "# Our privacy\n\nNew words.");
        (await http.GetStringAsync("/privacy")).ShouldContain("New words.");

        static Assistant.Commands.AssistantHost Commands(ContentFolder content) => Assistant.Commands.AssistantHost.Start(content, TimeProvider.System, new());
    }

    private static SitePage Page(string id) => SitePageReader.Read(Checkout.Content, id)!;

    private static string Text(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(i => i switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, LineBreakInline => " ", _ => "" }) ?? []);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<IHtmlDocument> Open(string url)
    {
        using var response = await served.Client.GetAsync(url);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
