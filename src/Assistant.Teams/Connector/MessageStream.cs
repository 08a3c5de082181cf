using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Teams.Messages;

namespace Assistant.Teams.Connector;

/// <summary>
/// A message that is shown while it is being written: a note of what is going on, then the text so far, then the message. One-to-one chats
/// only, one stream a chat at a time, each text beginning with the one before. Source: Microsoft Learn, "Stream bot messages".
/// </summary>
/// <param name="connector">Carries it.</param>
/// <param name="serviceUrl">Where the conversation's channel listens.</param>
/// <param name="answered">The activity that is answered.</param>
/// <param name="time">The clock that pauses are held against.</param>
public sealed class MessageStream(ConnectorClient connector, string serviceUrl, Activity answered, TimeProvider time)
{
    // Learn: at most one request a second, better one in 1.5; a stream ends after two minutes.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1.5), Longest = TimeSpan.FromSeconds(110);

    // Learn: 1 KB of an informative note.
    private const int LongestNote = 1000;

    private string? _id;
    private int _sequence;
    private string _shown = "";
    private DateTimeOffset _began, _last;
    private bool _ended;

    /// <summary>Whether something of it is in the chat.</summary>
    public bool IsOpen => _id is not null && !_ended;

    /// <summary>The reader pressed Stop: nothing more may be sent of it.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Says what is going on. Where the channel takes no streams, nothing is shown and nothing else happens.</summary>
    public async Task BeginAsync(string note, CancellationToken cancellationToken)
    {
        (_began, _last) = (time.GetUtcNow(), time.GetUtcNow());
        if (await SendAsync(note[..Math.Min(note.Length, LongestNote)], "informative", cancellationToken) is { } id) _id = id;
        else _ended = true;
    }

    /// <summary>Shows the text so far, unless the last was shown a moment ago: the next one holds it too.</summary>
    /// <param name="text">All of it, beginning with what was shown before.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task ShowAsync(string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!IsOpen || now - _last < Between || now - _began > Longest || text.Length <= _shown.Length || !text.StartsWith(_shown, StringComparison.Ordinal)) return;
        _last = now;
        _shown = text;
        await SendAsync(text, "streaming", cancellationToken);
    }

    /// <summary>The message as it has to be sent to end the stream; as it is where none is open, or where it does not go on from what was shown.</summary>
    public Activity Final(Activity message)
    {
        if (!IsOpen || message.Text is not { } text || !text.StartsWith(_shown, StringComparison.Ordinal)) return message;
        _ended = true;
        return Marked(message, "final", null);
    }

    private async Task<string?> SendAsync(string text, string type, CancellationToken cancellationToken)
    {
        try
        {
            return await connector.SendAsync(serviceUrl, answered.Reply(Marked(new Activity { Type = ActivityTypes.Typing, Text = text }, type, ++_sequence)), cancellationToken);
        }
        catch (HttpRequestException e)
        {
            // Learn: 403 when the reader has stopped it, when its time is over, and where the channel does not stream. It is never tried again.
            IsCancelled = e.StatusCode == HttpStatusCode.Forbidden && type != "informative";
            _ended = true;
            return null;
        }
    }

    // Microsoft's own libraries write it into both places.
    private Activity Marked(Activity activity, string type, int? sequence)
    {
        var info = new StreamInfo(_id, type, sequence);
        var data = activity.ChannelData is { ValueKind: JsonValueKind.Object } own ? JsonObject.Create(own)! : [];
        foreach (var (name, value) in new (string, JsonNode?)[] { ("streamId", _id), ("streamType", type), ("streamSequence", sequence) })
            if (value is not null) data[name] = value;
        return activity with
        {
            Entities = [.. activity.Entities ?? [], JsonSerializer.SerializeToElement(info, TeamsJson.Wire.StreamInfo)],
            ChannelData = JsonSerializer.SerializeToElement(data, TeamsJson.Wire.JsonObject),
        };
    }
}

/// <summary>Where a message stands in its stream. Source: Microsoft Learn, "Stream bot messages".</summary>
/// <param name="StreamId">What the channel called the first; null on the first.</param>
/// <param name="StreamType"><c>informative</c>, <c>streaming</c> or <c>final</c>.</param>
/// <param name="StreamSequence">From 1, one more each time; null on the last.</param>
public sealed record StreamInfo(string? StreamId, string StreamType, int? StreamSequence)
{
    /// <summary>Always <c>streaminfo</c>.</summary>
    public string Type { get; } = "streaminfo";
}
