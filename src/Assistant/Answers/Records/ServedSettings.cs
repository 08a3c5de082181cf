using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Answers.Records;

/// <summary>The settings that shape answers, one a line, and a short name for all of them together.</summary>
public sealed record ServedSettings(string Lines)
{
    private const int IdLength = 8;

    private static readonly string Program = typeof(ServedSettings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The same for the same settings.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lines)))[..IdLength];

    public static ServedSettings Of(SiteOptions site) => new(string.Join('\n',
        $"Site:Area = {site.Area}",
        $"Site:ShowDrafts = {(site.ShowDrafts ? "true" : "false")}",
        $"Program = {Program}"));
}
