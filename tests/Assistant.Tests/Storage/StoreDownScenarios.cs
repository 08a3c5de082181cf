using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Storage;

/// <summary>What people see while the store is down, and that all goes on when it is back. What takes it away is the test's own.</summary>
internal static class StoreDownScenarios
{
    private const string Question = "what is a reachable moment", Unrecorded = "could not be recorded", Refused = "Nothing you did before is lost";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(ChannelSimulator channel, Func<Task> takeAway, Func<Task> bringBack)
    {
        var chat = ChannelSimulator.NewConversation();
        Wire(await channel.SayAsync(Question, chat)).ShouldContain("Reference ");
        var menu = await PressAsync(channel, chat);
        menu.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");

        await takeAway();
        await UntilAsync(channel, "degraded");
        using (var health = JsonDocument.Parse(await channel.Assistant.GetStringAsync("/health/ready")))
            health.RootElement.GetProperty("parts").EnumerateArray().Where(p => p.GetProperty("ill").GetBoolean()).Select(p => p.GetProperty("name").GetString()).ShouldBe(["store"]);

        (await channel.PostAsync(Some.Message(Question, chat, channel.ServiceUrl))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (answer, told) = (Wire(channel.Received(chat)[^2]), Wire(channel.Received(chat)[^1]));
        answer.ShouldContain("[1]");
        answer.ShouldNotContain("Reference ");
        told.ShouldContain(Unrecorded);

        var danger = Wire(await channel.SayAsync("he has a knife and is outside now", chat));
        danger.ShouldContain("999");
        danger.ShouldNotContain(Unrecorded);

        var refused = await PressAsync(channel, chat);
        refused.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        refused.GetProperty("value").GetString()!.ShouldContain(Refused);
        Wire(await channel.SayAsync("screening", chat)).ShouldContain(Refused);

        var feedback = await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "message/submitAction", ReplyToId = "1:x", Value = JsonSerializer.SerializeToElement(new { actionName = "feedback", actionValue = new { reaction = "like" } }) });
        feedback.StatusCode.ShouldBe(HttpStatusCode.OK);
        Wire(channel.Received(chat)[^1]).ShouldContain("Your feedback could not be kept");

        await bringBack();
        await UntilAsync(channel, "ready");
        Wire(await channel.SayAsync(Question, chat)).ShouldContain("Reference ");
        (await PressAsync(channel, chat)).GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
    }

    private static async Task<JsonElement> PressAsync(ChannelSimulator channel, string chat)
    {
        var response = await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = ShownCard.Value("screening", new Dictionary<string, string> { ["do"] = "menu" }) });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task UntilAsync(ChannelSimulator channel, string status)
    {
        using var longest = new CancellationTokenSource(LongestWait);
        while (!(await channel.Assistant.GetStringAsync("/health/ready", longest.Token)).Contains($"\"{status}\"", StringComparison.Ordinal)) await Task.Yield();
    }

    private static string Wire(Activity activity) => JsonSerializer.Serialize(activity, TeamsJson.Wire.Activity);
}
