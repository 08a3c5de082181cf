using System.Net;
using AngleSharp.Html.Dom;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Sources.Changes;
using Assistant.Tests.Access;
using Assistant.Tests.Sources;
using Assistant.Tests.Sources.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Answers.Records;

/// <summary>The page behind a short link, and the pages of answers for managers, over HTTP and after a source has changed.</summary>
public sealed class RecordPageTests : IAsyncLifetime
{
    private const string Question = "what did the review say about school exclusion", Cited = "bscp-2019-20-02";

    private readonly SomeSite _site = new();
    private readonly AssistantHost _host;
    private readonly ManagedServer _server;
    private AnswerRecord _record = null!;

    public RecordPageTests() => _server = new ManagedServer(AccessRole.Manager, _host = _site.Host());

    private AnswerRecords Records => _server.Services.GetRequiredService<AnswerRecords>();

    private RecordedCitation Citation => _record.Citations.First(c => c.Source == Cited);

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _record = SomeRecord.Add(Records, _host, Question, Some.TuesdayMorning, new Delivery("a:chat-of-somebody", "person"));
        Citation.Words.Length.ShouldBeGreaterThan(20);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task While_the_source_is_the_same_a_short_link_leads_to_its_page_with_the_words_marked()
    {
        using var response = await _server.Client.GetAsync(Link);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe($"/sources/{Cited}?at={Citation.Start}-{Citation.End}#passage");
        Documents.Marked(await OpenAsync(response.Headers.Location.ToString())).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task After_a_source_was_replaced_a_short_link_shows_the_words_as_they_were()
    {
        await ReplaceAsync(text => text.Replace(Citation.Words, "Something else is written here now.", StringComparison.Ordinal));
        var page = await OpenAsync(Link);
        page.QuerySelector(".warning")!.TextContent.ShouldContain("These words no longer stand in it.");
        page.QuerySelector(".warning a")!.GetAttribute("href").ShouldBe($"/sources/{Cited}");
        Documents.Marked(page).ShouldBe(Documents.Bare(Citation.Words.Replace("*", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_that_still_stand_in_a_replaced_source_are_led_to_where_they_stand_now()
    {
        await ReplaceAsync(text => $"A new first paragraph.\n\n{text}");
        var page = await OpenAsync(Link);
        page.QuerySelector(".warning")!.TextContent.ShouldContain("These words still stand in it.");
        var today = page.QuerySelector(".warning a")!.GetAttribute("href")!;
        Documents.Marked(await OpenAsync(today)).ShouldBe(Documents.Marked(page));
    }

    [Fact]
    public async Task After_a_source_was_taken_out_a_short_link_says_so_with_the_reason()
    {
        await _site.DoAsync(ChangeKind.Withdraw, Cited, "It named a child <script>.");
        _host.Refresh().ShouldNotBeNull();
        var page = await OpenAsync(Link);
        page.QuerySelector(".warning")!.TextContent.ShouldContain("This source has been taken out of use.");
        page.QuerySelector(".warning")!.TextContent.ShouldContain("It named a child <script>.");
        Documents.Marked(page).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/c/K7QF-2M9T/1")]
    [InlineData("/c/nothing/1")]
    [InlineData("/c/K7QF-2M9T/one")]
    [InlineData("/c/%3Cscript%3E/1")]
    public async Task A_link_to_nothing_says_what_to_do(string link) =>
        (await OpenAsync(link, HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent.ShouldBe("We cannot find this citation");

    [Fact]
    public async Task A_number_that_the_answer_does_not_have_is_not_found() => await OpenAsync(_record.Reference.PathOf(999), HttpStatusCode.NotFound);

    [Fact]
    public async Task A_manager_finds_an_answer_by_its_reference_however_it_is_typed()
    {
        using var response = await _server.Client.GetAsync($"/manage/answers?reference={Uri.EscapeDataString($" {_record.Reference.Code.ToLowerInvariant()} ")}");
        response.Headers.Location!.ToString().ShouldBe($"/manage/answers/{_record.Reference}");
        var page = await OpenAsync($"/manage/answers/{_record.Reference}");
        page.QuerySelector(".lead")!.TextContent.ShouldBe("All that this answer cited still stands in sources that are in use.");
        page.QuerySelectorAll(".verdict").Length.ShouldBe(_record.Citations.Count);
        page.Body!.TextContent.ShouldNotContain("chat-of-somebody");
    }

    [Fact]
    public async Task Where_a_quotation_no_longer_stands_both_paragraphs_stand_side_by_side()
    {
        var words = Citation.Words.Split(' ')[3];
        await ReplaceAsync(text => text.Replace(Citation.Words, Citation.Words.Replace($" {words} ", " altogether ", StringComparison.Ordinal), StringComparison.Ordinal));
        var page = await OpenAsync($"/manage/answers/{_record.Reference}");
        page.QuerySelector(".lead")!.TextContent.ShouldContain("no longer stand");
        var verdict = page.QuerySelectorAll(".verdict").First(v => v.QuerySelector("strong")!.TextContent == "The words no longer stand in the source.");
        verdict.QuerySelector("del")!.TextContent.ShouldContain(words);
        verdict.QuerySelector("ins")!.TextContent.ShouldContain("altogether");
    }

    [Fact]
    public async Task An_unknown_reference_is_an_error_beside_the_field()
    {
        var page = await OpenAsync("/manage/answers?reference=K7QF-2M9T");
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#reference");
        page.GetElementById("reference")!.GetAttribute("aria-invalid").ShouldBe("true");
        await OpenAsync("/manage/answers/K7QF-2M9T", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_is_filtered_by_result_source_feedback_and_date_and_is_to_be_had_as_a_file()
    {
        var other = SomeRecord.Of(Records.NewReference(), Answer.Fixed(AnswerStatus.NotFound, "-"), _host, Some.TuesdayMorning.AddDays(-10));
        Records.Add(other, null, _host.Current.Sources);
        Records.Arrived(other.Reference, "1:m");
        _server.Services.GetRequiredService<FeedbackStore>().Add("1:m", new Feedback("dislike", "no help"));

        (await ListedAsync("")).ShouldBe([$"{_record.Reference}", $"{other.Reference}"]);
        (await ListedAsync("?status=not-found")).ShouldBe([$"{other.Reference}"]);
        (await ListedAsync($"?source={Cited}")).ShouldBe([$"{_record.Reference}"]);
        (await ListedAsync("?feedback=dislike")).ShouldBe([$"{other.Reference}"]);
        (await ListedAsync("?feedback=like")).ShouldBeEmpty();
        (await ListedAsync("?from-day=24&from-month=11&from-year=2026")).ShouldBe([$"{_record.Reference}"]);
        (await ListedAsync("?to-day=14&to-month=11&to-year=2026")).ShouldBe([$"{other.Reference}"]);
        var file = await _server.Client.GetStringAsync("/manage/answers.csv?status=not-found");
        file.ShouldContain($"{other.Reference}");
        file.ShouldNotContain($"{_record.Reference}");
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_an_error_beside_its_boxes() =>
        (await OpenAsync("/manage/answers?from-day=31&from-month=2&from-year=2026")).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#from");

    [Fact]
    public async Task Fifty_answers_stand_on_a_page_and_the_older_ones_on_the_next()
    {
        for (var i = 0; i < 60; i++) Records.Add(SomeRecord.Of(Records.NewReference(), Answer.Fixed(AnswerStatus.Refused, "-"), _host, Some.TuesdayMorning.AddMinutes(-i)), null, _host.Current.Sources);
        (await ListedAsync("?status=refused")).Count.ShouldBe(50);
        var next = (await OpenAsync("/manage/answers?status=refused")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        (await ListedAsync(next[next.IndexOf('?')..])).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Who_is_no_manager_sees_none_of_it()
    {
        await using var server = new ManagedServer(AccessRole.Trainer, _host);
        await server.StartAsync();
        foreach (var address in new[] { "/manage/answers", "/manage/answers.csv", $"/manage/answers/{_record.Reference}" })
            (await server.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private string Link => _record.Reference.PathOf(Citation.Number);

    private async Task ReplaceAsync(Func<string, string> edit)
    {
        await _site.ReplaceAsync(Cited, edit(_host.Knowledge.Documents.Single(d => d.Source.Id == Cited).Text));
        _host.Refresh().ShouldNotBeNull();
    }

    private async Task<IReadOnlyList<string>> ListedAsync(string query) => [.. (await OpenAsync($"/manage/answers{query}")).QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private async Task<IHtmlDocument> OpenAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await _server.Client.GetAsync(address);
        response.StatusCode.ShouldBe(expected, address);
        return Documents.Parse(await response.Content.ReadAsStringAsync());
    }
}
