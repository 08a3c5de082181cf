using Assistant.Teams.Connector;

namespace Assistant.Sources.Recall;

/// <summary>
/// Holds back notices so that never more than 25 leave in a second, into all private chats together: half of what Teams takes of an app in
/// a tenant, so that answers have room beside them. Source: Microsoft Learn, "Optimize your bot with rate limiting".
/// </summary>
public sealed class RecallPace(TimeProvider time)
{
    public const int MostInASecond = 25;

    private readonly ConversationPace _pace = new(new SendLimits([(MostInASecond, TimeSpan.FromSeconds(1))]), time);

    public Task WaitAsync(CancellationToken cancellationToken) => _pace.WaitAsync("", cancellationToken);
}
