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
        foreach (var problem in options.Access.Problems(options.SignsIn)) yield return problem;
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
        var teams = options.Teams;
        if (!Guid.TryParse(teams.AppId, out _)) yield return "Teams:AppId is not a GUID. Copy the app id from the bot's registration.";
        if (!Guid.TryParse(teams.TenantId, out _)) yield return "Teams:TenantId is not a GUID. Set it to the tenant in which the bot is registered.";
        if (new[] { teams.ClientSecret.Length > 0, teams.CertificatePath.Length > 0, teams.ManagedIdentity }.Count(set => set) != 1)
            yield return "Set exactly one of Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentity.";
        if (!IsHttps(teams.MetadataAddress)) yield return "Teams:MetadataAddress is not an https address.";
        if (!IsHttps(site.PublicAddress)) yield return "Site:PublicAddress is not an https address. Set it to the address under which readers reach the source pages.";
    }

    private static bool IsInside(string folder, string other) =>
        $"{Path.GetFullPath(folder)}{Path.DirectorySeparatorChar}".StartsWith($"{other}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
