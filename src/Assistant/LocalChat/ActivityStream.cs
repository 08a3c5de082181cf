using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.LocalChat;

/// <summary>Sends a conversation down a WebSocket, one set of activities a text frame.</summary>
public static class ActivityStream
{
    public static async Task RunAsync(WebSocket socket, LocalConversation conversation, int watermark, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var closed = UntilClosedAsync(socket, ended);
        try
        {
            await foreach (var set in conversation.Listen(watermark, ended.Token))
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Wire.ActivitySet), WebSocketMessageType.Text, endOfMessage: true, ended.Token);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The reader has gone, or the server stops: there is nobody to tell.
        }
        finally
        {
            await ended.CancelAsync();
            await closed;
            if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
    }

    // Nothing is expected from the page here but its leaving.
    private static async Task UntilClosedAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var ignored = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), ended.Token)).MessageType != WebSocketMessageType.Close) { }
            await ended.CancelAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            await ended.CancelAsync();
        }
    }
}
