using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assistant.Questions;
using Assistant.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Questions;

/// <summary>The pages on which managers reply to questions, over HTTP.</summary>
public sealed class QuestionPageTests : IAsyncLifetime
{
    private const string Text = "what do I do after an NRM <discontinuance>";

    private readonly ManagedServer _server = new();

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private string Ask()
    {
        var id = Guid.NewGuid().ToString("N");
        _server.Services.GetRequiredService<QuestionService>().Ask(new Asker("owner", "chat", null), id, Text, null, ("The assistant said this.", ["A source"]), null).ShouldNotBeNull();
        return id;
    }

    private async Task<IDocument> GetAsync(string address) => new HtmlParser().ParseDocument(await _server.Client.GetStringAsync(address));

    private async Task<HttpResponseMessage> PostAsync(string id, params (string Name, string Value)[] fields)
    {
        var token = await _server.TokenAsync();
        return await _server.Client.PostAsync($"/manage/questions/{id}", new FormUrlEncodedContent([.. fields.Append(("form-token", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))]));
    }

    [Fact]
    public async Task A_manager_replies_on_the_page_with_a_passage_and_can_make_a_note_of_it()
    {
        var id = Ask();
        (await GetAsync("/manage")).QuerySelector("a[href='/manage/questions']").ShouldNotBeNull();
        (await GetAsync("/manage/questions")).QuerySelector($"a[href='/manage/questions/{id}']")!.TextContent.ShouldBe(Text);
        var page = await GetAsync($"/manage/questions/{id}");
        page.QuerySelector("blockquote")!.TextContent.Trim().ShouldBe(Text);
        page.QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("The assistant said this."), t => t.ShouldContain("did not give their name"));
        var passage = page.QuerySelector("input[name=passages]")!.GetAttribute("value")!;

        var wrong = await PostAsync(id, ("reply", ""), ("step", "answer"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        new HtmlParser().ParseDocument(await wrong.Content.ReadAsStringAsync()).QuerySelector(".error-summary a[href='#reply']").ShouldNotBeNull();

        (await PostAsync(id, ("reply", "Ask for a <meeting>."), ("passages", passage), ("passages", "made|1|2"), ("step", "answer"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        page = await GetAsync($"/manage/questions/{id}");
        page.QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Ask for a <meeting>."), t => t.ShouldContain("From: manager"), t => t.ShouldContain("cannot be reached"));
        page.QuerySelectorAll("blockquote").Length.ShouldBe(2);
        page.QuerySelector($"a[href='/manage/notes/new?from={id}']").ShouldNotBeNull();
        page.QuerySelector("textarea").ShouldBeNull();
        var store = _server.Services.GetRequiredService<QuestionStore>();
        store.Find(id)!.Reply!.Passages.Count.ShouldBe(1);
        await PostAsync(id, ("reply", "Another."), ("step", "answer"));
        store.Find(id)!.Reply!.Text.ShouldBe("Ask for a <meeting>.");
    }

    [Fact]
    public async Task A_question_that_is_gone_is_said_to_be()
    {
        (await _server.Client.GetAsync($"/manage/questions/{Guid.NewGuid():N}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var id = Ask();
        await PostAsync(id, ("reply", "Ask legal services."), ("step", "decline"));
        (await GetAsync($"/manage/questions/{id}")).QuerySelector("main")!.TextContent.ShouldContain("A person could not answer");
    }
}
