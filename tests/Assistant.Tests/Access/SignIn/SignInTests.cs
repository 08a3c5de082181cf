using System.Net;
using Assistant.Access;
using Assistant.Answers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Access.SignIn;

/// <summary>Signing in, in a real browser's steps over HTTPS, at a provider that demands the protocol to the letter.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private static readonly Lazy<Task<SignedInSite>> Shared = new(() => SignedInSite.StartAsync());
    private SignedInSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await Shared.Value;
        _site.Entra.Reset();
        _site.Entra.Faults.Clear();
    }

    public Task DisposeAsync()
    {
        _site.Entra.Faults.ShouldBeEmpty();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_manager_who_is_not_signed_in_is_led_over_entra_to_the_page_and_can_send_its_form()
    {
        _site.Entra.Person = SignedInSite.Manager;
        var visit = _site.Visit();
        var shown = await visit.FollowAsync("/manage?from=a%20link");
        (shown.Status, shown.Heading).ShouldBe((HttpStatusCode.OK, "For managers"));
        shown.At.PathAndQuery.ShouldBe("/manage?from=a%20link");
        shown.Text.ShouldContain("action=\"/sign-out\"");
        shown.Text.ShouldNotContain("Made-Up");
        (await visit.PostAsync(SignedInSite.Form, await visit.TokenAsync())).Text.ShouldBe("manager");
    }

    [Fact]
    public async Task Each_cookie_is_of_this_host_alone_over_https_and_out_of_reach_of_scripts_and_of_other_sites()
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        await visit.TokenAsync();
        visit.SetCookies.Select(c => c.Split('=')[0].TrimEnd()).Select(n => n.StartsWith("__Host-sign-in-", StringComparison.Ordinal) ? "__Host-sign-in" : n).Distinct().Order()
            .ShouldBe(["__Host-form", "__Host-session", "__Host-sign-in"]);
        foreach (var line in visit.SetCookies)
        {
            var parts = line.Split("; ").Skip(1).Select(p => p.ToLowerInvariant()).ToList();
            parts.ShouldContain("path=/", line);
            parts.ShouldContain("secure", line);
            parts.ShouldContain("httponly", line);
            parts.ShouldContain("samesite=lax", line);
            parts.ShouldAllBe(p => !p.StartsWith("domain"), line);
        }
        visit.SetCookies.Last(c => c.StartsWith("__Host-session=", StringComparison.Ordinal)).ShouldNotContain("expires", Case.Insensitive);
        visit.Cookies.Keys.ShouldNotContain(k => k.StartsWith("__Host-sign-in-", StringComparison.Ordinal));
    }

    public static TheoryData<string> Changes => [.. Forgeries.Keys];

    private static readonly Dictionary<string, (Action<SignedInSite> Make, string Heading)> Forgeries = new()
    {
        ["another nonce"] = (s => s.Entra.Change = t => t.Claims["nonce"] = "another", "We could not verify the sign-in"),
        ["no nonce"] = (s => s.Entra.Change = t => t.Claims.Remove("nonce"), "We could not verify the sign-in"),
        ["another audience"] = (s => s.Entra.Change = t => t.Audience = "00000000-0000-4000-8000-000000000002", "We could not verify the sign-in"),
        ["no audience"] = (s => s.Entra.Change = t => t.Audience = null, "We could not verify the sign-in"),
        ["another key"] = (s => s.Entra.IsForged = true, "We could not verify the sign-in"),
        ["no person"] = (s => s.Entra.Change = t => t.Claims.Remove("oid"), "We could not verify the sign-in"),
        ["a person that is no id"] = (s => s.Entra.Change = t => t.Claims["oid"] = "ada", "We could not verify the sign-in"),
        ["no end"] = (s => s.Entra.Change = t => t.Expires = null, "The clocks do not agree"),
        ["signed with a shared secret"] = (s => s.Entra.Change = t => t.SigningCredentials = new(new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(new byte[32]) { KeyId = "one" }, "HS256"), "We could not verify the sign-in"),
        ["not signed"] = (s => s.Entra.Change = t => t.SigningCredentials = null, "We could not verify the sign-in"),
        ["another issuer"] = (s => s.Entra.Change = t => t.Issuer = $"{s.Entra.Authority}/99999999-9999-4999-8999-999999999999/v2.0", "This account belongs to another organisation"),
        ["another tenant"] = (s => s.Entra.Change = t => t.Claims["tid"] = "99999999-9999-4999-8999-999999999999", "This account belongs to another organisation"),
        ["no tenant"] = (s => s.Entra.Change = t => t.Claims.Remove("tid"), "This account belongs to another organisation"),
        ["ended six minutes ago"] = (s => s.Entra.Change = t => t.Expires = s.Clock.Now.AddMinutes(-6).UtcDateTime, "The clocks do not agree"),
        ["begins in six minutes"] = (s => s.Entra.Change = t => t.NotBefore = s.Clock.Now.AddMinutes(6).UtcDateTime, "The clocks do not agree"),
        ["the person cancelled"] = (s => s.Entra.Refuses = ("access_denied", "AADSTS65004: User declined to consent."), "You are not signed in"),
        ["an administrator has to consent"] = (s => s.Entra.Refuses = ("consent_required", "AADSTS90094: The grant requires admin permission."), "Microsoft refused the sign-in"),
        ["an error with markup"] = (s => s.Entra.Refuses = ("<script>alert(1)</script>", "AADSTS1<b>50105"), "Microsoft refused the sign-in"),
        ["entra is down"] = (s => s.Entra.IsDown = true, "Microsoft could not be reached"),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_entra_did_not_vouch_for_signs_nobody_in_and_the_page_says_why(string change)
    {
        var (make, heading) = Forgeries[change];
        make(_site);
        var visit = _site.Visit();
        var shown = await visit.SignInAsync(SignedInSite.Manager, "/manage");
        shown.Heading.ShouldBe(heading);
        ((int)shown.Status).ShouldBeGreaterThanOrEqualTo(400);
        shown.Text.ShouldNotContain("<script>alert");
        shown.Text.ShouldContain("/sign-in?to=%2Fmanage");
        visit.Cookies.Keys.ShouldNotContain("__Host-session");
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Entras_own_number_for_a_refusal_is_told_and_nothing_else_of_its_words()
    {
        _site.Entra.Refuses = ("consent_required", "AADSTS90094: The grant of ada@made-up.example requires admin permission.");
        var shown = await _site.Visit().SignInAsync(SignedInSite.Manager);
        shown.Text.ShouldContain("AADSTS90094");
        shown.Text.ShouldNotContain("made-up");
    }

    [Fact]
    public async Task An_answer_counts_once_in_the_browser_that_asked_and_with_the_state_that_it_was_given()
    {
        var (visit, stranger) = (_site.Visit(), _site.Visit());
        var callback = await visit.UpToCallbackAsync(SignedInSite.Manager);
        var kept = visit.Copy();
        (await stranger.SendAsync(HttpMethod.Get, callback, null)).Heading.ShouldBe("This sign-in has ended");
        var state = System.Web.HttpUtility.ParseQueryString(callback.Query)["state"]!;
        foreach (var wrong in new[] { "", "x", new string('A', 43), state[..^1] + (state[^1] == 'A' ? 'B' : 'A'), state + "A", "../" + state[3..] })
            (await visit.Copy().GetAsync(callback.PathAndQuery.Replace(state, Uri.EscapeDataString(wrong)))).Heading.ShouldBe("This sign-in has ended", wrong);
        (await visit.GetAsync("/signed-in")).Heading.ShouldBe("This sign-in has ended");

        (await visit.SendAsync(HttpMethod.Get, callback, null)).Status.ShouldBe(HttpStatusCode.Redirect);
        visit.Cookies.Keys.ShouldContain("__Host-session");
        (await visit.SendAsync(HttpMethod.Get, callback, null)).Heading.ShouldBe("This sign-in has ended");
        // Also with the cookies of before: Entra takes a code once.
        (await kept.SendAsync(HttpMethod.Get, callback, null)).Heading.ShouldBe("Microsoft refused the sign-in");
        kept.Cookies.Keys.ShouldNotContain("__Host-session");
    }

    [Fact]
    public async Task A_code_that_somebody_else_was_given_is_of_no_use_here()
    {
        var (own, other) = (_site.Visit(), _site.Visit());
        var (mine, theirs) = (await own.UpToCallbackAsync(SignedInSite.Practitioner), await other.UpToCallbackAsync(SignedInSite.Manager));
        string Code(Uri callback) => System.Web.HttpUtility.ParseQueryString(callback.Query)["code"]!;
        (await own.GetAsync(mine.PathAndQuery.Replace(Code(mine), Code(theirs)))).Heading.ShouldBe("Microsoft refused the sign-in");
        (await other.SendAsync(HttpMethod.Get, theirs, null)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_sign_in_ends_a_quarter_of_an_hour_after_it_began()
    {
        var visit = _site.Visit();
        var callback = await visit.UpToCallbackAsync(SignedInSite.Manager);
        _site.Clock.Now += TimeSpan.FromMinutes(16);
        (await visit.SendAsync(HttpMethod.Get, callback, null)).Heading.ShouldBe("This sign-in has ended");
    }

    [Fact]
    public async Task Two_tabs_can_sign_in_at_once()
    {
        var visit = _site.Visit();
        var (first, second) = (await visit.UpToCallbackAsync(SignedInSite.Manager), await visit.UpToCallbackAsync(SignedInSite.Manager));
        (await visit.SendAsync(HttpMethod.Get, first, null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visit.SendAsync(HttpMethod.Get, second, null)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/sign-in?to=/sign-in")]
    [InlineData("#top")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site_by_signing_in(string to)
    {
        foreach (var visit in new[] { _site.Visit(), await _site.VisitAsync(SignedInSite.Manager) })
        {
            var shown = await visit.SignInAsync(SignedInSite.Manager, to);
            shown.At.GetLeftPart(UriPartial.Path).ShouldBe(new Uri(_site.Base, "/manage").ToString());
        }
    }

    [Fact]
    public async Task Who_wanted_nothing_in_particular_comes_to_what_is_for_them()
    {
        (await _site.Visit().SignInAsync(SignedInSite.Manager)).At.AbsolutePath.ShouldBe("/manage");
        (await _site.Visit().SignInAsync(SignedInSite.Practitioner)).At.AbsolutePath.ShouldBe("/sources");
    }

    [Theory]
    [InlineData("not a cookie")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("last letters changed")]
    [InlineData("the cookie of a form")]
    public async Task A_session_that_was_made_up_or_changed_is_none(string forged)
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        await visit.TokenAsync();
        var session = visit.Cookies["__Host-session"];
        visit.Cookies["__Host-session"] = forged switch
        {
            "last letters changed" => $"{session[..^8]}{string.Concat(session[^8..].Reverse())}",
            "the cookie of a form" => visit.Cookies["__Host-form"],
            _ => forged,
        };
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
        visit.Cookies["__Host-session"] = session;
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_its_cookie()
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        var copy = visit.Copy();
        (await visit.PostAsync("/sign-out", null)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visit.GetAsync("/sign-out")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.OK);

        var ended = await visit.PostAsync("/sign-out", await visit.TokenAsync());
        ended.Location!.AbsolutePath.ShouldBe("/signed-out");
        (await visit.GetAsync("/signed-out")).Heading.ShouldBe("You are signed out");
        visit.Cookies.Keys.ShouldNotContain("__Host-session");
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await copy.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_an_hour_after_the_last_thing_done_and_eight_hours_after_it_began()
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        for (var i = 0; i < 9; i++)
        {
            _site.Clock.Now += TimeSpan.FromMinutes(50);
            (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.OK);
        }
        _site.Clock.Now += TimeSpan.FromMinutes(35);
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);

        visit = await _site.VisitAsync(SignedInSite.Manager);
        _site.Clock.Now += TimeSpan.FromMinutes(61);
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_that_is_sent_when_the_session_is_over_says_that_nothing_was_changed()
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        var token = await visit.TokenAsync();
        _site.Clock.Now += TimeSpan.FromMinutes(61);
        var shown = await visit.PostAsync(SignedInSite.Form, token, ("words", "much work"));
        (shown.Status, shown.Heading).ShouldBe((HttpStatusCode.Forbidden, "You are not signed in any more"));
        // Signed in again, the form of before still goes through.
        await visit.SignInAsync(SignedInSite.Manager);
        (await visit.PostAsync(SignedInSite.Form, token, ("words", "much work"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_token_of_a_form_is_of_no_use_to_anybody_else()
    {
        var (manager, other) = (await _site.VisitAsync(SignedInSite.Manager), await _site.VisitAsync(SignedInSite.Practitioner));
        var token = await manager.TokenAsync();
        (await manager.PostAsync(SignedInSite.Form, null)).Status.ShouldBe(HttpStatusCode.BadRequest);
        // The practitioner's browser is given the manager's token and its cookie, and still is not the manager.
        other.Cookies["__Host-form"] = manager.Cookies["__Host-form"];
        (await other.PostAsync("/sign-out", token)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await manager.PostAsync(SignedInSite.Form, token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_restart_ends_no_session_and_who_is_no_manager_any_more_is_refused_at_once()
    {
        await using var site = await SignedInSite.StartAsync();
        var visit = await site.VisitAsync(SignedInSite.Manager);
        var token = await visit.TokenAsync();
        await site.RestartAsync([SignedInSite.Manager]);
        (await visit.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.OK);
        (await visit.PostAsync(SignedInSite.Form, token)).Status.ShouldBe(HttpStatusCode.OK);
        await site.RestartAsync([]);
        var refused = await visit.GetAsync("/manage");
        (refused.Status, refused.Heading).ShouldBe((HttpStatusCode.Forbidden, "This page is for managers"));
        (await visit.PostAsync(SignedInSite.Form, token)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Behind_a_proxy_that_holds_the_certificate_sessions_and_forms_work_over_plain_http()
    {
        var visit = await _site.VisitAsync(SignedInSite.Manager);
        var token = await visit.TokenAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(_site.App.Urls.Single(u => u.StartsWith("http:", StringComparison.Ordinal))) };
        using var request = new HttpRequestMessage(HttpMethod.Post, SignedInSite.Form) { Content = new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]) };
        request.Headers.Add("Cookie", string.Join("; ", visit.Cookies.Select(c => $"{c.Key}={c.Value}")));
        (await (await http.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe("manager");
        var begun = await http.GetAsync("/sign-in");
        begun.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("secure"));
    }

    [Fact]
    public async Task Who_is_signed_in_to_microsoft_is_asked_nothing_unless_they_want_another_account()
    {
        var visit = await _site.VisitAsync(SignedInSite.Practitioner);
        (await _site.Visit().GetAsync("/sign-in")).Location!.Query.ShouldNotContain("prompt=");
        var refused = await visit.GetAsync("/manage");
        refused.Text.ShouldContain("/sign-in?to=%2Fmanage&amp;choose=true");
        (await visit.GetAsync("/sign-in?to=%2Fmanage&choose=true")).Location!.Query.ShouldContain("prompt=select_account");
        _site.Entra.Person = SignedInSite.Manager;
        (await visit.FollowAsync("/sign-in?to=%2Fmanage&choose=true")).Heading.ShouldBe("For managers");
    }

    [Fact]
    public async Task A_session_of_another_server_is_none_here()
    {
        await using var site = await SignedInSite.StartAsync();
        var elsewhere = await site.VisitAsync(SignedInSite.Manager);
        var here = _site.Visit();
        foreach (var (name, value) in elsewhere.Cookies) here.Cookies[name] = value;
        (await here.GetAsync("/manage")).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
