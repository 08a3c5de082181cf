using System.Net;
using System.Text.Json;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class SearchTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    [Fact]
    public async Task A_search_gives_cards_whose_words_stand_in_their_source_to_the_letter()
    {
        var results = (await SearchAsync("county lines")).GetProperty("attachments").EnumerateArray().ToList();
        results.Count.ShouldBe(10);
        foreach (var result in results)
        {
            var (quoted, source) = (Quoted(result), SourceOf(result));
            var (from, to) = (source.From, source.To);
            var held = Some.Assistant.Knowledge.Documents.Single(d => d.Source.Id == source.Id).Text[from..to];
            quoted.ShouldBe($"“{string.Join(' ', held.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”");
            result.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
            result.GetProperty("preview").GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.thumbnail");
            result.GetProperty("preview").GetProperty("content").GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
            result.GetProperty("preview").GetProperty("content").GetProperty("text").GetString()!.Length.ShouldBeInRange(1, 161);
        }
    }

    [Fact]
    public async Task A_word_is_enough_and_the_best_passage_comes_first() =>
        Quoted((await SearchAsync("discontinuance")).GetProperty("attachments")[0]).ShouldContain("discontinu", Case.Insensitive);

    [Fact]
    public async Task Pages_follow_on_and_do_not_overlap()
    {
        var first = await PlacesAsync(0, 4);
        var second = await PlacesAsync(4, 4);
        first.Count.ShouldBe(4);
        first.Intersect(second).ShouldBeEmpty();
        (await PlacesAsync(2, 2)).ShouldBe(first.Skip(2));
        (await PlacesAsync(0, 500)).Count.ShouldBe(10);
        (await PlacesAsync(int.MaxValue, 10)).ShouldBeEmpty();
        (await PlacesAsync(-3, -3)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_dated_passage_carries_its_notice() =>
        (await SearchAsync("judge discontinued the case")).GetRawText().ShouldContain("\"style\":\"warning\"");

    [Theory]
    [InlineData("Jaydon Smith dob 3/2/2010", "Leave out names")]
    [InlineData("he has a knife and is outside now", "ring 999 now")]
    [InlineData("xqzzyv", "I found nothing")]
    [InlineData("   ", "Search for a few words")]
    [InlineData("who is Child B really, what is his name", "I will not help to work out who a child")]
    public async Task What_stops_a_question_stops_a_search_and_repeats_nothing(string query, string words)
    {
        var result = await SearchAsync(query);
        result.GetProperty("type").GetString().ShouldBe("message");
        result.GetProperty("text").GetString()!.ShouldContain(words);
        result.GetRawText().ShouldNotContain("Jaydon");
        result.GetRawText().ShouldNotContain("**");
    }

    [Fact]
    public async Task The_first_call_brings_no_words_and_says_what_to_do() =>
        (await ReadAsync(new { commandId = "searchSources", parameters = new[] { new { name = "initialRun", value = "true" } } })).GetProperty("text").GetString()!.ShouldStartWith("Search for");

    [Theory]
    [InlineData("""{"commandId":"somethingElse","parameters":[{"name":"query","value":"nrm"}]}""")]
    [InlineData("""{}""")]
    [InlineData("""{"commandId":"searchSources"}""")]
    [InlineData("""{"commandId":"searchSources","parameters":[null,{"name":"query","value":7}]}""")]
    public async Task What_cannot_be_searched_is_answered_in_words(string value) =>
        (await ReadAsync(JsonDocument.Parse(value).RootElement)).GetProperty("type").GetString().ShouldBe("message");

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"commandId":7}""")]
    [InlineData("""{"commandId":"searchSources","parameters":{"name":"query"}}""")]
    [InlineData("""{"commandId":"searchSources","queryOptions":{"skip":"a"}}""")]
    [InlineData("""{"commandId":"searchSources","queryOptions":{"count":1e99}}""")]
    public async Task A_value_of_the_wrong_shape_is_refused_with_a_body(string value)
    {
        var response = await InvokeAsync(JsonDocument.Parse(value).RootElement);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<IReadOnlyList<string>> PlacesAsync(int skip, int count) =>
        [.. (await SearchAsync("county lines", skip, count)).GetProperty("attachments").EnumerateArray().Select(Url)];

    private Task<JsonElement> SearchAsync(string query, int skip = 0, int count = 25) =>
        ReadAsync(new { commandId = "searchSources", parameters = new[] { new { name = "query", value = query } }, queryOptions = new { skip, count } });

    private async Task<JsonElement> ReadAsync(object value)
    {
        var response = await InvokeAsync(value);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("composeExtension");
    }

    private Task<HttpResponseMessage> InvokeAsync(object value) => channel.PostAsync(Some.Message(null, ChannelSimulator.NewConversation(), channel.ServiceUrl) with
    {
        Type = ActivityTypes.Invoke,
        Name = "composeExtension/query",
        Value = JsonSerializer.SerializeToElement(value),
    });

    private static string Quoted(JsonElement result) => result.GetProperty("content").GetProperty("body")[0].GetProperty("inlines")[0].GetProperty("text").GetString()!;

    private static string Url(JsonElement result) => result.GetProperty("content").GetProperty("actions")[0].GetProperty("url").GetString()!;

    private static (string Id, int From, int To) SourceOf(JsonElement result)
    {
        var (path, at) = Url(result).Split("?at=") is [var p, var a] ? (p, a) : throw new FormatException(Url(result));
        return (path["/sources/".Length..], int.Parse(at.Split('-')[0]), int.Parse(at.Split('-')[1]));
    }
}
