using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Tests.Messages;

/// <summary>
/// Activities in the shape in which Microsoft publishes them, each with the address of the page that it follows, what is answered and
/// what is sent. Ids and names are made up, and the words of a message are ours. Files in <c>Samples/</c>.
/// </summary>
public sealed class SampleTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private static readonly string Folder = Checkout.Content.PathOf("tests/Assistant.Tests/Samples");

    public static TheoryData<string> Names => [.. Files.Select(f => Path.GetFileNameWithoutExtension(f))];

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json").Order();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_Microsoft_publishes_is_taken_and_answered(string name)
    {
        var sample = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json")))!;
        var source = new Uri(sample["source"]!.GetValue<string>());
        (source.Host is "github.com" or "learn.microsoft.com").ShouldBeTrue();

        var (activity, chat) = (sample["activity"]!, $"{sample["activity"]!["conversation"]!["id"]!.GetValue<string>()}{Guid.NewGuid():N}");
        activity["serviceUrl"] = channel.ServiceUrl;
        activity["conversation"]!["id"] = chat;
        var response = await channel.Assistant.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe((HttpStatusCode)sample["status"]!.GetValue<int>());
        var (body, expected) = (await response.Content.ReadAsStringAsync(), sample["body"]!.GetValue<string>());
        body.ShouldStartWith(expected);
        (body.Length == 0).ShouldBe(expected.Length == 0);

        var (sent, wanted) = (channel.Raw(chat), sample["sends"]!.AsArray().Select(s => s!.GetValue<string>()).ToList());
        sent.Count.ShouldBe(wanted.Count);
        foreach (var (json, words) in sent.Zip(wanted)) json.ShouldContain(words);
        channel.DemandValid();
    }

    [Fact]
    public void Every_invoke_that_is_answered_and_every_type_of_activity_is_among_them()
    {
        var all = Files.Select(File.ReadAllText).ToList();
        foreach (var name in GeneratedActivities.Known) all.ShouldContain(s => s.Contains($"\"name\": \"{name}\"", StringComparison.Ordinal), name);
        foreach (var type in (string[])["message", "conversationUpdate", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete", "invoke"])
            all.ShouldContain(s => s.Contains($"\"type\": \"{type}\"", StringComparison.Ordinal), type);
    }
}
