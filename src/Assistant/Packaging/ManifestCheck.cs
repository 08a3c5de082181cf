using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Packaging;

/// <summary>Whether Teams would take the manifest, as far as that can be told without its schema. Source: manifest schema 1.25.</summary>
public static partial class ManifestCheck
{
    public const string SchemaVersion = "1.25";
    private const int MostDomains = 16;

    private static readonly string[] RootNames =
    [
        "$schema", "manifestVersion", "version", "id", "localizationInfo", "developer", "name", "description", "icons", "accentColor", "configurableTabs", "staticTabs", "bots", "connectors",
        "subscriptionOffer", "composeExtensions", "permissions", "devicePermissions", "validDomains", "webApplicationInfo", "graphConnector", "showLoadingIndicator", "isFullScreen", "activities",
        "configurableProperties", "supportedChannelTypes", "supportsChannelFeatures", "defaultBlockUntilAdminAction", "publisherDocsUrl", "defaultInstallScope", "defaultGroupCapability",
        "meetingExtensionDefinition", "authorization", "extensions", "dashboardCards", "copilotAgents", "intuneInfo", "agenticUserTemplates", "elementRelationshipSet", "backgroundLoadConfiguration",
    ];

    /// <summary>All that is wrong with a filled manifest, each with how to mend it.</summary>
    public static IReadOnlyList<string> ProblemsIn(string manifest, PackageRequest request)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = new ManifestPart("", json.RootElement, []);
            if (json.RootElement.ValueKind == JsonValueKind.Object) CheckRoot(root, request);
            else root.Complain("is not a JSON object.", "Begin it with { and end it with }.");
            foreach (var place in ManifestTemplate.PlacesIn(manifest)) root.Complain($"has the place '{place}', which nothing fills.", "Known are {app-id}, {host} and {version}.");
            return root.Problems;
        }
        catch (JsonException e)
        {
            return [$"{ManifestTemplate.File}:{e.LineNumber + 1}: this is not JSON. {e.Message}"];
        }
    }

    private static void CheckRoot(ManifestPart root, PackageRequest request)
    {
        foreach (var name in root.Names.Except(RootNames)) root[name].Complain("is nothing that a manifest has.", "Check its spelling, or take it out.");
        Same(root["manifestVersion"], SchemaVersion);
        if (root["$schema"].Exists && !root["$schema"].Text().Contains($"/v{SchemaVersion}/", StringComparison.Ordinal)) root["$schema"].Complain($"is not of version {SchemaVersion}.", "Make it the same as manifestVersion.");
        Same(root["version"], request.Version);
        Same(root["id"], request.AppId);

        root["developer"]["name"].Text(32);
        foreach (var url in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }) Address(root["developer"][url], request.Host);
        root["name"]["short"].Text(30);
        if (root["name"]["full"].Exists) root["name"]["full"].Text(100);
        root["description"]["short"].Text(80);
        root["description"]["full"].Text(4000);

        Same(root["icons"]["color"], IconCheck.Colour);
        Same(root["icons"]["outline"], IconCheck.Outline);
        if (!Colour().IsMatch(root["accentColor"].Text())) root["accentColor"].Complain("is not a colour.", "Write # and six hexadecimal digits.");

        BotCheck.Check(root, request.AppId);
        Domains(root["validDomains"], request.Host);
    }

    private static void Same(ManifestPart part, string wanted)
    {
        if (part.Text() is { Length: > 0 } text && text != wanted) part.Complain($"is '{text}'.", $"Make it '{wanted}'.");
    }

    private static void Address(ManifestPart part, string host)
    {
        var text = part.Text(2048);
        if (text.Length > 0 && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Authority == host)) part.Complain($"is '{text}'.", "Begin it with https://{host}/, for the pages are served there.");
    }

    private static void Domains(ManifestPart domains, string host)
    {
        domains.AtMost(MostDomains, "domains");
        foreach (var domain in domains.Items)
            if (domain.Text() is { Length: > 0 } name && PublicHost.FaultIn(name) is { } fault) domain.Complain("cannot stand here.", fault);
        if (!domains.Items.Any(d => d.Value.ValueKind == JsonValueKind.String && d.Value.GetString() == host)) domains.Complain($"does not hold '{host}'.", "Put {host} in.");
    }

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
