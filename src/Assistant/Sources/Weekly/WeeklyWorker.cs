using Assistant.Access;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Sources.Changes;
using Assistant.Sources.Currency;
using Assistant.Sources.Trail;
using Assistant.Storage;

namespace Assistant.Sources.Weekly;

/// <summary>
/// Each Monday from eight in the morning: tells the managers what may be out of date, and notes the head of the trail apart from it. The
/// head is noted last, so a week that was cut off is told again rather than not at all. Managers are those named and the members of groups.
/// </summary>
public sealed partial class WeeklyWorker(AssistantHost assistant, ManagerList managers, ManagerChats chats, StateOptions state, Claims claims, ILogger<WeeklyWorker> logger) : BackgroundService
{
    private const int FromHour = 8;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, assistant.Time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.Failed(logger, e.GetType().Name);
            }
        }
    }

    /// <summary>Tells them, where this week's message is due and was not sent.</summary>
    /// <returns>How many managers were reached; null where nothing was due.</returns>
    public async Task<int?> TellAsync(CancellationToken cancellationToken)
    {
        using var claim = claims.Take("weekly");
        if (claim is null) return null;
        var now = TimeZoneInfo.ConvertTime(assistant.Time.GetUtcNow(), ContactBook.London);
        var (today, monday) = (DateOnly.FromDateTime(now.DateTime), DateOnly.FromDateTime(now.DateTime).AddDays(-(((int)now.DayOfWeek + 6) % 7)));
        if (today == monday && now.Hour < FromHour || TrailHeads.LastDay(state.HeadsFile) >= monday) return null;

        var (people, isWhole) = await managers.ReadAsync(cancellationToken);
        // The members of a group are asked for again until the next day; then those are told who are known.
        if (!isWhole && today == monday) return null;

        var version = assistant.Current;
        var head = ChangeJournal.Read(assistant.Content).Head;
        var message = WeeklyMessage.Of(CurrencyReport.Of(version.Knowledge, today), head, version.Knowledge.Words, assistant.Site).ToMessage();
        var reached = await chats.TellAsync(people, message, cancellationToken);
        TrailHeads.Add(state.HeadsFile, today, head);
        Log.Told(logger, reached, people.Count);
        return reached;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Reached} chats of managers were told what may be out of date; known managers: {Managers}")]
        public static partial void Told(ILogger logger, int reached, int managers);

        [LoggerMessage(LogLevel.Warning, "The weekly message could not be made: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
