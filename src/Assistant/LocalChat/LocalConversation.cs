using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Assistant.Teams;
using Assistant.Teams.Cards;

namespace Assistant.LocalChat;

/// <summary>One conversation: what was said in it, in memory only, and who listens. Every change has a number, the watermark.</summary>
public sealed class LocalConversation(string id, ChannelAccount user, LocalChatLimits limits)
{
    private sealed record Entry(Activity Activity, int Watermark);

    private readonly Lock _changing = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<Channel<ActivitySet>> _listeners = [];
    private bool _started, _closed;
    private int _lastId, _watermark;

    public string Id => id;
    public ChannelAccount User => user;

    /// <summary>True the first time only.</summary>
    public bool TryStart()
    {
        lock (_changing) return !_started && (_started = true);
    }

    /// <summary>Ascending within the conversation, and no other conversation's.</summary>
    public string NextId() => $"{id}|{Interlocked.Increment(ref _lastId):D7}";

    public void Add(Activity activity)
    {
        lock (_changing)
        {
            if (_entries.Count == limits.Activities) _entries.RemoveAt(0);
            _entries.Add(new Entry(activity, ++_watermark));
            Push(activity);
        }
    }

    /// <summary>Puts the activity in the place of the one with its id; false where there is none.</summary>
    public bool Replace(Activity activity) => Change(activity.Id!, _ => activity);

    /// <summary>
    /// Puts the card in the place of the one card that the bot sent in that message, for whoever reads it later. Those who listen are
    /// not told: who pressed has the card already, and drawing it again would take their place in it away.
    /// </summary>
    public void PutCard(string activityId, JsonElement card)
    {
        lock (_changing)
        {
            var at = _entries.FindIndex(e => e.Activity.Id == activityId && e.Activity.From?.Role == "bot");
            if (at < 0 || _entries[at].Activity is not { Attachments: [{ ContentType: AdaptiveCard.ContentType } shown] } said) return;
            _entries[at] = _entries[at] with { Activity = said with { Attachments = [shown with { Content = card }] } };
        }
    }

    /// <summary>Leaves of the activity only that there was one and whose, here and with everybody who listens.</summary>
    public bool Blank(string activityId) => Change(activityId, a => new Activity { Type = ActivityTypes.MessageDelete, Id = a.Id, From = a.From });

    /// <summary>Takes back what was not delivered, as if it had never been said.</summary>
    public void Withdraw(string activityId)
    {
        lock (_changing) _entries.RemoveAll(e => e.Activity.Id == activityId);
    }

    /// <summary>Tells those who listen now, and keeps nothing.</summary>
    public void Tell(Activity activity)
    {
        lock (_changing) Push(activity);
    }

    public ActivitySet After(int watermark)
    {
        lock (_changing) return SetAfter(watermark);
    }

    /// <summary>What came after the watermark, then what comes; ends with the conversation, or when the listener is too far behind.</summary>
    public async IAsyncEnumerable<ActivitySet> Listen(int watermark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<ActivitySet>(limits.Unread);
        lock (_changing)
        {
            if (SetAfter(watermark) is { Activities.Count: > 0 } missed) channel.Writer.TryWrite(missed);
            if (_closed) channel.Writer.TryComplete();
            _listeners.Add(channel);
        }
        try
        {
            await foreach (var set in channel.Reader.ReadAllAsync(cancellationToken)) yield return set;
        }
        finally
        {
            lock (_changing) _listeners.Remove(channel);
        }
    }

    /// <summary>Ends every stream; who listens finds out by asking again.</summary>
    public void Close()
    {
        lock (_changing)
        {
            _closed = true;
            foreach (var listener in _listeners) listener.Writer.TryComplete();
        }
    }

    private bool Change(string activityId, Func<Activity, Activity> change)
    {
        lock (_changing)
        {
            var at = _entries.FindIndex(e => e.Activity.Id == activityId);
            if (at < 0) return false;
            _entries[at] = new Entry(change(_entries[at].Activity), ++_watermark);
            Push(_entries[at].Activity);
            return true;
        }
    }

    private ActivitySet SetAfter(int watermark) =>
        new([.. _entries.Where(e => e.Watermark > watermark).Select(e => e.Activity)], _watermark.ToString());

    private void Push(Activity activity)
    {
        var set = new ActivitySet([activity], _watermark.ToString());
        foreach (var listener in _listeners)
            if (!listener.Writer.TryWrite(set)) listener.Writer.TryComplete();
    }
}
