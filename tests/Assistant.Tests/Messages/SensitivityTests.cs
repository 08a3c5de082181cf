using System.Text.Json;
using Assistant.Answers;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Authentication;

namespace Assistant.Tests.Messages;

public sealed class SensitivityTests
{
    private static readonly SensitivityLabel Label = new() { Name = "Official: sensitive", Description = "Keep it within your team." };

    [Fact]
    public async Task An_answer_carries_the_label_in_its_one_entity_beside_its_citations()
    {
        var entity = (await AskAsync("what is a reachable moment", Label)).Entities!.ShouldHaveSingleItem();
        entity.GetProperty("citation").GetArrayLength().ShouldBeGreaterThan(0);
        entity.GetProperty("usageInfo").GetRawText().ShouldBe("""{"name":"Official: sensitive","description":"Keep it within your team.","@type":"CreativeWork"}""");
    }

    [Fact]
    public async Task A_label_without_a_description_has_a_name_alone() =>
        (await AskAsync("what is a reachable moment", new SensitivityLabel { Name = "Official" })).Entities!.Single().GetProperty("usageInfo").GetRawText().ShouldBe("""{"name":"Official","@type":"CreativeWork"}""");

    [Theory]
    [InlineData("hello")]
    [InlineData("he has a knife and is outside now")]
    public async Task What_is_no_answer_carries_none(string text) => (await AskAsync(text, Label)).Entities.ShouldBeNull();

    [Fact]
    public async Task Without_the_setting_there_is_none() => (await AskAsync("what is a reachable moment", null)).Entities!.Single().TryGetProperty("usageInfo", out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_label_without_a_name_is_named_before_anything_listens(string name) =>
        Should.Throw<InvalidOperationException>(() => ServeCheck.Demand(new ServeOptions { Teams = new TeamsOptions { SensitivityLabel = new SensitivityLabel { Name = name, Description = "x" } } }, new SiteOptions()))
            .Message.ShouldContain("Teams:SensitivityLabel:Name");

    private static async Task<Activity> AskAsync(string text, SensitivityLabel? label)
    {
        await using var door = new Door(Some.Options with { Teams = new TeamsOptions { SensitivityLabel = label } });
        await door.KnockAsync(JsonSerializer.Serialize(Some.Message(text, "a:1", "http://127.0.0.1:9/"), TeamsJson.Wire.Activity));
        return door.Sent!;
    }
}
