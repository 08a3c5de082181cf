using System.Net;
using System.Text.Json;
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

/// <summary>Reminders where the assistant ends in the middle, or two things happen at once: none is lost, and what may be a repeat says so.</summary>
public sealed class ReminderCrashScenarios : ReminderTests
{
    [Fact]
    public async Task A_reminder_survives_a_restart_and_is_sent_once()
    {
        await RunAsync((_, chat) => AskAsync(chat));
        await RunAsync(async (channel, chat) =>
        {
            await chat.SayAsync("hello");
            await LaterAsync(channel, TimeSpan.FromMinutes(50));
            await SendDueAsync(channel);
            Got(channel).Count.ShouldBe(1);
        });
        await RunAsync(async (channel, chat) =>
        {
            await chat.SayAsync("hello");
            await SendDueAsync(channel);
            Got(channel).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task One_that_was_cut_off_while_it_was_sent_is_sent_again_and_says_so()
    {
        await RunAsync(async (channel, chat) =>
        {
            await AskAsync(chat);
            _clock.Now += TimeSpan.FromMinutes(50);
            var store = channel.Services.GetRequiredService<ReminderStore>();
            store.Begin(store.Due(_clock.Now).Single()).ShouldBe(false);
        });
        await RunAsync(async (channel, chat) =>
        {
            await chat.SayAsync("hello");
            await SendDueAsync(channel);
            JsonSerializer.Serialize(Got(channel).Single().Attachments).ShouldContain("You may have had this answer already");
        });
    }

    [Fact]
    public Task One_that_was_cut_off_says_so_also_when_the_channel_refused_it_in_between() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        _clock.Now += TimeSpan.FromMinutes(50);
        CutOff(channel);
        channel.Answers = HttpStatusCode.InternalServerError;
        await SendDueAsync(channel);
        channel.Answers = HttpStatusCode.Created;
        await LaterAsync(channel, TimeSpan.FromMinutes(3));
        JsonSerializer.Serialize(Got(channel).Single().Attachments).ShouldContain("You may have had this answer already");
    });

    [Fact]
    public Task One_that_was_cut_off_says_so_also_when_its_actions_were_marked_and_opened_again() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        _clock.Now += TimeSpan.FromMinutes(50);
        CutOff(channel);
        Change(channel, "now", (kept, action) => kept.With(action, ActionStates.Done));
        Change(channel, null, (kept, action) => kept.With(action, null));
        await LaterAsync(channel, TimeSpan.FromMinutes(9));
        JsonSerializer.Serialize(Got(channel).Single().Attachments).ShouldContain("You may have had this answer already");
    });

    [Fact]
    public Task What_is_marked_does_not_take_away_a_reminder_of_something_else_whose_deadline_has_passed() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        _clock.Now += TimeSpan.FromHours(2);
        Change(channel, "today", (kept, action) => kept.With(action, ActionStates.Done));
        await SendDueAsync(channel);
        Got(channel).Single().Summary!.ShouldContain("This was to be done by today, 11:00");
    });

    [Fact]
    public Task A_colleague_who_takes_over_and_stops_while_one_is_about_to_be_sent_gets_none() => RunAsync(async (channel, chat) =>
    {
        var (gate, service) = (channel.Services.GetRequiredService<ReminderGate>(), channel.Services.GetRequiredService<ReminderService>());
        await AskAsync(chat);
        var code = await CodeAsync(chat, "Hand over");
        var colleague = await new ScreeningChat(channel, "29:colleague").SayAsync("hello");
        var who = new ReminderPerson(PersonKey.Of("29:colleague"), colleague.Conversation, _host.Current);
        _clock.Now += TimeSpan.FromMinutes(50);

        var owners = await gate.EnterAsync(PersonKey.Of("29:owner"), CancellationToken.None);
        var sending = SendDueAsync(channel);
        service.Accept(who, code).ShouldNotBeNull();
        var colleagues = gate.EnterAsync(who.Owner, CancellationToken.None);
        owners.Dispose();
        using (await colleagues)
        {
            // The sending has its time to go wrong.
            for (var times = 0; times < 5 && !sending.IsCompleted; times++) await chat.SayAsync("hello");
            service.Stop(who).ShouldBe(1);
            channel.Received(colleague.Conversation).ShouldNotContain(a => a.ReplyToId == null);
        }
        await sending;
        channel.Received(colleague.Conversation).ShouldNotContain(a => a.ReplyToId == null);
    });

    [Fact]
    public Task What_is_stopped_while_reminders_are_about_to_be_sent_leaves_nothing() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        _clock.Now += TimeSpan.FromHours(6.5);
        channel.Services.GetRequiredService<ReminderStore>().Due(_clock.Now).Count.ShouldBe(2);
        var pass = await channel.Services.GetRequiredService<ReminderGate>().EnterAsync(PersonKey.Of("29:owner"), CancellationToken.None);
        var sending = SendDueAsync(channel);
        channel.Services.GetRequiredService<ReminderService>().Stop(new ReminderPerson(PersonKey.Of("29:owner"), _conversation, _host.Current)).ShouldBe(1);
        pass.Dispose();
        await sending;
        channel.Services.GetRequiredService<UndeliveredStore>().All().ShouldBeEmpty();
        Got(channel).ShouldBeEmpty();
    });

    // Sending began, and a crash came before it was noted that it arrived.
    private void CutOff(ChannelSimulator channel)
    {
        var store = channel.Services.GetRequiredService<ReminderStore>();
        store.Begin(store.Due(_clock.Now).Single()).ShouldBe(false);
    }

    // Changes the actions of one deadline, or all that are kept as done.
    private void Change(ChannelSimulator channel, string? deadline, Func<KeptMoment, string, KeptMoment> change)
    {
        var (service, who) = (channel.Services.GetRequiredService<ReminderService>(), new ReminderPerson(PersonKey.Of("29:owner"), _conversation, _host.Current));
        var kept = service.Of(who).Single();
        var actions = deadline is null ? [.. kept.Sheet.States.Keys] : Deadlines.Open(kept, _host.Current.Knowledge.Moments).Single(d => d.Key == deadline).Actions;
        service.Change(who, kept.Id, k => actions.Aggregate(k, change)).ShouldNotBeNull();
    }
}
