using System.Text.Json.Nodes;
using Assistant.Packaging;

namespace Assistant.Tests.Packaging;

/// <summary>The manifest as it is made for one site, and the same with something changed.</summary>
internal static class Manifests
{
    public const string AppId = "8b1c2a34-1111-4222-8333-944444444444";

    public static readonly PackageRequest Request = new(AppId, "guidance.council.gov.uk", "1.0.0");

    public static string Template => Checkout.Content.Read(ManifestTemplate.File);

    public static JsonObject Filled(PackageRequest? request = null) => JsonNode.Parse(ManifestTemplate.Fill(Template, request ?? Request))!.AsObject();

    /// <summary>The filled manifest with the value at the path (<c>bots[0].scopes[0]</c>) set, or taken out where it is null.</summary>
    public static JsonObject With(string path, JsonNode? value)
    {
        var manifest = Filled();
        var steps = path.Replace("[", ".[").Split('.', StringSplitOptions.RemoveEmptyEntries);
        var at = steps[..^1].Aggregate((JsonNode)manifest, (node, step) => step[0] == '[' ? node[int.Parse(step.Trim('[', ']'))]! : node[step]!);
        var last = steps[^1];
        if (last[0] == '[') at[int.Parse(last.Trim('[', ']'))] = value;
        else if (value is null) at.AsObject().Remove(last);
        else at[last] = value;
        return manifest;
    }

    public static IReadOnlyList<string> ProblemsIn(JsonObject manifest) => ManifestCheck.ProblemsIn(manifest.ToJsonString(), Request);
}
