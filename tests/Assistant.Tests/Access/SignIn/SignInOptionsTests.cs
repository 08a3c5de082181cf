using System.Net;
using Assistant.Access.SignIn;
using Assistant.Answers;
using Assistant.Hosting;
using Assistant.Teams.Authentication;

namespace Assistant.Tests.Access.SignIn;

public sealed class SignInOptionsTests
{
    private const string Own = "33333333-3333-4333-8333-333333333333";

    private static readonly TeamsOptions Bot = new() { AppId = LoopbackEntra.AppId, TenantId = LoopbackEntra.Tenant, ClientSecret = "of the bot" };

    [Fact]
    public void What_is_not_set_is_taken_from_the_bots_registration()
    {
        new SignInOptions().Or(Bot).ShouldBe(new SignInOptions { AppId = Bot.AppId, TenantId = Bot.TenantId, ClientSecret = "of the bot" });
        new SignInOptions { ClientSecret = "another" }.Or(Bot).ClientSecret.ShouldBe("another");
        new SignInOptions { AppId = Own, ClientSecret = "own" }.Or(Bot).ShouldBe(new SignInOptions { AppId = Own, TenantId = Bot.TenantId, ClientSecret = "own" });
    }

    [Fact]
    public void The_bots_secret_is_never_shown_for_another_registration() =>
        new SignInOptions { AppId = Own }.Or(Bot).ShouldSatisfyAllConditions(o => o.ClientSecret.ShouldBeEmpty(), o => o.IsSetUp.ShouldBeFalse());

    [Fact]
    public void A_managed_identity_signs_in_nobody() => new SignInOptions().Or(Bot with { ClientSecret = "", ManagedIdentity = true }).IsSetUp.ShouldBeFalse();

    public static TheoryData<string, SignInOptions> Unsafe => new()
    {
        { "SignIn:AppId is not a GUID", new() { AppId = "x", ClientSecret = "s" } },
        { "SignIn:TenantId is not a GUID", new() { TenantId = "common" } },
        { "only one of SignIn:ClientSecret", new() { ClientSecret = "s", CertificatePath = "c.pfx" } },
        { "neither SignIn:ClientSecret", new() { AppId = Own } },
        { "SignIn:Authority", new() { Authority = "http://login.microsoftonline.com" } },
        { "SignIn:Authority", new() { Authority = "https://login.microsoftonline.com/common" } },
        { "SignIn:Idle", new() { Idle = TimeSpan.Zero } },
        { "SignIn:Idle", new() { Idle = TimeSpan.FromHours(9) } },
        { "SignIn:Idle", new() { Longest = TimeSpan.FromDays(2) } },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Each_setting_that_cannot_be_used_is_named_before_anything_listens(string named, SignInOptions options) =>
        Should.Throw<InvalidOperationException>(() => Demand(options, Bot, SourcePages.Public)).Message.ShouldContain(named);

    [Fact]
    public void Source_pages_for_the_tenant_need_somebody_to_be_able_to_sign_in()
    {
        var identity = Bot with { ClientSecret = "", ManagedIdentity = true };
        Should.Throw<InvalidOperationException>(() => Demand(new(), identity, SourcePages.Tenant)).Message.ShouldContain("Site:SourcePages is Tenant");
        Demand(new(), identity, SourcePages.Public);
        Demand(new(), Bot, SourcePages.Tenant);
    }

    [Fact]
    public async Task Where_nobody_can_sign_in_the_pages_for_managers_say_so()
    {
        var options = Some.Options with { Teams = Bot with { ClientSecret = "", ManagedIdentity = true } };
        await using var app = WebServer.Build(Some.Host(Some.TuesdayMorning, new SiteOptions { PublicAddress = "https://guidance.example" }), options);
        await app.StartAsync();
        using var http = new HttpClient();
        var refused = await http.GetAsync($"{app.Urls.Single()}/manage");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Nobody can sign in here yet");
        (await http.GetAsync($"{app.Urls.Single()}/sources")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void Demand(SignInOptions signIn, TeamsOptions teams, SourcePages pages) =>
        ServeCheck.Demand(new ServeOptions { Environment = "Production", Teams = teams, SignIn = signIn, State = Some.StateIn(Directory.CreateTempSubdirectory("keys-").FullName) with { PlainKeys = true } }, new SiteOptions { PublicAddress = "https://guidance.example", SourcePages = pages });
}
