using System.Net.Http;
using Assistant.Teams.Connector;

namespace Assistant.Tests.Messages;

/// <summary>When each message left for the channel, on the server's own clock, and whether that was more than the channel takes.</summary>
internal sealed class Departures(TimeProvider time)
{
    /// <summary>What an app may send of its own accord into all conversations of a tenant in a second: Teams speaks of 50, we keep well below it.</summary>
    private const int MostInASecond = 30;

    private readonly List<(string Conversation, bool IsUpdate, DateTimeOffset At)> _left = [];

    /// <summary>One for each client of the connector.</summary>
    public DelegatingHandler Handler() => new Noting(this);

    public int Updates
    {
        get
        {
            lock (_left) return _left.Count(l => l.IsUpdate);
        }
    }

    /// <summary>Each window that holds more than it may: of one conversation what Teams takes there, of all together what was sent of the assistant's own accord.</summary>
    public IReadOnlyList<string> Faults()
    {
        lock (_left)
            return
            [
                .. from conversation in _left.GroupBy(l => l.Conversation, l => l.At)
                   from limit in SendLimits.Teams.Windows
                   let most = Most([.. conversation.Order()], limit.Window)
                   where most > limit.Most
                   select $"{most} within {limit.Window} into {conversation.Key}",
                .. Most([.. _left.Where(l => l.IsUpdate).Select(l => l.At).Order()], TimeSpan.FromSeconds(1)) is > MostInASecond and var all ? [$"{all} updates within a second"] : Array.Empty<string>(),
            ];
    }

    private static int Most(IReadOnlyList<DateTimeOffset> at, TimeSpan window) => at.Index().Select(first => at.Skip(first.Index).TakeWhile(t => t < first.Item + window).Count()).DefaultIfEmpty().Max();

    private sealed class Noting(Departures departures) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (departures._left) departures._left.Add((request.RequestUri!.Segments.SkipWhile(s => s != "conversations/").ElementAt(1), request.Method == HttpMethod.Put, departures.Time.GetUtcNow()));
            return base.SendAsync(request, cancellationToken);
        }
    }

    private TimeProvider Time => time;
}
