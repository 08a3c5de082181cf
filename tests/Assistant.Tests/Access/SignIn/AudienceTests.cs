using System.Net;
using Assistant.Access;
using Assistant.Answers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Access.SignIn;

/// <summary>Who reaches which address: each that the server has, so that none that is added later is forgotten.</summary>
public sealed class AudienceTests : IAsyncLifetime
{
    private static readonly Lazy<Task<SignedInSite>> Shared = new(() => SignedInSite.StartAsync(SourcePages.Tenant));
    private SignedInSite _site = null!;

    public async Task InitializeAsync() => _site = await Shared.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    // Every method of every address, with something made up in place of what varies.
    private IEnumerable<(string Method, string Address, Audience? For)> Addresses =>
        from endpoint in _site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST", "PUT", "DELETE"]
        select (method, $"/{string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart l ? l.Content : p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart r ? r.Content : "x"))))}",
            endpoint.Metadata.GetMetadata<PageAudience>()?.For);

    [Fact]
    public async Task Each_address_for_managers_refuses_a_practitioner_and_leads_a_stranger_to_sign_in()
    {
        var (practitioner, stranger) = (await _site.VisitAsync(SignedInSite.Practitioner), _site.Visit());
        var addresses = Addresses.Where(a => a.Address == "/manage" || a.Address.StartsWith("/manage/", StringComparison.Ordinal)).ToList();
        addresses.ShouldContain(a => a.Address == "/manage" && a.Method == "GET");
        foreach (var (method, address, meant) in addresses)
        {
            meant.ShouldBe(Audience.Managers, address);
            var refused = await practitioner.SendAsync(method, address);
            (refused.Status, refused.Heading).ShouldBe((HttpStatusCode.Forbidden, "This page is for managers"), $"{method} {address}");
            refused.Text.ShouldContain("ask whoever runs this service");
            var led = await stranger.SendAsync(method, address);
            led.Status.ShouldBe(method == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, $"{method} {address}");
            if (method == "GET") led.Location!.PathAndQuery.ShouldBe($"/sign-in?to={Uri.EscapeDataString(address)}");
            refused.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task With_the_source_pages_for_the_tenant_a_stranger_is_led_to_sign_in_and_anybody_of_the_tenant_reads()
    {
        var (practitioner, stranger) = (await _site.VisitAsync(SignedInSite.Practitioner), _site.Visit());
        foreach (var (method, address, meant) in Addresses.Where(a => a.Address.StartsWith("/sources", StringComparison.Ordinal) || a.Address.StartsWith("/c/", StringComparison.Ordinal)))
        {
            meant.ShouldBe(Audience.Readers, address);
            (await stranger.SendAsync(method, address)).Status.ShouldBe(method == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, address);
            if (method == "GET") (await practitioner.SendAsync(method, address)).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        }
        (await stranger.GetAsync("/sources/bscp-2019-20-02?at=37195-37260")).Location!.PathAndQuery.ShouldBe("/sign-in?to=%2Fsources%2Fbscp-2019-20-02%3Fat%3D37195-37260");
        (await practitioner.GetAsync("/sources/bscp-2019-20-02?at=37195-37260")).Status.ShouldBe(HttpStatusCode.OK);
        (await practitioner.PostAsync("/sources/search", null, ("q", "reachable moment"))).Status.ShouldBe(HttpStatusCode.OK);
        (await practitioner.GetAsync("/sources")).Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public void Whatever_takes_more_than_a_question_is_behind_the_gate_or_is_the_bots_endpoint() =>
        Addresses.Where(a => a.Method is not ("GET" or "HEAD") && a.For is null).Select(a => a.Address).ShouldBe(["/api/messages"]);

    [Fact]
    public void Only_words_to_search_for_are_sent_without_the_token_of_a_form() => _site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ChangesNothing>() is not null).Select(e => e.RoutePattern.RawText).ShouldBe(["/sources/search"]);

    [Fact]
    public async Task Pages_that_anybody_may_open_set_no_cookies()
    {
        await using var open = new ManagedServer(AccessRole.Practitioner);
        await open.StartAsync();
        foreach (var address in new[] { "/sources", "/sources/bscp-2019-20-02", "/guidance", "/privacy", "/terms", "/accessibility", "/manage" })
            (await open.Client.GetAsync(address)).Headers.Contains("Set-Cookie").ShouldBeFalse(address);
    }

    [Fact]
    public async Task What_everybody_may_see_needs_no_sign_in()
    {
        var stranger = _site.Visit();
        foreach (var address in new[] { "/privacy", "/terms", "/accessibility", "/site.css" }) (await stranger.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
    }
}
