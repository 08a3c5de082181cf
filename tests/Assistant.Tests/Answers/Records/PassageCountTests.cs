using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Assistant.Access;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Tests.Access;
using Assistant.Tests.Sources;
using Assistant.Tests.Sources.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Answers.Records;

/// <summary>Which passages answers cite, on the page of their source: counted from five on, and led to for managers.</summary>
public sealed class PassageCountTests : IAsyncLifetime
{
    private const string Question = "what did the review say about school exclusion", Cited = "bscp-2019-20-02";

    private readonly SomeSite _site = new();
    private readonly AssistantHost _host;
    private readonly ManagedServer _server;

    public PassageCountTests() => _server = new ManagedServer(AccessRole.Manager, _host = _site.Host());

    private AnswerRecords Records => _server.Services.GetRequiredService<AnswerRecords>();

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_passage_says_how_many_answers_cite_it_from_five_on_and_leads_a_manager_to_just_these()
    {
        (await OpenAsync($"/sources/{Cited}")).Body!.TextContent.ShouldNotContain("answers in the last 90 days");
        var asked = Asked(4);
        var words = OneLine(asked[0].Citations.First(c => c.Source == Cited).Words);
        (await LineAsync(words)).ShouldStartWith("Cited by fewer than five answers in the last 90 days.");
        (await OpenAsync("/sources")).Body!.TextContent.ShouldContain("cited in fewer than five answers that are still kept");

        var other = SomeRecord.Add(Records, _host, "what is a reachable moment", Now);
        asked = [.. asked, .. Asked(3)];
        (await LineAsync(words)).ShouldStartWith("Cited by 7 answers in the last 90 days.");
        (await OpenAsync("/sources")).Body!.TextContent.ShouldContain($"cited in {(other.Citations.Any(c => c.Source == Cited) ? 8 : 7)} answers that are still kept");
        var link = (await ItemAsync(words)).QuerySelector("ul > li:last-child a")!.GetAttribute("href")!;
        var listed = await OpenAsync(link);
        listed.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(asked.Select(a => $"{a.Reference}"), ignoreOrder: true);
        listed.Body!.TextContent.ShouldContain("These are the answers that cite one passage.");
    }

    [Fact]
    public async Task A_passage_that_nothing_of_ours_cites_is_shown_too_and_opens_marked()
    {
        var document = _host.Knowledge.Documents.Single(d => d.Source.Id == Cited);
        var uses = Assistant.Sources.Uses.SourceUses.Of(_host.Knowledge)[Cited].ToList();
        var sentence = document.Chunks.SelectMany(c => c.Sentences).First(s => s.End - s.Start is > 60 and < 200 && !document.Text[s.Start..s.End].Contains('*') && uses.TrueForAll(u => (u.Start, u.End) != (s.Start, s.End)));
        var model = SomeRecord.Of(Records.NewReference(), _host.Answers.Answer(new(Question)), _host, Now);
        Records.Add(model with { Citations = [model.Citations.First(c => c.Source == Cited) with { Number = 1, Start = sentence.Start, End = sentence.End, Words = document.Text[sentence.Start..sentence.End] }] }, null, _host.Current.Sources);
        var item = await ItemAsync(OneLine(document.Text[sentence.Start..sentence.End]));
        item.QuerySelectorAll("ul > li").Length.ShouldBe(1);
        Documents.Marked(await OpenAsync(item.QuerySelector("p a")!.GetAttribute("href")!.Split('#')[0])).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_answered_longer_ago_is_not_counted_and_words_that_no_longer_stand_are_told_apart()
    {
        var words = Asked(5)[0].Citations.First(c => c.Source == Cited).Words;
        foreach (var _ in Enumerable.Range(0, 5)) SomeRecord.Add(Records, _host, Question, Now.AddDays(-92));
        (await LineAsync(OneLine(words))).ShouldStartWith("Cited by 5 answers");

        await _site.ReplaceAsync(Cited, _host.Knowledge.Documents.Single(d => d.Source.Id == Cited).Text.Replace(words, "Something else stands here now.", StringComparison.Ordinal));
        _host.Refresh().ShouldNotBeNull();
        (await OpenAsync($"/sources/{Cited}")).QuerySelector("details.uses")!.TextContent.ShouldContain("Words that no longer stand here were cited by");
    }

    [Fact]
    public async Task Who_is_no_manager_sees_the_count_and_no_way_to_the_records()
    {
        Asked(5);
        await using var server = new ManagedServer(AccessRole.Practitioner, _host);
        await server.StartAsync();
        foreach (var _ in Enumerable.Range(0, 5)) SomeRecord.Add(server.Services.GetRequiredService<AnswerRecords>(), _host, Question, Now);
        var page = Documents.Parse(await server.Client.GetStringAsync($"/sources/{Cited}"));
        page.QuerySelector("details.uses")!.TextContent.ShouldContain("Cited by 5 answers in the last 90 days.");
        page.QuerySelectorAll("a[href*='/manage']").ShouldBeEmpty();
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private List<AnswerRecord> Asked(int times) => [.. Enumerable.Range(0, times).Select(_ => SomeRecord.Add(Records, _host, Question, Now))];

    private async Task<IElement> ItemAsync(string words) => (await OpenAsync($"/sources/{Cited}")).QuerySelectorAll("details.uses > ul > li").First(li => li.QuerySelector("p")!.TextContent == $"“{words}”");

    private async Task<string> LineAsync(string words) => OneLine((await ItemAsync(words)).QuerySelector("ul > li:last-child")!.TextContent).Trim();

    private static string OneLine(string text) => Assistant.Retrieval.Words.OneLine(text);

    private async Task<IHtmlDocument> OpenAsync(string address) => Documents.Parse(await _server.Client.GetStringAsync(address));
}
