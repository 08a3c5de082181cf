using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Tests.Packaging;

/// <summary>The list of what the program is made of, by <c>deploy/sbom.mjs</c>.</summary>
public sealed partial class SbomTests
{
    private const string Script = "../../deploy/sbom.mjs";

    [NodeFact("axe-core")]
    public async Task It_names_every_package_that_is_asked_for_and_nothing_of_the_machine_that_made_it()
    {
        var text = await NodeScript.RunAsync(Script, "");
        text.ShouldBe(await NodeScript.RunAsync(Script, ""));
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        var components = json.RootElement.GetProperty("components").EnumerateArray().ToList();
        var named = components.Select(c => $"{c.GetProperty("name")} {c.GetProperty("version")}").ToHashSet();
        var versions = Version().Matches(File.ReadAllText(Checkout.Content.PathOf("Directory.Packages.props"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        foreach (var asked in Asked().Matches(File.ReadAllText(Checkout.Content.PathOf("src/Assistant/Assistant.csproj"))).Select(m => m.Groups[1].Value)) named.ShouldContain($"{asked} {versions[asked]}");
        named.ShouldContain(n => n.StartsWith("adaptivecards ", StringComparison.Ordinal));
        components.ShouldAllBe(c => c.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length == 128);
        components.Select(c => c.GetProperty("bom-ref").GetString()).ShouldBeUnique();
        text.ShouldNotContain("http");
        text.ShouldNotContain(Checkout.Content.Root);
        text.ShouldNotContain("/.nuget/");
    }

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Asked();
}
