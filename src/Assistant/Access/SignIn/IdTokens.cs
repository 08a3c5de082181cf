using Assistant.Teams.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Access.SignIn;

/// <summary>Who an identity token speaks of, or why it is not believed.</summary>
public sealed record IdTokenVerdict(Guid Person, SignInFault? Fault, string Why)
{
    public static IdTokenVerdict Of(Guid person) => new(person, null, "");
    public static IdTokenVerdict Not(SignInFault fault, string why) => new(Guid.Empty, fault, why);
}

/// <summary>
/// Checks the identity token of a sign-in: signature, issuer, tenant, audience, lifetime, and that it was made for this very sign-in.
/// Source: OpenID Connect Core 1.0, 3.1.3.7; Microsoft identity platform, "ID token claims reference".
/// </summary>
public sealed class IdTokens : IDisposable
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SignInOptions _options;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;

    public IdTokens(SignInOptions options, IHttpClientFactory clients, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _keys = new SigningKeys($"{options.Authority.TrimEnd('/')}/{options.TenantId}/v2.0/.well-known/openid-configuration", new Documents(clients), time);
    }

    public async Task<IdTokenVerdict> CheckAsync(string? token, string nonce, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token)) return IdTokenVerdict.Not(SignInFault.NotVerified, "no identity token");
        TokenValidationResult result;
        try
        {
            var configuration = await _keys.GetAsync(cancellationToken);
            result = await ValidateAsync(token, configuration);
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await _keys.LookAgainAsync(cancellationToken) is { } again && again != configuration)
                result = await ValidateAsync(token, again);
        }
        catch (InvalidOperationException)
        {
            return IdTokenVerdict.Not(SignInFault.NotReached, "the signing keys could not be fetched");
        }
        if (!result.IsValid) return IdTokenVerdict.Not(FaultOf(result.Exception), result.Exception?.GetType().Name ?? "not valid");

        var jwt = (JsonWebToken)result.SecurityToken;
        if (Claim(jwt, "nonce") != nonce) return IdTokenVerdict.Not(SignInFault.NotVerified, "the token was made for another sign-in");
        if (!Guid.TryParse(Claim(jwt, "tid"), out var tenant) || tenant != Guid.Parse(_options.TenantId)) return IdTokenVerdict.Not(SignInFault.WrongTenant, "the token is of another tenant");
        return Guid.TryParse(Claim(jwt, Visitors.ObjectId), out var person) && person != Guid.Empty ? IdTokenVerdict.Of(person) : IdTokenVerdict.Not(SignInFault.NotVerified, "the token names no person");
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration configuration) => _handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = _options.AppId,
        IssuerSigningKeys = configuration.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsAlive,
    });

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew < end && (notBefore is not { } start || start <= now + Skew);
    }

    private static SignInFault FaultOf(Exception? exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException => SignInFault.Clock,
        SecurityTokenInvalidIssuerException => SignInFault.WrongTenant,
        _ => SignInFault.NotVerified,
    };

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    // The client is made anew for each fetch, so that its connections do not grow old.
    private sealed class Documents(IHttpClientFactory clients) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => new HttpDocumentRetriever(clients.CreateClient(SignInServices.Client)).GetDocumentAsync(address, cancel);
    }
}
