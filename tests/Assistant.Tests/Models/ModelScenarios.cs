using System.Text.Json;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Models;

/// <summary>A model behind <c>/api/messages</c>: what the channel gets, what is kept, what is streamed.</summary>
public sealed class ModelScenarios : ModelTests
{
    [Fact]
    public Task In_a_private_chat_checked_sentences_are_streamed_and_the_message_ends_the_stream_with_its_label() => RunAsync(async channel =>
    {
        Server.Script = (context, data, _) => SayGood(context, data);
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(Question, chat, channel.ServiceUrl));
        var wire = channel.Wire(chat).Select(w => JsonDocument.Parse(w).RootElement).ToList();
        var streamed = wire.Select(Stream).ToList();
        streamed[0].ShouldBe(("typing", "informative", 1, null));
        streamed[^1].ShouldBe(("message", "final", null, channel.FirstIdIn(chat)));
        streamed[1..^1].ShouldAllBe(s => s.Type == "typing" && s.StreamType == "streaming" && s.Id == channel.FirstIdIn(chat));
        var final = wire[^1];
        foreach (var shown in wire[1..^1]) final.GetProperty("text").GetString()!.ShouldStartWith(shown.GetProperty("text").GetString()!);
        final.GetProperty("text").GetString()!.ShouldStartWith(Good);
        final.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("type").GetString() == "https://schema.org/Message").GetProperty("additionalType")[0].GetString().ShouldBe("AIGeneratedContent");
        final.GetProperty("channelData").GetProperty("streamType").GetString().ShouldBe("final");
        final.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
    });

    [Fact]
    public Task An_answer_that_no_model_worded_has_no_label_though_the_stream_was_begun() => RunAsync(async channel =>
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, "");
        var reply = await channel.SayAsync(Question);
        JsonSerializer.Serialize(reply.Entities).ShouldNotContain("AIGeneratedContent");
        reply.Text!.ShouldNotContain("A language model chose these sentences");
    });

    [Fact]
    public Task In_a_group_chat_nothing_is_streamed_and_the_label_stands() => RunAsync(async channel =>
    {
        Server.Script = (context, data, _) => SayGood(context, data);
        var chat = ChannelSimulator.NewConversation();
        var asked = Some.Message(Question, chat, channel.ServiceUrl);
        await channel.PostAsync(asked with { Conversation = asked.Conversation! with { ConversationType = "groupChat", IsGroup = true } });
        channel.Wire(chat).ShouldAllBe(w => !w.Contains("streaminfo", StringComparison.Ordinal));
        JsonSerializer.Serialize(channel.Received(chat)[^1].Entities).ShouldContain("AIGeneratedContent");
    });

    [Fact]
    public Task The_record_of_the_answer_names_the_model() => RunAsync(async channel =>
    {
        Server.Script = (context, data, _) => SayGood(context, data);
        await channel.SayAsync(Question);
        channel.Services.GetRequiredService<StateDatabase>().Read(c => c.Query<string>("SELECT model FROM answer_record").ToList()).ShouldBe(["test-model"]);
    });

    [Fact]
    public Task Where_the_channel_takes_no_streams_one_plain_message_comes() => RunAsync(async channel =>
    {
        Server.Script = (context, data, _) => SayGood(context, data);
        var chat = ChannelSimulator.NewConversation();
        channel.RefusesStreams = true;
        await channel.PostAsync(Some.Message(Question, chat, channel.ServiceUrl));
        channel.Received(chat).ShouldHaveSingleItem().Text!.ShouldContain(Good);
        channel.Wire(chat).ShouldAllBe(w => !w.Contains("streaminfo", StringComparison.Ordinal));
    });

    [Fact]
    public Task Danger_is_answered_while_the_model_hangs() => RunAsync(async channel =>
    {
        Server.Script = (context, _, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        (await channel.SayAsync("he has a knife and is outside the house now")).Attachments!.Count.ShouldBe(1);
        Server.Asked.ShouldBeEmpty();
    });

    private async Task RunAsync(Func<ChannelSimulator, Task> part)
    {
        var channel = new ChannelSimulator { Options = Some.Options with { Model = Server.Options } };
        await channel.InitializeAsync();
        try
        {
            await part(channel);
            channel.DemandValid();
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private static (string Type, string? StreamType, int? Sequence, string? Id) Stream(JsonElement activity)
    {
        var info = activity.TryGetProperty("entities", out var entities) ? entities.EnumerateArray().FirstOrDefault(e => e.GetProperty("type").GetString() == "streaminfo") : default;
        return (activity.GetProperty("type").GetString()!, Text(info, "streamType"), info.ValueKind == JsonValueKind.Object && info.TryGetProperty("streamSequence", out var n) ? n.GetInt32() : null, Text(info, "streamId"));
    }

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
