using System.ComponentModel.DataAnnotations;

namespace Assistant.Teams.Authentication;

/// <summary>How the bot is registered. Section <c>Teams</c> of the configuration; secrets come from the environment or user secrets.</summary>
public sealed record TeamsOptions
{
    /// <summary>The bot's app id, a GUID. Empty: no sign-in, which is for Development on this machine alone.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The Entra tenant of the registration. New bots are single-tenant (Azure, since 31 July 2025).</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The client secret, where the bot signs in with one.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The path of a PKCS#12 file, where the bot signs in with a certificate.</summary>
    public string CertificatePath { get; init; } = "";
    public string CertificatePassword { get; init; } = "";

    /// <summary>Signs in as the user-assigned managed identity whose client id is <see cref="AppId"/>.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Who signs tokens from Teams. Government clouds have others. Source: Bot Connector authentication.</summary>
    [Required]
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where the signing keys are told.</summary>
    [Required, Url]
    public string MetadataAddress { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>What a token for the connector is asked for.</summary>
    [Required]
    public string ConnectorScope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts to which replies, and with them the bot's token, may go, besides those that Microsoft names.</summary>
    public IReadOnlyList<string> TrustedServiceHosts { get; init; } = [];

    /// <summary>The sensitivity label that answers carry; none where it is not set.</summary>
    public SensitivityLabel? SensitivityLabel { get; init; }
}

/// <summary>A sensitivity label in the words of the organisation. Source: Microsoft Learn, "Bot messages with AI-generated content".</summary>
public sealed record SensitivityLabel
{
    /// <summary>What stands beside the shield, for example <c>Official: sensitive</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What a reader sees who points at it. May be left out.</summary>
    public string? Description { get; init; }
}
