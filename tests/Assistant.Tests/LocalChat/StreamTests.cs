using System.Net.WebSockets;
using System.Text.Json;
using Assistant.LocalChat;
using Assistant.Teams;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.LocalChat;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_brings_what_was_missed_then_what_comes()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        await chat.SayAsync(conversation, "One");
        var watermark = await chat.WatermarkAsync(conversation);
        await chat.SayAsync(conversation, "Two");
        using var socket = await ConnectAsync(chat, conversation, watermark);
        (await ReadAsync(socket)).Activities.ShouldHaveSingleItem().Text.ShouldBe("Two");
        await chat.SayAsync(conversation, "Three");
        var set = await ReadAsync(socket);
        set.Activities.ShouldHaveSingleItem().Text.ShouldBe("Three");
        set.Watermark.ShouldBe(await chat.WatermarkAsync(conversation));
    }

    [Fact]
    public async Task Typing_is_told_and_not_kept()
    {
        await using var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        using var socket = await ConnectAsync(chat, conversation, "");
        chat.Bot.Does = async a =>
        {
            (await chat.Bot.SayAsync(a, new Activity { Type = ActivityTypes.Typing })).ShouldBeNull();
            return Results.Accepted();
        };
        await chat.SayAsync(conversation, "A question?");
        (await ReadAsync(socket)).Activities.ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Message);
        (await ReadAsync(socket)).Activities.ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Typing);
        (await chat.ActivitiesAsync(conversation)).ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Message);
    }

    [Fact]
    public async Task A_page_that_leaves_ends_its_stream_and_the_server_stops_at_once_with_another_open()
    {
        var chat = await ServedChat.StartAsync();
        var conversation = await chat.OpenAsync();
        using var leaving = await ConnectAsync(chat, conversation, "");
        await leaving.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Soon());
        using var staying = await ConnectAsync(chat, conversation, "");
        await chat.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token;

    private static async Task<ClientWebSocket> ConnectAsync(ServedChat chat, string conversation, string watermark)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{chat.Base.Authority}/v3/directline/conversations/{conversation}/stream?watermark={watermark}"), Soon());
        return socket;
    }

    private static async Task<ActivitySet> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var frame = await socket.ReceiveAsync(buffer, Soon());
        frame.EndOfMessage.ShouldBeTrue();
        return JsonSerializer.Deserialize(buffer.AsSpan(0, frame.Count), DirectLineJson.Wire.ActivitySet)!;
    }
}
