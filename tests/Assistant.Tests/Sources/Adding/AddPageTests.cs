using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Sources.Adding;
using Assistant.Sources.Changes;
using Assistant.Tests.Access;
using Assistant.Tests.Corpus.Reading;
using Assistant.Tests.Sources.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Sources.Adding;

/// <summary>Adding a document through the page, over HTTP, without script.</summary>
public sealed class AddPageTests(AddPageTests.Served served) : IClassFixture<AddPageTests.Served>
{
    private const string Words = "# Lantern visits\n\nThe Lantern worker visits each returned child in Westmarch within seventy-two hours. Ring Ms Rosalind Akerman on 07700 900123.\n";

    private static readonly (string, string)[] Fields =
    [
        ("title", "Westmarch procedure"), ("publisher", "Westmarch Safeguarding Children Partnership"), ("authority", "local-procedure"), ("area", "Westmarch"), ("published", "2026-09-14"),
        ("review-due-day", "30"), ("review-due-month", "9"), ("review-due-year", "2027"), ("id", "westmarch-procedure"), ("looked", "yes"),
    ];

    private readonly SomeSite _site = served.Site;
    private readonly AssistantHost _host = served.Host;
    private readonly ManagedServer _server = served.Server;
    private Uri? _here;

    [Theory]
    [InlineData("procedure.docx")]
    [InlineData("procedure.pdf")]
    public async Task Sixty_pages_are_uploaded_checked_and_taken_in_and_the_next_question_is_answered_from_them(string name)
    {
        var check = await UploadAsync(name, name.EndsWith("pdf", StringComparison.Ordinal) ? Procedure.Pdf : Procedure.Word);
        check.QuerySelector("h1")!.TextContent.ShouldBe("Check what was read");
        check.QuerySelectorAll("details li").Select(l => l.TextContent.Trim()).ShouldContain("4 The Westmarch adolescent panel");
        check.QuerySelector("#title")!.GetAttribute("value")!.ShouldContain("Westmarch procedure: children exploited by criminals");
        var id = $"westmarch-{name[^4..].Trim('.')}";
        _host.Knowledge.Catalogue.Find(id).ShouldBeNull();

        var done = await SendAsync([.. Fields.Where(f => f.Item1 != "id"), ("id", id)]);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Client.GetStringAsync(done.Headers.Location)).ShouldContain("Questions are answered from it from now on.");

