using Assistant.Teams.Authentication;

namespace Assistant.Access.SignIn;

/// <summary>
/// How people sign in on pages, with Microsoft Entra. Section <c>SignIn</c> of the configuration. What is not set there is taken from the
/// bot's registration, section <c>Teams</c>; a managed identity signs in no people, so there a registration of its own is needed.
/// </summary>
public sealed record SignInOptions
{
    /// <summary>The app id of a registration of its own; empty takes the bot's.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The tenant whose people may sign in; empty takes the bot's.</summary>
    public string TenantId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>The path of a PKCS#12 file, where it is not a secret that shows who the server is.</summary>
    public string CertificatePath { get; init; } = "";
    public string CertificatePassword { get; init; } = "";

    /// <summary>Microsoft Entra. Government clouds have others.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com";

    /// <summary>How long a session lasts at most, however much is done in it.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long a session lasts in which nothing is done.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether people can sign in.</summary>
    public bool IsSetUp => AppId.Length > 0 && ClientSecret.Length + CertificatePath.Length > 0;

    /// <summary>The same, with what is not set taken from the bot's registration.</summary>
    public SignInOptions Or(TeamsOptions teams)
    {
        var own = this with { TenantId = TenantId.Length > 0 ? TenantId : teams.TenantId };
        if (own.AppId.Length > 0 || teams.AppId.Length == 0) return own;
        own = own with { AppId = teams.AppId };
        return own.ClientSecret.Length + own.CertificatePath.Length > 0 || teams.ManagedIdentity ? own
            : own with { ClientSecret = teams.ClientSecret, CertificatePath = teams.CertificatePath, CertificatePassword = teams.CertificatePassword };
    }

    /// <summary>Each setting that cannot be used, with what to set.</summary>
    /// <param name="teams">The bot's registration.</param>
    /// <param name="isNeeded">Whether there are pages that nobody could open without.</param>
    public IEnumerable<string> Problems(TeamsOptions teams, bool isNeeded)
    {
        var used = Or(teams);
        if (AppId.Length > 0 && !Guid.TryParse(AppId, out _)) yield return "SignIn:AppId is not a GUID. Copy the app id of the registration with which people sign in, or leave it out to take the bot's.";
        if (TenantId.Length > 0 && !Guid.TryParse(TenantId, out _)) yield return "SignIn:TenantId is not a GUID. Set it to the tenant whose people may sign in, or leave it out to take the bot's.";
        if (ClientSecret.Length > 0 && CertificatePath.Length > 0) yield return "Set only one of SignIn:ClientSecret and SignIn:CertificatePath.";
        if (AppId.Length > 0 && !used.IsSetUp) yield return "SignIn:AppId is set, but neither SignIn:ClientSecret nor SignIn:CertificatePath. Set one of them.";
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps || authority.AbsolutePath != "/") yield return "SignIn:Authority is not an https address without a path.";
        if (Idle < TimeSpan.FromMinutes(1) || Longest < Idle || Longest > TimeSpan.FromHours(24)) yield return "SignIn:Idle and SignIn:Longest do not fit. Idle is at least 00:01:00, Longest at least as long as Idle and at most 1.00:00:00.";
        if (isNeeded && !used.IsSetUp) yield return "Site:SourcePages is Tenant, but nobody could sign in. A managed identity signs in no people: set SignIn:AppId, and SignIn:ClientSecret or SignIn:CertificatePath.";
    }
}
