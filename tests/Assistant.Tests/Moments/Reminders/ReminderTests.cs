using System.Net;
using System.Text.Json;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>Somebody who asks for reminders through <c>/api/messages</c>, with a clock that the test moves.</summary>
public abstract class ReminderTests : IDisposable
{
    private protected const string Manager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11";
    private protected const string Back = "she came back this morning after three nights missing";

    private protected readonly string _folder = Directory.CreateTempSubdirectory("reminders-").FullName;
    private protected readonly MovedClock _clock = new();
    private protected readonly string _conversation = ChannelSimulator.NewConversation();
    private protected readonly AssistantHost _host;

    // A Tuesday, 10:00 in London.
    protected ReminderTests() => _host = Some.Host(_clock);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected async Task RunAsync(Func<ChannelSimulator, ScreeningChat, Task> part, ReminderOptions? options = null)
    {
        var channel = new ChannelSimulator { Host = _host, Options = Some.Options with { State = Some.StateIn(_folder), Reminders = options ?? new ReminderOptions(), Access = new AccessOptions { Managers = [Manager] } } };
        await channel.InitializeAsync();
        try
        {
            await part(channel, new ScreeningChat(channel, "29:owner", _conversation));
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private protected static Task SendDueAsync(ChannelSimulator channel) => channel.Services.GetRequiredService<ReminderSender>().SendDueAsync(CancellationToken.None);

    private protected Task LaterAsync(ChannelSimulator channel, TimeSpan by)
    {
        _clock.Now += by;
        return SendDueAsync(channel);
    }

    // What the channel got beside what the chat's own messages were answered with.
    private protected IReadOnlyList<Activity> Got(ChannelSimulator channel) => [.. channel.Received(_conversation).Where(a => a.ReplyToId is null)];

    private protected static async Task AskAsync(ScreeningChat chat, string? reference = "K7-2", string backTime = "08:00")
    {
        await chat.SayAsync("I am a social worker", Back);
        await chat.PressAsync("Remind me of the deadlines");
        await chat.PressAsync("Start reminders", [("date", "2026-11-24"), ("time", "08:00"), ("back-date", "2026-11-24"), ("back-time", backTime), ("reference", reference ?? "")]);
    }

    private protected static async Task<string> CodeAsync(ScreeningChat chat, string button)
    {
        await chat.SayAsync("my reminders");
        await chat.PressAsync(button);
        return System.Text.RegularExpressions.Regex.Match(chat.Said, "[A-Z2-9]{4}-[A-Z2-9]{4}").Value;
    }

    private protected static int Rows(ChannelSimulator channel) => channel.Services.GetRequiredService<StateDatabase>().Read(c =>
    {
        using var count = c.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM kept";
        return Convert.ToInt32(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    });
}
