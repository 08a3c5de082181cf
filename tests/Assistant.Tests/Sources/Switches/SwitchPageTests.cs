using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Sources.Changes;
using Assistant.Tests.Access;
using Assistant.Tests.Screening;
using Assistant.Tests.Sources.Changes;

namespace Assistant.Tests.Sources.Switches;

/// <summary>The page on which managers switch something off, over HTTP.</summary>
public sealed class SwitchPageTests : IAsyncLifetime
{
    private readonly SomeSite _site = new();
    private AssistantHost _host = null!;
    private ManagedServer _server = null!;

    public Task InitializeAsync()
    {
        _host = Some.Host(new MovedClock(), _site.Content);
        _server = new ManagedServer(AccessRole.Manager, _host);
        return _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private async Task<(HttpResponseMessage Response, IDocument Page)> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = await _server.TokenAsync();
        var response = await _server.Client.PostAsync(address, new FormUrlEncodedContent([.. fields.Append(("form-token", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))]));
        return (response, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }

    private async Task<IDocument> GetAsync(string address) => new HtmlParser().ParseDocument(await _server.Client.GetStringAsync(address));

    [Fact]
    public async Task A_topic_is_switched_off_after_the_manager_saw_what_users_will_read_and_on_again()
    {
        (await GetAsync("/manage")).QuerySelector("a[href='/manage/off']").ShouldNotBeNull();
        var (asked, page) = await PostAsync("/manage/off/new", ("what", "topic"), ("topic", "NRM  discontinuance"), ("why", "The form <b>changed</b>."));
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("blockquote")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("“The form <b>changed</b>.”"), t => t.ShouldContain("answers about “NRM discontinuance”, since 24 November 2026"), t => t.ShouldContain("ring 999"));
        page.QuerySelector("main")!.TextContent.ShouldMatch("Guidance notes that speak of it: [1-9]");
        _host.Knowledge.Switches.All.ShouldBeEmpty();

        var (done, _) = await PostAsync("/manage/off/new", ("what", "topic"), ("topic", "NRM  discontinuance"), ("why", "The form <b>changed</b>."), ("step", "confirm"));
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await GetAsync(done.Headers.Location!.OriginalString)).QuerySelector(".done")!.TextContent.ShouldContain("Switched off: Answers about “NRM discontinuance”.");
        _host.Answers.Answer(new Question("what do I do after an NRM discontinuance")).Off.ShouldNotBeNull();
        ChangeJournal.Read(_site.Content).Sound.Single().What.ShouldSatisfyAllConditions(w => w.Kind.ShouldBe(ChangeKind.Off), w => w.By.ShouldStartWith("manager"));

        var (missing, back) = await PostAsync("/manage/off/on", ("what", "topic:NRM discontinuance"), ("why", ""));
        missing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        back.QuerySelector(".error-summary a[href='#why']").ShouldNotBeNull();
        var (on, _) = await PostAsync("/manage/off/on", ("what", "topic:NRM discontinuance"), ("why", "The note was mended."));
        (await GetAsync(on.Headers.Location!.OriginalString)).QuerySelector(".done")!.TextContent.ShouldContain("Switched on");
        _host.Answers.Answer(new Question("what do I do after an NRM discontinuance")).Parts.ShouldNotBeEmpty();
        (await PostAsync("/manage/off/on", ("what", "topic:NRM discontinuance"), ("why", "Again."))).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_the_trail_is_not_whole_nothing_is_switched_and_the_form_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(_site.Content.Site, ChangeJournal.File), "nothing of ours\n");
        var (refused, page) = await PostAsync("/manage/off/new", ("what", "quiz"), ("why", "It is mended."), ("step", "confirm"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector(".error-summary a[href='#why']")!.TextContent.ShouldBe(_host.Knowledge.Words["change.tampered"]);
        _host.Knowledge.Switches.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "Broken", "what")]
    [InlineData("danger", "", "Broken", "what")]
    [InlineData("topic", "", "Broken", "topic")]
    [InlineData("topic", "what is the", "Broken", "topic")]
    [InlineData("topic", "one two three four five six seven", "Broken", "topic")]
    [InlineData("quiz", "", "", "why")]
    [InlineData("quiz", "", "Ask Jaydon Smith, born 3/2/2010", "why")]
    public async Task What_is_missing_or_wrong_is_told_beside_its_field_and_nothing_is_switched(string what, string topic, string why, string field)
    {
        var (response, page) = await PostAsync("/manage/off/new", ("what", what), ("topic", topic), ("why", why), ("step", "confirm"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        page.QuerySelectorAll($"#{field}").Length.ShouldBe(1);
        _host.Knowledge.Switches.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_off_already_cannot_be_switched_off_again_and_nothing_is_changed_by_looking()
    {
        await PostAsync("/manage/off/new", ("what", "quiz"), ("why", "Being checked."), ("step", "confirm"));
        (await PostAsync("/manage/off/new", ("what", "quiz"), ("why", "Being checked."), ("step", "confirm"))).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await GetAsync("/manage/off/on?what=quiz");
        await GetAsync("/manage/off?on=quiz");
        (await GetAsync("/manage/off?off=answers")).QuerySelector(".done").ShouldBeNull();
        _host.Knowledge.Switches.All.Single().What.ShouldBe("quiz");
    }

    [Fact]
    public async Task Two_managers_at_once_switch_it_off_once()
    {
        var token = await _server.TokenAsync();
        var form = new Dictionary<string, string> { ["what"] = "screening", ["topic"] = "", ["why"] = "Being checked.", ["step"] = "confirm", ["form-token"] = token };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _server.Client.PostAsync("/manage/off/new", new FormUrlEncodedContent(form))));
        ChangeJournal.Read(_site.Content).Sound.Count.ShouldBe(1);
    }
}
