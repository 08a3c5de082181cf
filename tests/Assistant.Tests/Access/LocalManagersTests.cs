using System.Net;
using Assistant.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assistant.Tests.Access;

/// <summary>The pages for managers where nobody signs in: over HTTP, with addresses of the test's own among them.</summary>
public sealed class LocalManagersTests : IAsyncLifetime
{
    private readonly ManagedServer _managed = new(AccessRole.Manager), _other = new(AccessRole.Trainer);

    public Task InitializeAsync() => Task.WhenAll(_managed.StartAsync(Map), _other.StartAsync(Map));

    public async Task DisposeAsync()
    {
        await _managed.DisposeAsync();
        await _other.DisposeAsync();
    }

    // Binding a form the way a page of the product does, and the way the framework does.
    private static void Map(WebApplication app)
    {
        var group = app.MapManagers();
        group.MapPost("/test", async (HttpContext context) => $"{context.ManagerOf()}: {(await context.Request.ReadFormAsync())["words"]}");
        group.MapPost("/test-file", (IFormFile file, HttpContext context) => $"{context.ManagerOf()}: {file.Length}").WithMetadata(new RequestSizeLimitAttribute(1_000_000));
        group.MapDelete("/test", (HttpContext context) => context.ManagerOf());
    }

    [Fact]
    public async Task A_manager_sees_the_pages_and_they_are_not_kept()
    {
        var page = await _managed.Client.GetAsync("/manage");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await page.Content.ReadAsStringAsync()).ShouldContain("<h1>For managers</h1>");
    }

    [Theory]
    [InlineData("GET", "/manage")]
    [InlineData("GET", "/MANAGE/")]
    [InlineData("GET", "/manage/nothing-is-here")]
    [InlineData("HEAD", "/manage")]
    [InlineData("POST", "/manage/test")]
    [InlineData("POST", "/manage/test-file")]
    [InlineData("PUT", "/manage/test")]
    [InlineData("DELETE", "/manage/test")]
    public async Task Who_is_no_manager_is_refused_whatever_they_ask(string method, string address)
    {
        var refused = await _other.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
        if (method != "HEAD") (await refused.Content.ReadAsStringAsync()).ShouldContain("Access:LocalChat");
    }

    [Fact]
    public async Task What_is_sent_without_the_token_of_a_form_is_refused()
    {
        await DemandStaleAsync(await _managed.Client.PostAsync("/manage/test", Fields(("words", "hello"))));
        await DemandStaleAsync(await _managed.Client.PostAsync("/manage/test", null));
        await DemandStaleAsync(await _managed.Client.PostAsync("/manage/test", new StringContent("{}", System.Text.Encoding.UTF8, "application/json")));
        await DemandStaleAsync(await _managed.Client.DeleteAsync("/manage/test"));
        await DemandStaleAsync(await _managed.Client.PostAsync("/manage/test-file", Upload(null)));
    }

    [Fact]
    public async Task A_token_of_another_server_or_without_its_cookie_is_refused()
    {
        await using var another = new ManagedServer(AccessRole.Manager);
        await another.StartAsync();
        var (foreign, own) = (await another.TokenAsync(), await _managed.TokenAsync());
        await DemandStaleAsync(await _managed.Client.PostAsync("/manage/test", Fields(("form-token", foreign))));
        using var bare = new HttpClient { BaseAddress = _managed.Client.BaseAddress };
        await DemandStaleAsync(await bare.PostAsync("/manage/test", Fields(("form-token", own))));
        (await _managed.Client.PostAsync("/manage/test", Fields(("form-token", own)))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_its_token_a_form_and_an_upload_go_through_and_the_role_is_named()
    {
        var token = await _managed.TokenAsync();
        (await (await _managed.Client.PostAsync("/manage/test", Fields(("form-token", token), ("words", "hello")))).Content.ReadAsStringAsync()).ShouldBe("manager, at the machine of the server: hello");
        (await (await _managed.Client.PostAsync("/manage/test-file", Upload(token, 300_000))).Content.ReadAsStringAsync()).ShouldBe("manager, at the machine of the server: 300000");
    }

    [Fact]
    public async Task An_upload_above_its_limit_is_refused_with_what_to_do()
    {
        var refused = await _managed.Client.PostAsync("/manage/test-file", Upload(await _managed.TokenAsync(), 1_100_000));
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Go back and send a smaller file");
    }

    private static async Task DemandStaleAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("This form can no longer be sent");
    }

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) => new(fields.ToDictionary(f => f.Name, f => f.Value));

    private static MultipartFormDataContent Upload(string? token, int size = 10)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[size]), "file", "a.txt" } };
        if (token is not null) content.Add(new StringContent(token), "form-token");
        return content;
    }
}
