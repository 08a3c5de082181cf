using Assistant.Answers;

namespace Assistant.Hosting;

/// <summary>What would make serving unsafe: each is named, with what to set, before anything listens.</summary>
public static class ServeCheck
{
    /// <exception cref="InvalidOperationException">Something is not safe.</exception>
    public static void Demand(ServeOptions options, SiteOptions site)
    {
        var problems = ProblemsIn(options, site).ToList();
        if (problems.Count > 0) throw new InvalidOperationException($"serving would not be safe.{System.Environment.NewLine}{string.Join(System.Environment.NewLine, problems.Select(p => $"- {p}"))}");
    }

    private static IEnumerable<string> ProblemsIn(ServeOptions options, SiteOptions site)
    {
        foreach (var secret in options.SecretsInFiles)
            yield return $"{secret} stands in a file of settings. Take it out, change it where it is used, and put the new one into the environment or a file of its own that Secrets:Folder names.";
        foreach (var problem in options.Access.Problems(options.SignsIn)) yield return problem;
        foreach (var problem in options.Limits.Problems()) yield return problem;
        foreach (var problem in options.Telemetry.Problems()) yield return problem;
        if (options.Teams.SensitivityLabel is { } label && string.IsNullOrWhiteSpace(label.Name))
            yield return "Teams:SensitivityLabel has no Name. Set Teams:SensitivityLabel:Name to the words that stand beside the shield, or leave the label out.";
        if (!options.SignsIn)
        {
            if (options.Environment != Environments.Development)
                yield return $"This is {options.Environment}, and anybody could speak to the bot. Set Teams:AppId to its app id, or ASPNETCORE_ENVIRONMENT=Development to try it on this machine alone.";
            yield break;
        }
        if (IsInside(options.State.KeyFolder, Path.GetDirectoryName(Path.GetFullPath(options.State.File))!))
            yield return "State:KeyFolder lies in the folder of the database. Keep the keys apart from what they seal, and out of its backups.";
        if (options.Environment != Environments.Development)
        {
            if (options.State is { KeyCertificatePath: "", PlainKeys: false })
                yield return "State:KeyCertificatePath is not set, so the keys that seal what is kept lie open. Set it to a PKCS #12 certificate, or State:PlainKeys=true where their disk is encrypted and nobody else reads it.";
            if (!OperatingSystem.IsWindows() && Directory.Exists(options.State.KeyFolder) && (File.GetUnixFileMode(options.State.KeyFolder) & OfOthers) != 0)
                yield return "State:KeyFolder can be read by others on this machine. Run: chmod 700 on it.";
        }
        var teams = options.Teams;
        foreach (var host in teams.TrustedServiceHosts.Where(h => Uri.CheckHostName(h) != UriHostNameType.Dns || h.EndsWith('.')))
            yield return $"Teams:TrustedServiceHosts names '{host}', which is not the name of a host. Give each host in full, without https:// and without *.";
        if (!Guid.TryParse(teams.AppId, out _)) yield return "Teams:AppId is not a GUID. Copy the app id from the bot's registration.";
        if (!Guid.TryParse(teams.TenantId, out _)) yield return "Teams:TenantId is not a GUID. Set it to the tenant in which the bot is registered.";
        if (new[] { teams.ClientSecret.Length > 0, teams.CertificatePath.Length > 0, teams.ManagedIdentity }.Count(set => set) != 1)
            yield return "Set exactly one of Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentity.";
        foreach (var problem in options.SignIn.Problems(teams, isNeeded: site.SourcePages == SourcePages.Tenant)) yield return problem;
        if (!IsHttps(teams.MetadataAddress)) yield return "Teams:MetadataAddress is not an https address.";
        if (!IsHttps(site.PublicAddress)) yield return "Site:PublicAddress is not an https address. Set it to the address under which readers reach the source pages.";
    }

    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite;

    private static bool IsInside(string folder, string other) =>
        $"{Path.GetFullPath(folder)}{Path.DirectorySeparatorChar}".StartsWith($"{other}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
