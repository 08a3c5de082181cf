using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Storage;
using Assistant.Teams.Connector;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>People who take quizzes through <c>/api/messages</c>: the shipped ones and one of the test's own.</summary>
public abstract class QuizTests : IDisposable
{
    private protected const string Trainer = "11111111-1111-4111-8111-111111111111", OtherTrainer = "22222222-2222-4222-8222-222222222222", MadeUp = "made-up";

    // Two hundred people who come in are two thousand commits, and no test here pulls the plug.
    private const string Memory = "/dev/shm";
    private const int NoPace = 100_000;
    private static readonly Lazy<ContentFolder> Content = new(() => Checkout.CopyWith((SomeQuiz.File, SomeQuiz.Own)));
    private static readonly Lazy<AssistantHost> Standing = new(() => Some.Host(new MovedClock(), Content.Value));

    private protected readonly string _folder = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"quizzes-{Guid.NewGuid():N}")).FullName;
    private protected readonly SaidLogs _logs = new();

    /// <summary>A Tuesday in November, 10:00; all tests of this class share it and nobody moves its clock.</summary>
    private protected virtual AssistantHost Host => Standing.Value;

    /// <summary>A host with a clock of its own.</summary>
    private protected static AssistantHost HostWith(TimeProvider time) => Some.Host(time, Content.Value);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected ServeOptions Served => Some.Options with { State = Some.StateIn(_folder), Access = new AccessOptions { Trainers = [Trainer, OtherTrainer] } };

    /// <summary>One run of the server, over the same state as the run before.</summary>
    private protected async Task RunAsync(Func<ChannelSimulator, Task> part, ServeOptions? options = null, AssistantHost? host = null, Action<IServiceCollection>? change = null)
    {
        var channel = new ChannelSimulator { Host = host ?? Host, Options = options ?? Served, Change = change ?? Unhurried };
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

    private protected Task RunAsync(Func<ChannelSimulator, QuizChat, Task> part) => RunAsync(channel => part(channel, Learner(channel)));

    private protected static QuizChat Learner(ChannelSimulator channel, int number = 0) => new(channel, $"29:learner-{number}", $"99999999-9999-4999-8999-{number:000000000000}", $"Learner Canary-{number}");

    private protected static QuizChat TrainerIn(ChannelSimulator channel, string id = Trainer) => new(channel, $"29:{id}", id, "Trainer");

    /// <summary>A trainer who runs the made-up quiz.</summary>
    private protected static async Task<(QuizChat Chat, string Code)> StartAsync(ChannelSimulator channel, string button = "Run it for a team")
    {
        var trainer = await TrainerIn(channel).SayAsync("quiz");
        await trainer.ChooseAsync(button, MadeUp);
        return (trainer, CodeIn(trainer));
    }

    private protected static string CodeIn(QuizChat trainer) => Regex.Match(trainer.Said, "Join code: ([A-Z0-9]{6})").Groups[1].Value;

    /// <summary>So many learners who have come in.</summary>
    private protected static async Task<List<QuizChat>> JoinAsync(ChannelSimulator channel, string code, int count)
    {
        var learners = Enumerable.Range(1, count).Select(n => Learner(channel, n)).ToList();
        foreach (var learner in learners) await learner.SayAsync($"join {code}");
        return learners;
    }

    private protected static (string Key, string Value)[] Chosen(string answer, string? sure = null) => sure is null ? [(Assistant.Quizzes.Cards.QuizWords.Answer, answer)] : [(Assistant.Quizzes.Cards.QuizWords.Answer, answer), (Assistant.Quizzes.Cards.QuizWords.Sure, sure)];

    /// <summary>What is kept in rows of that table, opened.</summary>
    private protected static IReadOnlyList<string> Opened(ChannelSimulator channel, string table, string purpose)
    {
        var seal = channel.Services.GetRequiredService<StateSeal>();
        return [.. channel.Services.GetRequiredService<StateDatabase>().Read(c => c.Query<byte[]>($"SELECT sealed FROM {table} ORDER BY id").ToList()).Select(s => seal.Open(purpose, s).ShouldNotBeNull())];
    }

    private protected static IReadOnlyList<string> Papers(ChannelSimulator channel) => Opened(channel, "quiz_paper", "quiz-paper");

    private protected static IReadOnlyList<string> Runs(ChannelSimulator channel) => Opened(channel, "quiz_run", "quiz-run");

    private protected static long Count(ChannelSimulator channel, string table) => channel.Services.GetRequiredService<StateDatabase>().Read(c => c.ExecuteScalar<long>($"SELECT count(*) FROM {table}"));

    /// <summary>The run before ended before it noted what it had answered: whatever was handled can be delivered again.</summary>
    private protected static void ForgetWhatWasHandled(ChannelSimulator channel) =>
        channel.Services.GetRequiredService<StateDatabase>().Write(c => c.Execute("UPDATE handled SET done = 0, run = 'the run before'"));

    // The channel's pace has a test of its own; here nobody should wait for a clock that stands still.
    private void Unhurried(IServiceCollection services)
    {
        services.AddSingleton(new ConversationPace(new SendLimits([(NoPace, TimeSpan.FromTicks(1))]), TimeProvider.System));
        services.AddLogging(l => l.AddProvider(_logs).AddFilter<SaidLogs>("", LogLevel.Trace));
    }
}
