using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;

namespace Assistant.Access.SignIn;

/// <summary>
/// The authorization code flow with PKCE, by MSAL: where the browser goes to sign in, and the token that its code is changed for. Only the
/// identity token is used. What MSAL would keep of a person goes with the call.
/// </summary>
/// <param name="options">The registration.</param>
/// <param name="redirect">The address of this server to which Entra sends the browser back.</param>
/// <param name="http">The way to Entra.</param>
public sealed class EntraClient(SignInOptions options, string redirect, IMsalHttpClientFactory http)
{
    // The scopes that MSAL asks for by itself are enough: openid, profile, offline_access.
    private static readonly string[] Scopes = [];

    private readonly Lazy<X509Certificate2> _certificate = new(() => X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword));

    /// <summary>Where the browser signs in, and what will show that the code was asked for here.</summary>
    /// <param name="state">What Entra hands back.</param>
    /// <param name="nonce">What the token has to hold.</param>
    /// <param name="choose">Whether the person chooses among their accounts. Otherwise whoever has signed in to Microsoft already need do nothing.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public async Task<(Uri Address, string Verifier)> BeginAsync(string state, string nonce, bool choose, CancellationToken cancellationToken)
    {
        var address = await Application().GetAuthorizationRequestUrl(Scopes)
            .WithPkce(out var verifier)
            .WithPrompt(choose ? Prompt.SelectAccount : Prompt.NoPrompt)
            .WithExtraQueryParameters(new Dictionary<string, (string, bool)> { ["state"] = (state, false), ["nonce"] = (nonce, false), ["response_mode"] = ("query", false) })
            .ExecuteAsync(cancellationToken);
        return (address, verifier);
    }

    /// <summary>The identity token for the code.</summary>
    /// <exception cref="MsalException">Entra refused, or its answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">It could not be reached.</exception>
    public async Task<string?> RedeemAsync(string code, string verifier, CancellationToken cancellationToken) =>
        (await Application().AcquireTokenByAuthorizationCode(Scopes, code).WithPkceCodeVerifier(verifier).ExecuteAsync(cancellationToken)).IdToken;

    private IConfidentialClientApplication Application()
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"{options.Authority.TrimEnd('/')}/{options.TenantId}", validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithRedirectUri(redirect)
            .WithHttpClientFactory(http);
        return (options.CertificatePath.Length > 0 ? builder.WithCertificate(_certificate.Value) : builder.WithClientSecret(options.ClientSecret)).Build();
    }
}

/// <summary>MSAL's way to Entra: the client of ours that has a limit of time and follows nothing.</summary>
public sealed class EntraHttp(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    /// <inheritdoc/>
    public HttpClient GetHttpClient() => clients.CreateClient(SignInServices.Client);
}
