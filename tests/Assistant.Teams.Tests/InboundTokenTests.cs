using System.Text;
using Assistant.Teams.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Teams.Tests;

/// <summary>The cases of Microsoft's own samples and more: each token is accepted or refused as it should be.</summary>
public sealed class InboundTokenTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly TokenServer _server = new();
    private readonly HttpClient _http;
    private readonly InboundTokens _tokens;

    public InboundTokenTests()
    {
        _http = new HttpClient(_server);
        _tokens = new InboundTokens(_server.Options, _http, TimeProvider.System);
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _http.Dispose();
    }

    [Fact]
    public Task A_good_token_is_accepted() => Accepted(Good());

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public Task Longer_hashes_are_accepted(string algorithm) => Accepted(TokenServer.Token(_server.Key("first"), Now, algorithm: algorithm));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task Another_kind_of_signature_is_refused(string algorithm) => Refused(TokenServer.Token(_server.Key("first"), Now, algorithm: algorithm));

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000002")]
    [InlineData("")]
    [InlineData("https://api.botframework.com")]
    public Task A_token_for_somebody_else_is_refused(string audience) => Refused(Changed(d => d.Audience = audience));

    [Fact]
    public Task A_token_for_several_of_whom_one_is_the_bot_is_accepted() => Accepted(Changed(d => { d.Audience = null; d.Audiences.Add("another"); d.Audiences.Add(TokenServer.AppId); }));

    [Fact]
    public Task A_token_without_an_audience_is_refused() => Refused(Changed(d => d.Audience = null));

    [Theory]
    [InlineData("https://login.microsoftonline.com/tenant/v2.0")]
    [InlineData("https://sts.windows.net/tenant/")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://api.botframework.us")]
    public Task A_token_of_another_issuer_is_refused(string issuer) => Refused(Changed(d => d.Issuer = issuer));

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    [InlineData(-600, false)]
    public Task A_token_may_have_ended_five_minutes_ago_and_no_more(int minutes, bool accepted) =>
        Verdict(accepted, Changed(d => { d.NotBefore = Now.AddDays(-1).UtcDateTime; d.Expires = Now.AddMinutes(minutes).UtcDateTime; }));

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public Task A_token_may_begin_in_five_minutes_and_no_later(int minutes, bool accepted) => Verdict(accepted, Changed(d => d.NotBefore = Now.AddMinutes(minutes).UtcDateTime));

    [Fact]
    public Task A_token_without_an_end_is_refused() => Refused(Changed(d => d.Expires = null));

    [Fact]
    public Task A_token_that_ends_before_it_begins_is_refused() => Refused(Changed(d => { d.NotBefore = Now.AddMinutes(4).UtcDateTime; d.Expires = Now.AddMinutes(2).UtcDateTime; }));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://SMBA.trafficmanager.net/emea/")]
    [InlineData("https://attacker.example/")]
    [InlineData("")]
    public Task A_token_for_another_service_address_is_refused(string address) => Refused(Changed(d => d.Claims["serviceurl"] = address));

    [Fact]
    public Task A_token_for_no_service_address_is_refused() => Refused(Changed(d => d.Claims.Remove("serviceurl")));

    [Fact]
    public Task A_service_address_that_is_no_text_is_refused() => Refused(Changed(d => d.Claims["serviceurl"] = 7));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_activity_without_a_service_address_is_refused(string? address) =>
        (await _tokens.CheckAsync($"Bearer {Good()}", Activity() with { ServiceUrl = address }, default)).Accepted.ShouldBeFalse();

    [Theory]
    [InlineData("directline")]
    [InlineData("MSTEAMS")]
    [InlineData(null)]
    public async Task A_channel_that_the_key_may_not_sign_for_is_refused(string? channel) =>
        (await _tokens.CheckAsync($"Bearer {Good()}", Activity() with { ChannelId = channel }, default)).Accepted.ShouldBeFalse();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_without_endorsements_may_sign_for_every_channel(bool empty)
    {
        var key = _server.Publish("second", empty ? [] : null);
        (await _tokens.CheckAsync($"Bearer {TokenServer.Token(key, Now)}", Activity() with { ChannelId = "another" }, default)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public Task An_unknown_key_is_refused() => Refused(TokenServer.Token(TokenServer.Unpublished("unknown"), Now));

    [Fact]
    public Task Another_key_under_a_known_name_is_refused() => Refused(TokenServer.Token(TokenServer.Unpublished("first"), Now));

    [Fact]
    public Task A_token_without_a_key_name_is_refused()
    {
        var key = new RsaSecurityKey(_server.Key("first").Rsa);
        return Refused(TokenServer.Token(key, Now));
    }

    [Fact]
    public async Task A_key_that_was_published_later_is_fetched()
    {
        await Accepted(Good());
        var fetched = _server.Fetches;
        var late = _server.Publish("late", ["msteams"]);
        await Accepted(TokenServer.Token(late, Now));
        _server.Fetches.ShouldBe(fetched + 1);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_does_not_flood_the_key_server()
    {
        await Accepted(Good());
        for (var i = 0; i < 50; i++) await Refused(TokenServer.Token(TokenServer.Unpublished($"unknown{i}"), Now));
        _server.Fetches.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task While_no_key_can_be_fetched_nothing_is_accepted()
    {
        _server.IsDown = true;
        await Refused(Good());
        _server.IsDown = false;
    }

    [Fact]
    public async Task Keys_once_known_last_through_an_outage_of_the_key_server()
    {
        await Accepted(Good());
        _server.IsDown = true;
        await Accepted(Good());
    }

    [Fact]
    public Task A_changed_payload_is_refused()
    {
        var parts = Good().Split('.');
        var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("emea", "amer", StringComparison.Ordinal);
        return Refused($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Fact]
    public Task A_token_without_a_signature_is_refused()
    {
        var payload = Good().Split('.')[1];
        return Refused($"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.");
    }

    [Fact]
    public Task A_token_whose_signature_was_cut_off_is_refused() => Refused(Good()[..(Good().LastIndexOf('.') + 1)]);

    [Fact]
    public Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var secret = new SymmetricSecurityKey(_server.Key("first").Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "first" };
        return Refused(TokenServer.Token(secret, Now, algorithm: SecurityAlgorithms.HmacSha256));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic YTpi")]
    public async Task What_is_no_token_is_refused(string? header) => (await _tokens.CheckAsync(header, Activity(), default)).Accepted.ShouldBeFalse();

    [Fact]
    public async Task The_scheme_is_written_with_a_capital() => (await _tokens.CheckAsync($"bearer {Good()}", Activity(), default)).Accepted.ShouldBeFalse();

    [Fact]
    public async Task A_huge_token_is_refused() => (await _tokens.CheckAsync($"Bearer {new string('a', 500_000)}", Activity(), default)).Accepted.ShouldBeFalse();

    private string Good() => TokenServer.Token(_server.Key("first"), Now);

    private string Changed(Action<SecurityTokenDescriptor> change) => TokenServer.Token(_server.Key("first"), Now, change);

    private Task Accepted(string token) => Verdict(true, token);

    private Task Refused(string token) => Verdict(false, token);

    private async Task Verdict(bool accepted, string token)
    {
        var verdict = await _tokens.CheckAsync($"Bearer {token}", Activity(), default);
        verdict.Accepted.ShouldBe(accepted, verdict.Reason);
    }

    private static Activity Activity() => new() { Type = ActivityTypes.Message, ServiceUrl = TokenServer.ServiceUrl, ChannelId = "msteams" };
}
