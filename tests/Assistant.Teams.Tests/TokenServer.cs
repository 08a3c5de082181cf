using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Teams.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Teams.Tests;

/// <summary>Stands in for the service that tells the signing keys, and makes tokens with keys of its own, good and bad.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    public const string AppId = "00000000-0000-4000-8000-000000000001";
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string Keys = "https://login.botframework.com/v1/.well-known/keys";

    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> _published = [];

    public TokenServer() => Publish("first", ["msteams", "webchat"]);

    public int Fetches { get; private set; }
    public bool IsDown { get; set; }
    public TeamsOptions Options { get; } = new() { AppId = AppId };

    /// <summary>The keys as the service tells them.</summary>
    public string KeySet => JsonSerializer.Serialize(new { keys = _published.Select(p => Jwk(p.Key, p.Endorsements)) });

    public RsaSecurityKey Key(string id) => _published.Single(p => p.Key.KeyId == id).Key;

    public RsaSecurityKey Publish(string id, string[]? endorsements)
    {
        var key = Unpublished(id);
        _published.Add((key, endorsements));
        return key;
    }

    public RsaSecurityKey Withdraw(string id)
    {
        var key = Key(id);
        _published.RemoveAll(p => p.Key.KeyId == id);
        return key;
    }

    public static RsaSecurityKey Unpublished(string id) => new(RSA.Create(2048)) { KeyId = id };

    public static string Token(SecurityKey key, DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1).UtcDateTime,
            IssuedAt = now.AddMinutes(-1).UtcDateTime,
            Expires = now.AddMinutes(59).UtcDateTime,
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(key, algorithm),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        return Task.FromResult(request.RequestUri!.AbsoluteUri switch
        {
            Metadata => Json(JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = Keys })),
            Keys => Told(),
            var other => throw new InvalidOperationException($"Nobody should ask {other}."),
        });
    }

    private HttpResponseMessage Told()
    {
        Fetches++;
        return Json(KeySet);
    }

    private static Dictionary<string, object> Jwk(RsaSecurityKey key, string[]? endorsements)
    {
        var parameters = key.Rsa.ExportParameters(false);
        var jwk = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null) jwk["endorsements"] = endorsements;
        return jwk;
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
