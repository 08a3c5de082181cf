using System.Text.Json.Nodes;
using Assistant.Answers;
using Assistant.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Packaging;

public sealed class ManifestTests
{
    [Fact]
    public void The_manifest_as_it_stands_is_sound() => Manifests.ProblemsIn(Manifests.Filled()).ShouldBeEmpty();

    [Fact]
    public void Every_command_is_one_that_the_assistant_understands()
    {
        var language = Some.Assistant.Knowledge.Language;
        var titles = Manifests.Filled()["bots"]![0]!["commandLists"]!.AsArray().SelectMany(l => l!["commands"]!.AsArray()).Select(c => c!["title"]!.GetValue<string>()).ToList();
        titles.ShouldContain("Help");
        titles.Where(t => language.CommandIn(t) == ChatCommand.None).ShouldBeEmpty();
    }

    [Fact]
    public void The_commands_of_a_group_are_among_those_of_a_private_chat()
    {
        var lists = Manifests.Filled()["bots"]![0]!["commandLists"]!.AsArray();
        Titles(lists[1]!).Except(Titles(lists[0]!)).ShouldBeEmpty();

        static IEnumerable<string> Titles(JsonNode list) => list["commands"]!.AsArray().Select(c => c!["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("manifestVersion", "\"1.24\"", "manifestVersion is '1.24'. Make it '1.25'.")]
    [InlineData("$schema", "\"https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams.schema.json\"", "$schema is not of version 1.25.")]
    [InlineData("version", "\"2.0.0\"", "version is '2.0.0'.")]
    [InlineData("id", "\"other\"", "id is 'other'.")]
    [InlineData("developer.name", "\" \"", "developer.name is missing.")]
    [InlineData("developer.privacyUrl", "\"http://guidance.council.gov.uk/privacy\"", "developer.privacyUrl is 'http://")]
    [InlineData("developer.termsOfUseUrl", "\"https://elsewhere.org/terms\"", "developer.termsOfUseUrl is 'https://elsewhere.org")]
    [InlineData("developer.websiteUrl", null, "developer.websiteUrl is missing.")]
    [InlineData("name.short", null, "name.short is missing.")]
    [InlineData("description.full", "7", "description.full is missing.")]
    [InlineData("icons.color", "\"logo.png\"", "icons.color is 'logo.png'. Make it 'color.png'.")]
    [InlineData("icons.outline", null, "icons.outline is missing.")]
    [InlineData("accentColor", "\"teal\"", "accentColor is not a colour.")]
    [InlineData("accentColor", null, "accentColor is missing.")]
    [InlineData("validDomain", "[]", "validDomain is nothing that a manifest has.")]
    [InlineData("validDomains", "[]", "validDomains does not hold 'guidance.council.gov.uk'.")]
    [InlineData("validDomains[0]", "\"https://guidance.council.gov.uk\"", "validDomains[0] cannot stand here. 'https://guidance.council.gov.uk' has a scheme.")]
    [InlineData("validDomains[0]", "\"*.council.gov.uk\"", "has a wildcard")]
    [InlineData("bots", "[]", "bots has 0 bots.")]
    [InlineData("bots[0].botId", "\"other\"", "bots[0].botId is 'other'.")]
    [InlineData("bots[0].scopes", "[]", "bots[0].scopes is empty.")]
    [InlineData("bots[0].scopes[1]", "\"groupchat\"", "bots[0].scopes[1] is 'groupchat'. Write one of personal, groupChat, team, copilot.")]
    [InlineData("bots[0].commandLists[0].scopes[0]", "\"copilot\"", "has 'copilot', where the bot is not.")]
    [InlineData("bots[0].commandLists[0].scopes[0]", "\"team\"", "has 'team', which another list has already.")]
    [InlineData("bots[0].commandLists[0].commands", "[]", "bots[0].commandLists[0].commands is empty.")]
    [InlineData("bots[0].commandLists[0].commands[2].title", null, "bots[0].commandLists[0].commands[2].title is missing.")]
    [InlineData("bots[0].commandLists[1].commands[0].description", null, "bots[0].commandLists[1].commands[0].description is missing.")]
    [InlineData("composeExtensions[0].botId", null, "composeExtensions[0].botId is missing.")]
    [InlineData("composeExtensions[0].commands[0].id", null, "composeExtensions[0].commands[0].id is missing.")]
    [InlineData("composeExtensions[0].commands[0].parameters", null, "composeExtensions[0].commands[0].parameters is empty.")]
    [InlineData("composeExtensions[0].commands[0].parameters[0].name", null, "parameters[0].name is missing.")]
    public void What_is_wrong_is_named_with_its_place(string path, string? json, string complaint) =>
        Manifests.ProblemsIn(Manifests.With(path, json is null ? null : JsonNode.Parse(json))).ShouldContain(p => p.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("developer.name", 32)]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("bots[0].commandLists[0].commands[0].title", 128)]
    [InlineData("bots[0].commandLists[0].commands[0].description", 4000)]
    [InlineData("composeExtensions[0].commands[0].id", 64)]
    [InlineData("composeExtensions[0].commands[0].title", 32)]
    [InlineData("composeExtensions[0].commands[0].description", 128)]
    [InlineData("composeExtensions[0].commands[0].parameters[0].name", 64)]
    [InlineData("composeExtensions[0].commands[0].parameters[0].title", 32)]
    [InlineData("composeExtensions[0].commands[0].parameters[0].description", 128)]
    public void Words_are_too_long_exactly_where_they_are_longer_than_Teams_takes(string path, int most)
    {
        Of(most).ShouldBeEmpty();
        Of(most + 1).ShouldHaveSingleItem().ShouldContain($"{path} has {most + 1} characters, and {most} are the most. Shorten it.");
        Prop.ForAll(Gen.Choose(1, most + 50).ToArbitrary(), length => Of(length).Count == (length > most ? 1 : 0)).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

        IReadOnlyList<string> Of(int length) => Manifests.ProblemsIn(Manifests.With(path, new string('x', length)));
    }

