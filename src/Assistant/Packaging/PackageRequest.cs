using System.Text.RegularExpressions;

namespace Assistant.Packaging;

/// <summary>What a site gives to have its package made. Each value is written as Teams wants it.</summary>
public sealed partial record PackageRequest(string AppId, string Host, string Version)
{
    public string AppId { get; } = FaultInAppId(AppId) is { } fault ? throw new ArgumentException(fault, nameof(AppId)) : AppId.ToLowerInvariant();
    public string Host { get; } = PublicHost.FaultIn(Host) is { } fault ? throw new ArgumentException(fault, nameof(Host)) : Host.ToLowerInvariant();
    public string Version { get; } = FaultInVersion(Version) is { } fault ? throw new ArgumentException(fault, nameof(Version)) : Version;

    /// <summary>What is wrong with the app id and how to mend it, or null.</summary>
    public static string? FaultInAppId(string appId) =>
        !Guid.TryParseExact(appId, "D", out var id) || appId.Length != 36
            ? $"'{appId}' is not an app id. Copy the app id from the bot's registration: a GUID, 32 letters and digits in five groups with hyphens."
        : id == Guid.Empty ? "The app id is all zeros. Copy the app id from the bot's registration."
        : null;

    /// <summary>What is wrong with the version and how to mend it, or null.</summary>
    public static string? FaultInVersion(string version) =>
        ThreeNumbers().IsMatch(version) ? null : $"'{version}' is not a version. Give three numbers of at most five digits with dots between them, such as 1.0.0, and raise them with each upload.";

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeNumbers();
}
