namespace Assistant.Teams.Authentication;

/// <summary>Where replies may go. The bot's token travels with them, so an address that an activity names is not enough.</summary>
public sealed class ServiceAddresses(TeamsOptions options)
{
    // Microsoft Learn, "Send proactive messages": the public cloud and the United States government clouds.
    private static readonly string[] Known = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    /// <summary>Whether the address is https, on the ordinary port, without a user, on a host that is known or configured.</summary>
    public bool IsTrusted(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0
        && Known.Concat(options.TrustedServiceHosts).Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase);
}