    [Theory]
    [InlineData("bots[0].commandLists[0].commands", 10)]
    [InlineData("composeExtensions[0].commands", 10)]
    [InlineData("composeExtensions[0].commands[0].parameters", 5)]
    [InlineData("bots[0].commandLists", 3)]
    [InlineData("validDomains", 16)]
    [InlineData("composeExtensions", 1)]
    public void There_are_too_many_exactly_where_there_are_more_than_Teams_takes(string path, int most)
    {
        Of(most).ShouldNotContain(p => p.Contains("are the most", StringComparison.Ordinal));
        Of(most + 1).ShouldContain(p => p.Contains($"{path} has {most + 1} ", StringComparison.Ordinal) && p.Contains($"{most} are the most", StringComparison.Ordinal));

        IReadOnlyList<string> Of(int count)
        {
            var first = Manifests.With("version", "1.0.0");
            var node = path.Replace("[0]", ".0").Split('.').Aggregate((JsonNode)first, (at, step) => step == "0" ? at[0]! : at[step]!)[0]!;
            return Manifests.ProblemsIn(Manifests.With(path, new JsonArray([.. Enumerable.Range(0, count).Select(_ => node.DeepClone())])));
        }
    }

    [Theory]
    [InlineData("{", "manifest/manifest.json:1: this is not JSON.")]
    [InlineData("[]", "the manifest is not a JSON object.")]
    [InlineData("", "this is not JSON.")]
    [InlineData("{\"id\": 1, \"id\": 2}", "this is not JSON.")]
    [InlineData("{\"name\": \"{tenant}\"}", "has the place '{tenant}', which nothing fills.")]
    public void A_template_that_is_broken_is_said_so(string template, string complaint) =>
        ManifestCheck.ProblemsIn(ManifestTemplate.Fill(template, Manifests.Request), Manifests.Request).ShouldContain(p => p.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Nothing_that_stands_in_a_manifest_makes_the_check_fall_over()
    {
        JsonNode?[] values = [null, "words", 7, true, new JsonArray(), new JsonObject(), new JsonArray(new JsonObject()), new JsonArray("x", 1, null)];
        var paths = new[] { "$schema", "id", "developer", "developer.name", "name", "icons", "bots", "bots[0]", "bots[0].scopes", "bots[0].commandLists", "bots[0].commandLists[0]", "composeExtensions", "composeExtensions[0].commands", "validDomains" };
        foreach (var path in paths)
            foreach (var value in values) Should.NotThrow(() => Manifests.ProblemsIn(Manifests.With(path, value?.DeepClone())));
    }
}
