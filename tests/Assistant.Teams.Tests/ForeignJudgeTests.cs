using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Tests;

namespace Assistant.Teams.Tests;

/// <summary>Microsoft's own connector library, which is archived, as a second opinion on who comes in. Its keys come from loopback.</summary>
public sealed class ForeignJudgeTests
{
    private const string Package = "botframework-connector";

    // Where it judges differently, and why we do not follow.
    private static readonly Dictionary<string, string> Differences = new()
    {
        ["for several of whom one is the bot"] = "It compares the audience as one text. RFC 7519 4.1.3 lets a token name several, and ours is among them.",
        ["without an end"] = "It takes a token that never ends. Those of Teams end within the hour, and one that leaked would be good for ever.",
        ["another type of token"] = "It does not look at the type. RFC 8725 3.11 wants types told apart; those of Teams are JWT.",
        ["ends before it begins"] = "It holds each end against the clock alone, and with the skew both pass. No service makes such a token.",
        ["an activity without an address"] = "It compares no address where the activity names none. Specification A2300 wants one, and replies need it.",
        ["an activity with an empty address"] = "The same.",
    };

    [NodeFact(Package)]
    public async Task It_agrees_but_for_the_differences_that_are_explained()
    {
        var cases = TokenCase.All;
        var verdicts = JsonSerializer.Deserialize<bool[]>(await NodeScript.RunAsync("judge-tokens.mjs", new JsonObject
        {
            ["appId"] = TokenServer.AppId,
            ["issuer"] = TokenServer.Issuer,
            ["keys"] = JsonNode.Parse(TokenCase.Server.KeySet),
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject { ["authorization"] = c.Authorization, ["activity"] = JsonSerializer.SerializeToNode(c.Activity, TeamsJson.Wire.Activity) })]),
        }.ToJsonString()))!;

        verdicts.Length.ShouldBe(cases.Count);
        verdicts.ShouldContain(true);
        verdicts.ShouldContain(false);
        cases.Zip(verdicts).Where(v => v.First.IsAccepted != v.Second).Select(v => v.First.Name).ShouldBe(Differences.Keys, ignoreOrder: true);
    }
}