        TenQuestions.NotAnswered(_host, id).ShouldBeEmpty();
        (await _server.Client.GetStringAsync($"/sources/{id}")).ShouldContain("Orchard Room");
        var change = _host.Knowledge.Changes.All.Single(c => c.Subject == id);
        change.What.By.ShouldBe("manager, at the machine of the server");
        File.ReadAllBytes(_site.Content.PathOf(change.Field("original")!)).ShouldBe(name.EndsWith("pdf", StringComparison.Ordinal) ? Procedure.Pdf : Procedure.Word);
        Pending.ShouldBeEmpty();
        // The same pages in the other form are answered from alone.
        await new SourceService(_host, new ChangeRecorder(_host, _site.Journal)).WithdrawAsync(id, "manager", "The test goes on with the other form.", hidesWords: false, CancellationToken.None);
    }

    [Theory]
    [InlineData("scan.pdf", "This PDF is pictures of pages.")]
    [InlineData("letter.doc", "older kind of Office file")]
    public async Task A_file_that_cannot_be_read_is_refused_beside_its_field_and_not_kept(string name, string words)
    {
        var page = await UploadAsync(name, name == "scan.pdf" ? MadePdf.File(["0.9 g 72 72 400 600 re f"]) : [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        page.QuerySelector("#file-error")!.TextContent.ShouldContain(words);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#file");
        page.Title.ShouldStartWith("Error:");
        Pending.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_file_it_is_asked_for() => (await UploadAsync(null, [])).QuerySelector("#file-error")!.TextContent.ShouldContain("Choose a document.");

    [Fact]
    public async Task A_file_as_large_as_is_allowed_gets_through_and_a_larger_one_is_told()
    {
        (await UploadAsync("large.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Words of a procedure. ", 40_000))))).QuerySelector("h1")!.TextContent.ShouldBe("Check what was read");
        (await UploadAsync("huge.txt", new byte[20 * 1024 * 1024 + 1])).QuerySelector("#file-error")!.TextContent.ShouldContain("20 MB");
    }

    [Fact]
    public async Task Details_of_people_are_counted_and_have_to_be_looked_at()
    {
        var check = await UploadAsync("visits.md", Encoding.UTF8.GetBytes(Words));
        check.QuerySelector("#details-title").ShouldNotBeNull();
        check.QuerySelectorAll("details p").Select(p => p.TextContent).ShouldContain("07700 900123");
        check.DocumentElement.TextContent.ShouldContain("Nothing was left out.");
        var again = await SendAsync([.. Fields.Where(f => f.Item1 != "looked")]);
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await again.Content.ReadAsStringAsync()).ShouldContain("id=\"looked-error\"");
        (await SendAsync([.. Fields.Where(f => f.Item1 != "id"), ("id", "lantern-visits")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_draft_says_so_in_the_list_on_its_page_and_in_each_answer_until_somebody_approves_it()
    {
        const string id = "kestrel-panel", told = "is a draft that nobody has approved yet.", asked = "which room does the Kestrel panel meet in";
        await UploadAsync("kestrel.md", Encoding.UTF8.GetBytes("# Kestrel panel\n\nThe Kestrel panel meets in the Sycamore Room on the second Thursday of each month to look at children who were exploited in Westmarch.\n"));
        (await SendAsync([.. Fields.Where(f => f.Item1 is not ("id" or "title")), ("title", "Kestrel panel"), ("id", id), ("draft", "yes")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Client.GetStringAsync($"/sources/{id}")).ShouldContain("A draft. Nobody has approved it yet.");
        (await ListedAsync()).ShouldContain("Draft");
        var answer = _host.Answers.Answer(new Question(asked));
        answer.Shown.ShouldContain(c => c.Source.Id == id);
        answer.Reply.ShouldNotBeNull().ShouldContain(told);

        var approve = $"/manage/source/{id}/checked";
        (await ParseAsync(await _server.Client.GetAsync(approve))).QuerySelector("input[name=approved]").ShouldNotBeNull();
        foreach (var (approved, why) in new[] { ("yes", "The partnership approved it."), ("", "Read once more.") })
            (await _server.Client.PostAsync(approve, new FormUrlEncodedContent([new("form-token", await _server.TokenAsync(approve)), new("approved", approved), new("why", why)]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ParseAsync(await _server.Client.GetAsync(approve))).QuerySelector("input[name=approved]").ShouldBeNull();
        (await _server.Client.GetStringAsync($"/sources/{id}")).ShouldNotContain("Nobody has approved it yet.");
        (await ListedAsync()).ShouldNotContain("Draft");
        (_host.Answers.Answer(new Question(asked)).Reply ?? "").ShouldNotContain(told);

        async Task<string> ListedAsync() => (await ParseAsync(await _server.Client.GetAsync("/sources"))).QuerySelectorAll("li").First(l => l.QuerySelector($"a[href='/sources/{id}']") is not null).TextContent;
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_beside_each_field_and_what_was_filled_in_stays()
    {
        await UploadAsync("visits.md", Encoding.UTF8.GetBytes(Words));
        var response = await SendAsync([("title", "A <title>"), ("id", "Not an id"), ("published", "next year"), ("review-due-day", "31"), ("review-due-month", "2"), ("review-due-year", "2027"), ("looked", "yes")]);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await ParseAsync(response);
        page.QuerySelector("#review-due-error").ShouldNotBeNull();
        page.QuerySelector("#title")!.GetAttribute("value").ShouldBe("A <title>");
        page.QuerySelectorAll(".field .error").Select(e => e.Id).ShouldBe(["publisher-error", "authority-error", "area-error", "published-error", "review-due-error", "id-error"]);
        (await ParseAsync(await SendAsync([("title", ""), ("id", "x-y")]))).QuerySelectorAll(".field .error").Select(e => e.Id).ShouldContain("looked-error");
    }

    [Fact]
    public async Task A_short_name_that_is_taken_leads_to_the_source_that_has_it()
    {
        await UploadAsync("visits.md", Encoding.UTF8.GetBytes(Words));
        var response = await SendAsync([.. Fields.Where(f => f.Item1 != "id"), ("id", "bscp-2019-20-02")]);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ParseAsync(response)).QuerySelector("a[href='/manage/source/bscp-2019-20-02']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_upload_is_gone_after_an_hour_and_an_id_that_was_never_given_finds_nothing()
    {
        await UploadAsync("visits.md", Encoding.UTF8.GetBytes(Words));
        var pending = Pending.ShouldHaveSingleItem();
        File.SetLastWriteTimeUtc(pending, File.GetLastWriteTimeUtc(pending) - PendingUploads.Kept);
        (await ParseAsync(await _server.Client.GetAsync(_here))).QuerySelector("#file-error")!.TextContent.ShouldContain("no longer kept");
        File.Exists(pending).ShouldBeFalse();
        foreach (var id in new[] { "0", new string('0', 40), "..%2F..%2Fchanges.jsonl" })
            (await ParseAsync(await _server.Client.GetAsync($"/manage/add/{id}"))).QuerySelectorAll("#read-title").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_document_says_is_shown_as_text()
    {
        var check = await UploadAsync("x.txt", Encoding.UTF8.GetBytes("<script>alert(1)</script> The panel <b>meets</b> on the second Thursday."));
        check.QuerySelectorAll("main script, main b").ShouldBeEmpty();
        check.DocumentElement.TextContent.ShouldContain("<b>meets</b>");
    }

    // What this test has uploaded and not taken in; what others left behind is put away before.
    private IReadOnlyList<string> Pending => [.. Directory.GetFiles(Path.Combine(_site.Content.Site, "pending")).Where(f => !f.EndsWith(".name", StringComparison.Ordinal))];

    private async Task<IHtmlDocument> UploadAsync(string? name, byte[] bytes)
    {
        if (Directory.Exists(Path.Combine(_site.Content.Site, "pending"))) foreach (var left in Pending) _server.Services.GetRequiredService<PendingUploads>().Remove(Path.GetFileName(left));
        using var form = new MultipartFormDataContent { { new StringContent(await _server.TokenAsync("/manage/add")), "form-token" } };
        if (name is not null) form.Add(new ByteArrayContent(bytes), "file", name);
        var response = await _server.Client.PostAsync("/manage/add", form);
        for (var i = 0; response.StatusCode == HttpStatusCode.Redirect || response.Headers.Contains("Refresh"); i++)
        {
            i.ShouldBeLessThan(100);
            response = await _server.Client.GetAsync(response.Headers.Location ?? response.RequestMessage!.RequestUri);
        }
        _here = response.RequestMessage!.RequestUri!;
        return await ParseAsync(response);
    }

    private async Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] fields) =>
        await _server.Client.PostAsync(_here, new FormUrlEncodedContent([new("form-token", await _server.TokenAsync()), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>One server for all of these tests: to start it takes longer than most of them.</summary>
    public sealed class Served : IAsyncLifetime
    {
        public Served()
        {
            Host = Site.Host();
            Server = new ManagedServer(AccessRole.Manager, Host);
        }

        internal SomeSite Site { get; } = new();
        internal AssistantHost Host { get; }
        internal ManagedServer Server { get; }

        public Task InitializeAsync() => Server.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
