using System.Net;
using System.Security.Cryptography;
using Assistant.Access.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Tests.Access.SignIn;

/// <summary>
/// Stands in for Microsoft Entra over real HTTPS: metadata, keys, authorize, token. It demands to the letter what the protocol asks of a
/// client (OpenID Connect Core 1.0; RFC 6749, 7636), and refuses everything else; what it refused is kept to be looked at.
/// </summary>
internal sealed class LoopbackEntra(TimeProvider time) : IAsyncDisposable
{
    public const string AppId = "00000000-0000-4000-8000-000000000001", Tenant = "77777777-7777-4777-8777-777777777777", Secret = "a secret of the test";

    private static readonly RSA Rsa = RSA.Create(2048), OtherRsa = RSA.Create(2048);

    private readonly Dictionary<string, Grant> _codes = [];
    private WebApplication _app = null!;

    private sealed record Grant(string Redirect, string Challenge, string Nonce, string Person) { public bool IsUsed { get; set; } }

    public string Authority { get; private set; } = "";

    /// <summary>The address that is registered for the client.</summary>
    public string Redirect { get; set; } = "";

    /// <summary>Who sits at the browser.</summary>
    public string Person { get; set; } = "";

    /// <summary>What the person does, or Entra refuses, in place of a code.</summary>
    public (string Error, string Description)? Refuses { get; set; }

    /// <summary>Changes the token before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Change { get; set; }

    /// <summary>Whether tokens are signed with a key that is not published.</summary>
    public bool IsForged { get; set; }

    /// <summary>Whether the token endpoint answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>Each thing that a client did wrong.</summary>
    public List<string> Faults { get; } = [];

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(TestCertificate.Own)));
        _app = builder.Build();
        var tenant = _app.MapGroup($"/{Tenant}");
        tenant.MapGet("/v2.0/.well-known/openid-configuration", () => Results.Json(new { issuer = $"{Authority}/{Tenant}/v2.0", jwks_uri = $"{Authority}/{Tenant}/discovery/v2.0/keys" }));
        tenant.MapGet("/discovery/v2.0/keys", () => Results.Json(new { keys = new[] { Jwk() } }));
        tenant.MapGet("/oauth2/v2.0/authorize", Authorize);
        tenant.MapPost("/oauth2/v2.0/token", (Delegate)RedeemAsync);
        await _app.StartAsync();
        Authority = _app.Urls.Single();
    }

    public void Reset() => (Refuses, Change, IsForged, IsDown) = (null, null, false, false);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        if (Wrong(
            (query.All(q => q.Value.Count == 1), "a parameter comes twice"),
            (query["client_id"] == AppId, "another client"),
            (query["response_type"] == "code", "not the code flow"),
            (query["response_mode"] == "query", "not by query"),
            (query["redirect_uri"] == Redirect, $"back to {query["redirect_uri"]}"),
            (Scopes(query["scope"]), $"scopes {query["scope"]}"),
            (query["code_challenge_method"] == "S256" && $"{query["code_challenge"]}".Length == 43, "no challenge"),
            ($"{query["state"]}".Length >= 32 && $"{query["nonce"]}".Length >= 32 && query["state"] != query["nonce"], "state or nonce too short"),
            (!query.ContainsKey("client_secret"), "the secret in an address")) is { } refused) return refused;
        if (Refuses is { } refusal) return Back(("error", refusal.Error), ("error_description", refusal.Description), ("state", query["state"]!));
        var code = SignInAttempt.Word();
        _codes[code] = new(Redirect, query["code_challenge"]!, query["nonce"]!, Person);
        return Back(("code", code), ("state", query["state"]!), ("session_state", "0"));
    }

    private IResult Back(params (string Name, string Value)[] values) => Results.Redirect(QueryHelpers.AddQueryString(Redirect, values.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))));

    private async Task<IResult> RedeemAsync(HttpContext context)
    {
        if (IsDown) return Results.StatusCode(503);
        var form = await context.Request.ReadFormAsync();
        if (Wrong(
            (form.All(f => f.Value.Count == 1), "a field comes twice"),
            (form["grant_type"] == "authorization_code", "another grant"),
            (form["client_id"] == AppId && form["client_secret"] == Secret, "not the client"),
            (Scopes(form["scope"]), $"scopes {form["scope"]}")) is { } refused) return refused;
        if (!_codes.TryGetValue($"{form["code"]}", out var grant)) return Denied("AADSTS9002313: Invalid request.");
        if (grant.IsUsed) return Denied("AADSTS54005: OAuth2 Authorization code was already redeemed.");
        if (grant.Redirect != form["redirect_uri"]) return Denied("AADSTS50011: The redirect URI does not match.");
        if (grant.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{form["code_verifier"]}")))) return Denied("AADSTS501481: The Code_Verifier does not match.");
        grant.IsUsed = true;
        return Results.Json(new
        {
            token_type = "Bearer",
            scope = "openid profile",
            expires_in = 3600,
            access_token = "not used",
            id_token = Token(grant),
            client_info = Base64UrlEncoder.Encode($$"""{"uid":"{{grant.Person}}","utid":"{{Tenant}}"}"""),
        });
    }

    private string Token(Grant grant)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = $"{Authority}/{Tenant}/v2.0",
            Audience = AppId,
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object>
            {
                ["oid"] = grant.Person,
                ["tid"] = Tenant,
                ["nonce"] = grant.Nonce,
                ["sub"] = "pairwise",
                ["name"] = "Ada Made-Up",
                ["preferred_username"] = "ada@made-up.example",
                ["ver"] = "2.0",
            },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(IsForged ? OtherRsa : Rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
        };
        Change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private IResult? Wrong(params (bool IsRight, string Otherwise)[] demands)
    {
        var wrong = demands.Where(d => !d.IsRight).Select(d => d.Otherwise).ToList();
        Faults.AddRange(wrong);
        return wrong.Count == 0 ? null : Results.Json(new { error = "invalid_request", error_description = $"AADSTS900144: {string.Join("; ", wrong)}" }, statusCode: 400);
    }

    private static IResult Denied(string why) => Results.Json(new { error = "invalid_grant", error_description = why }, statusCode: 400);

    private static bool Scopes(string? scope) => scope?.Split(' ') is { } all && all.Contains("openid") && all.Except(["openid", "profile", "offline_access"]).All(string.IsNullOrEmpty);

    private static object Jwk()
    {
        var key = Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = "one", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }
}
