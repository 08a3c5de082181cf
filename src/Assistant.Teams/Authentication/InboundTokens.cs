using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Teams.Authentication;

/// <summary>
/// Checks the token that comes with every activity: issuer, audience, signature, lifetime, the service address it was made for,
/// and whether its key may sign for that channel. Source: Microsoft, "Authentication with the Bot Connector API".
/// </summary>
public sealed class InboundTokens : IDisposable
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly TeamsOptions _options;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;

    /// <param name="options">Whose tokens are taken, and where their keys are told.</param>
    /// <param name="http">Fetches the keys.</param>
    /// <param name="time">The clock that lifetimes are held against.</param>
    /// <param name="requireHttps">Off only where a test tells the keys on loopback.</param>
    public InboundTokens(TeamsOptions options, HttpClient http, TimeProvider time, bool requireHttps = true)
    {
        (_options, _time) = (options, time);
        _keys = new SigningKeys(options.MetadataAddress, new HttpDocumentRetriever(http) { RequireHttps = requireHttps }, time);
    }

    /// <summary>The verdict on the <c>Authorization</c> header for this activity. A fault of the key server is a refusal too.</summary>
    public async Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal)) return TokenVerdict.Refuse("no bearer token");
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return TokenVerdict.Refuse("the activity names no service address");
        if (string.IsNullOrEmpty(activity.ChannelId)) return TokenVerdict.Refuse("the activity names no channel");

        var token = authorization[Scheme.Length..].Trim();
        OpenIdConnectConfiguration configuration;
        TokenValidationResult result;
        try
        {
            configuration = await _keys.GetAsync(cancellationToken);
            result = await ValidateAsync(token, configuration);
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await _keys.LookAgainAsync(cancellationToken) is { } again && again != configuration)
                result = await ValidateAsync(token, configuration = again);
        }
        catch (InvalidOperationException)
        {
            return TokenVerdict.Refuse("the signing keys could not be fetched");
        }
        if (!result.IsValid) return TokenVerdict.Refuse(result.Exception?.GetType().Name ?? "not valid");

        var jwt = (JsonWebToken)result.SecurityToken;
        if (!jwt.TryGetPayloadValue<string>("serviceurl", out var address) || !string.Equals(address, activity.ServiceUrl, StringComparison.Ordinal))
            return TokenVerdict.Refuse("the token was made for another service address");
        return IsEndorsed(jwt.Kid, configuration, activity.ChannelId) ? TokenVerdict.Accept : TokenVerdict.Refuse("the key may not sign for this channel");
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration configuration) => _handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = _options.Issuer,
        ValidAudience = _options.AppId,
        IssuerSigningKeys = configuration.SigningKeys,
        // Trying every key would accept an unknown key id, and then no key's endorsements could be looked up.
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        // RFC 8725 3.11: a token that was made for something else is none here.
        TypeValidator = (type, _, _) => type is null or "JWT" ? "JWT" : throw new SecurityTokenInvalidTypeException("The token is of another type."),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = IsAlive,
    });

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (expires is not { } end || notBefore > end) return false;
        return (notBefore is not { } start || start <= now + Skew) && now - Skew < end;
    }

    // A key without endorsements may sign for every channel; one with some, only for those.
    private static bool IsEndorsed(string kid, OpenIdConnectConfiguration configuration, string channel)
    {
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == kid);
        if (key is null) return false;
        if (!key.AdditionalData.TryGetValue("endorsements", out var value) || value is not JsonElement { ValueKind: JsonValueKind.Array } endorsements || endorsements.GetArrayLength() == 0) return true;
        return endorsements.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == channel);
    }
}
