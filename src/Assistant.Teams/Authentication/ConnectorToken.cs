using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Assistant.Teams.Authentication;

/// <summary>The token that the bot shows the connector, from Entra by MSAL, which keeps it until shortly before it ends.</summary>
public sealed class ConnectorToken
{
    private readonly Func<CancellationToken, Task<AuthenticationResult>> _acquire;

    /// <param name="options">Which of secret, certificate and managed identity the bot signs in with.</param>
    /// <param name="http">The way to Entra; MSAL's own where null.</param>
    /// <exception cref="InvalidOperationException">None is configured; the message names the settings.</exception>
    public ConnectorToken(TeamsOptions options, IMsalHttpClientFactory? http = null)
    {
        string[] scopes = [options.ConnectorScope];
        if (options.ManagedIdentity)
        {
            var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId));
            var identity = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
            var resource = options.ConnectorScope.Replace("/.default", "", StringComparison.Ordinal);
            _acquire = token => identity.AcquireTokenForManagedIdentity(resource).ExecuteAsync(token);
            return;
        }
        var client = ConfidentialClientApplicationBuilder.Create(options.AppId).WithTenantId(options.TenantId);
        if (http is not null) client = client.WithHttpClientFactory(http).WithInstanceDiscovery(false);
        client = options switch
        {
            { TenantId.Length: 0 } => throw new InvalidOperationException("Set Teams:TenantId to the Entra tenant in which the bot is registered."),
            { ClientSecret.Length: > 0 } => client.WithClientSecret(options.ClientSecret),
            { CertificatePath.Length: > 0 } => client.WithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword)),
            _ => throw new InvalidOperationException("Set Teams:ClientSecret, or Teams:CertificatePath, or Teams:ManagedIdentity: the bot has nothing to sign in with."),
        };
        var application = client.Build();
        _acquire = token => application.AcquireTokenForClient(scopes).ExecuteAsync(token);
    }

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="MsalException">Entra refused, or could not be reached.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken) => (await _acquire(cancellationToken)).AccessToken;
}
