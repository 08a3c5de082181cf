using System.Text.Json;

namespace Assistant.Commands;

/// <summary>
/// Where secrets come from: the environment, or one file each, named like the setting (<c>Teams__ClientSecret</c>), in the folder that
/// systemd (<c>LoadCredential</c>) or a container hands over. Never a file of settings, which ends up in repositories and backups.
/// </summary>
public static class Secrets
{
    private const string OfSystemd = "CREDENTIALS_DIRECTORY", OfContainers = "/run/secrets", Folder = "Secrets__Folder";
    private static readonly string[] Kinds = ["secret", "password", "key", "token", "postgresql", "connectionstring"];

    public static IConfigurationBuilder AddTo(IConfigurationBuilder builder)
    {
        foreach (var folder in new[] { OfContainers, Environment.GetEnvironmentVariable(OfSystemd), Environment.GetEnvironmentVariable(Folder) })
            if (folder is { Length: > 0 } && Directory.Exists(folder)) builder.AddKeyPerFile(Path.GetFullPath(folder), optional: true);
        return builder;
    }

    /// <summary>What looks like a secret in <c>appsettings*.json</c> of the folder, each as <c>file: setting</c>. A file that cannot be read is named too.</summary>
    public static IReadOnlyList<string> InFiles(string folder) => [.. Directory.EnumerateFiles(folder, "appsettings*.json").Order(StringComparer.Ordinal).SelectMany(In)];

    private static IEnumerable<string> In(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return [.. Named(file.RootElement, "").Select(setting => $"{Path.GetFileName(path)}: {setting}")];
        }
        catch (JsonException)
        {
            return [$"{Path.GetFileName(path)}: cannot be read"];
        }
    }

    private static IEnumerable<string> Named(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Named(p.Value, name.Length == 0 ? p.Name : $"{name}:{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Named(e, name)),
        JsonValueKind.String when element.GetString() is { Length: > 0 } && IsSecret(name) => [name],
        _ => [],
    };

    // The last part tells: KeyFolder and KeyCertificatePath are places, Key and ClientSecret are secrets.
    private static bool IsSecret(string name) => Kinds.Any(kind => name[(name.LastIndexOf(':') + 1)..].Replace("__", "", StringComparison.Ordinal).EndsWith(kind, StringComparison.OrdinalIgnoreCase));
}
