using Assistant.Quizzes.Groups;
using Assistant.Storage;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Assistant.Tests.Messages;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>Quizzes on a clock that goes on only when the test lets it, and then from timer to timer.</summary>
public abstract class DrivenTests : QuizTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private protected readonly ManualTime _time = new();

    private protected Departures Left { get; private set; } = null!;

    private protected Task RunDrivenAsync(Func<ChannelSimulator, Task> part)
    {
        Left = new Departures(_time);
        return RunAsync(part, host: HostWith(_time), change: services => services.AddHttpClient(nameof(ConnectorClient)).AddHttpMessageHandler(Left.Handler));
    }

    /// <summary>Lets time pass until it is so.</summary>
    private protected async Task UntilAsync(Func<bool> isSo)
    {
        using var longest = new CancellationTokenSource(Longest);
        while (!isSo())
        {
            longest.Token.ThrowIfCancellationRequested();
            _time.AdvanceToNext();
            await Task.Yield();
        }
    }

    /// <summary>Lets time pass until everybody's card shows that.</summary>
    private protected async Task UntilAllAsync(IEnumerable<QuizChat> chats, string words)
    {
        foreach (var chat in chats) await UntilAsync(() => Shows(chat, words));
    }

    /// <summary>Lets time pass until every card stands as it should.</summary>
    private protected async Task SettleAsync(ChannelSimulator channel)
    {
        var ids = channel.Services.GetRequiredService<StateDatabase>().Read(c => c.Query<string>("SELECT id FROM quiz_run").ToList());
        var all = Task.WhenAll(ids.Select(id => channel.Services.GetRequiredService<QuizSender>().BringUpToDateAsync(id, CancellationToken.None)));
        await UntilAsync(() => all.IsCompleted);
        await all;
        while (_time.AdvanceToNext() is not null) await Task.Yield();
    }

    private protected static bool Shows(QuizChat chat, string words) => chat.Json.Contains(words, StringComparison.Ordinal);
}
