using System.Text.Json.Nodes;

namespace Assistant.Tests.Packaging;

/// <summary>Microsoft's own schema as judge: npm's @microsoft/app-manifest brings it, so that nothing is fetched.</summary>
public sealed class SchemaTests
{
    private const string Package = "@microsoft/app-manifest";

    // Each breaks one rule of the schema. The judge has to see every one of them, or it sees nothing.
    private static readonly (string Path, string? Json)[] Bad =
    [
        ("bots[0].scopes[1]", "\"groupchat\""),
        ("bots[0].commandLists[1].scopes[0]", "\"channel\""),
        ("name.short", $"\"{new string('x', 31)}\""),
        ("description.short", $"\"{new string('x', 81)}\""),
        ("developer.name", $"\"{new string('x', 33)}\""),
        ("developer.privacyUrl", "\"guidance.council.gov.uk/privacy\""),
        ("developer.termsOfUseUrl", null),
        ("accentColor", null),
        ("accentColor", "\"teal\""),
        ("manifestVersion", "\"1.26\""),
        ("version", "1"),
        ("id", "\"{app-id}\""),
        ("bots[0].botId", null),
        ("icons.outline", null),
        ("permissions[0]", "\"everything\""),
        ("extra", "1"),
        ("bots[0].commandLists[0].commands[0].description", null),
        ("bots[0].commandLists[0].commands[0].prompt", "\"Help\""),
        ("composeExtensions[0].commands[0].type", "\"search\""),
        ("composeExtensions[0].commands[0].title", $"\"{new string('x', 33)}\""),
        ("composeExtensions[0].commands[0].parameters", "[]"),
        ("defaultInstallScope", "\"group\""),
    ];

    [NodeFact(Package)]
    public async Task The_schema_finds_nothing_wrong_in_the_manifest() => (await JudgeAsync(Manifests.Filled())).ShouldHaveSingleItem().ShouldBeEmpty();

    [NodeFact(Package)]
    public async Task The_schema_finds_every_fault_that_is_put_in()
    {
        var verdicts = await JudgeAsync([.. Bad.Select(b => Manifests.With(b.Path, b.Json is null ? null : JsonNode.Parse(b.Json)))]);
        verdicts.Count.ShouldBe(Bad.Length);
        Bad.Zip(verdicts).Where(v => v.Second.Count == 0).Select(v => v.First).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> JudgeAsync(params JsonObject[] manifests)
    {
        var verdicts = await NodeScript.RunAsync("validate-manifest.mjs", new JsonArray([.. manifests]).ToJsonString());
        return [.. JsonNode.Parse(verdicts)!.AsArray().Select(v => v!.AsArray().Select(e => e!.GetValue<string>()).ToList())];
    }
}
