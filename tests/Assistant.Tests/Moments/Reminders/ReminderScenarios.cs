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
using Assistant.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>Reminders through <c>/api/messages</c>, with a clock that the test moves: asked for, sent, answered, stopped, handed over.</summary>
public sealed class ReminderScenarios : ReminderTests
{
    [Fact]
    public Task The_form_says_what_is_kept_and_nothing_is_kept_before_it_is_sent_off() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Back);
        await chat.PressAsync("Remind me of the deadlines");
        chat.Json.ShouldContain("not your record and not your diary");
        chat.Json.ShouldContain("when the child came back");
        await chat.PressAsync("Not now");
        await LaterAsync(channel, TimeSpan.FromDays(3));
        Got(channel).ShouldBeEmpty();
    });

    [Fact]
    public Task It_comes_back_before_the_72_hours_end_and_is_answered_in_place() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        chat.Json.ShouldContain("Reminders are on. The next one comes today, 10:45.");
        // From Tuesday 08:00 they end on Friday 08:00; a day before is Thursday 08:00.
        await LaterAsync(channel, TimeSpan.FromHours(45.9));
        Got(channel).ShouldNotContain(a => a.Summary!.Contains("72 hours"));
        await LaterAsync(channel, TimeSpan.FromHours(0.2));
        var reminder = Got(channel).Single(a => a.Summary!.Contains("72 hours"));
        reminder.Summary!.ShouldContain("The 72 hours end tomorrow, Friday 27 November, 08:00");
        reminder.Summary!.ShouldContain("K7-2");

        var card = reminder.Attachments![0].Content!.Value;
        await chat.PressOnAsync(card, "Not offered");
        chat.Json.ShouldContain("Why was it not offered?");
        await chat.PressAsync("It was refused");
        chat.Said.ShouldContain("(Not offered: It was refused)");
        await chat.PressAsync("Change");
        await chat.PressAsync("Rearranged");
        await chat.PressAsync("Remind me before then", [("date", "2026-11-30"), ("time", "10:00")]);
        chat.Said.ShouldContain("Set for Monday 30 November, 10:00");
        // Eight hours before lie in the quiet hours, so it comes when they end.
        _clock.Now = new DateTimeOffset(2026, 11, 30, 7, 29, 0, TimeSpan.Zero);
        var before = Got(channel).Count;
        await SendDueAsync(channel);
        Got(channel).Skip(before).ShouldNotContain(a => a.Summary!.StartsWith("To be done by today, 10:00"));
        await LaterAsync(channel, TimeSpan.FromMinutes(2));
        Got(channel).Skip(before).ShouldContain(a => a.Summary!.StartsWith("To be done by today, 10:00"));
    });

    [Fact]
    public Task What_is_marked_on_the_first_card_is_not_reminded_of() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        while (chat.Has("Done")) await chat.PressAsync("Done");
        await chat.PressAsync(chat.Texts.Single(t => t.StartsWith("Show ") && t.EndsWith(" more")));
        while (chat.Has("Done")) await chat.PressAsync("Done");
        chat.Json.ShouldContain("Nothing is left to remind you of.");
        await LaterAsync(channel, TimeSpan.FromDays(6));
        Got(channel).ShouldBeEmpty();
    });

    [Fact]
    public Task After_stop_nothing_comes_and_nothing_is_kept() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        await chat.SayAsync("stop");
        chat.Said.ShouldContain("I have stopped. Nothing of it is kept.");
        await LaterAsync(channel, TimeSpan.FromDays(3));
        Got(channel).ShouldBeEmpty();
        Rows(channel).ShouldBe(0);
    });

    [Fact]
    public Task A_start_that_is_delivered_again_after_stop_does_not_begin_again() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Back);
        await chat.PressAsync("Remind me of the deadlines");
        var start = chat.Invoke("Start reminders", [("date", "2026-11-24"), ("time", "08:00")]);
        await channel.PostAsync(start);
        Rows(channel).ShouldBe(1);
        await chat.SayAsync("stop reminders");
        await channel.PostAsync(start with { Value = start.Value });
        Rows(channel).ShouldBe(0);
    });

    [Theory]
    [InlineData("", "08:00", "", "", "", "Give the day and the time.")]
    [InlineData("2025-11-24", "08:00", "", "", "", "more than 60 days away")]
    [InlineData("2026-11-24", "08:00", "2026-11-24", "", "", "both the day and the time")]
    [InlineData("2026-11-24", "08:00", "2026-11-29", "08:00", "", "cannot have come back at that time")]
    [InlineData("2026-11-24", "08:00", "", "", "Sam Smith", "Use 2 to 20 letters and figures")]
    [InlineData("2026-11-24", "08:00", "", "", "12-03-2010", "looks like a date of birth")]
    public Task Bad_input_is_told_how_to_mend_it_and_nothing_is_kept(string date, string time, string backDate, string backTime, string reference, string told) => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Back);
        await chat.PressAsync("Remind me of the deadlines");
        await chat.PressAsync("Start reminders", [("date", date), ("time", time), ("back-date", backDate), ("back-time", backTime), ("reference", reference)]);
        chat.Json.ShouldContain(told);
        chat.Has("Start reminders").ShouldBeTrue();
        Rows(channel).ShouldBe(0);
    });

    [Fact]
    public Task A_colleague_takes_over_only_when_they_have_accepted() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        var code = await CodeAsync(chat, "Hand over");
        var colleague = new ScreeningChat(channel, "29:colleague");
        await colleague.SayAsync($"accept {code}");
        colleague.Said.ShouldContain("A colleague asks you to take this over");
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        Got(channel).Count.ShouldBe(1, "until then the owner is reminded");

        await colleague.PressAsync("I take this over");
        Got(channel)[^1].Text!.ShouldContain("Your colleague has taken over");
        await LaterAsync(channel, TimeSpan.FromHours(45.3));
        Got(channel).Count.ShouldBe(2);
        channel.Received(colleague.Conversation).ShouldContain(a => a.Summary != null && a.Summary.Contains("72 hours"));
        await chat.SayAsync("my reminders");
        chat.Said.ShouldContain("You have no reminders");
        await colleague.SayAsync($"accept {code}");
        colleague.Said.ShouldContain("That code does not work.");
    });

    [Fact]
    public Task Where_the_owner_has_left_the_cover_is_told_and_the_page_shows_it() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        var code = await CodeAsync(chat, "Name a cover");
        var cover = new ScreeningChat(channel, "29:cover");
        await cover.SayAsync($"accept {code.ToLowerInvariant().Replace("-", " ")}");
        await cover.PressAsync("I agree to be told");
        channel.Services.GetRequiredService<ConversationReferences>().Drop(_conversation);

        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        var told = channel.Received(cover.Conversation)[^1];
        told.Summary.ShouldStartWith("This reminder was for a colleague whom I could not reach.");
        var undelivered = channel.Services.GetRequiredService<UndeliveredStore>().All().Single();
        (undelivered.Why, undelivered.Told).ShouldBe((NotReached.Gone, ToldInstead.Cover));
        await cover.PressOnAsync(told.Attachments![0].Content!.Value, "I take this over");
        cover.Said.ShouldContain("You have taken it over.");
    });

    [Fact]
    public Task Where_the_owner_blocked_it_a_duty_manager_is_told() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        channel.Refuses = _conversation;
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        var undelivered = channel.Services.GetRequiredService<UndeliveredStore>().All().Single();
        (undelivered.Why, undelivered.Told).ShouldBe((NotReached.Refused, ToldInstead.DutyManager));
        channel.Received(ChannelSimulator.ChatWith(Manager)).Single().Summary!.ShouldContain("K7-2");
    }, new ReminderOptions { DutyManagers = [Manager] });

    [Fact]
    public Task Where_nobody_can_be_told_the_page_shows_it() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        channel.Refuses = _conversation;
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        channel.Services.GetRequiredService<UndeliveredStore>().All().Single().Told.ShouldBe(ToldInstead.Nobody);
        await SendDueAsync(channel);
        Got(channel).ShouldBeEmpty();
    });

    [Fact]
    public Task A_manager_reads_what_did_not_arrive_and_nobody_else_gets_the_link() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        channel.Services.GetRequiredService<ConversationReferences>().Drop(_conversation);
        await LaterAsync(channel, TimeSpan.FromMinutes(50));

        (await AskForPageAsync(channel, "29:nobody", null)).ShouldContain("managers", Case.Insensitive);
        var card = await AskForPageAsync(channel, "29:manager", Manager);
        var link = System.Text.RegularExpressions.Regex.Match(card, "/managers/reminders/[A-Za-z0-9_-]+").Value;
        var page = await channel.Assistant.GetStringAsync(link);
        page.ShouldContain("K7-2");
        page.ShouldContain("Missing, or back after being missing");
        page.ShouldContain("They left, or took the assistant away");
        page.ShouldContain("Nobody");
        page.ShouldNotContain("29:");
        _clock.Now += TimeSpan.FromMinutes(16);
        (await channel.Assistant.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    });

    private static async Task<string> AskForPageAsync(ChannelSimulator channel, string person, string? aad)
    {
        var asked = Some.Message("undelivered reminders", ChannelSimulator.NewConversation(), channel.ServiceUrl) with { From = new ChannelAccount { Id = person, AadObjectId = aad } };
        await channel.PostAsync(asked);
        return JsonSerializer.Serialize(channel.Received(asked.Conversation!.Id)[^1]);
    }

    [Fact]
    public Task A_channel_that_is_down_gets_it_later_without_a_word_of_repeating() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        channel.Answers = HttpStatusCode.InternalServerError;
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        channel.Answers = HttpStatusCode.Created;
        await LaterAsync(channel, TimeSpan.FromMinutes(3));
        JsonSerializer.Serialize(Got(channel).Single().Attachments).ShouldNotContain("You may have had this answer already");
    });

    [Fact]
    public Task In_the_night_only_what_is_due_in_the_night_comes() => RunAsync(async (channel, chat) =>
    {
        _clock.Now = new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero);
        await AskAsync(chat, backTime: "22:00");
        await LaterAsync(channel, TimeSpan.FromMinutes(50));
        Got(channel).Select(a => a.Summary!.Split('\n')[0]).ShouldBe(["To be done by today at midnight", "To be done by today at midnight"]);
    });

    [Fact]
    public Task In_a_group_nothing_is_asked_for_and_somebody_elses_is_not_shown() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        var card = chat.Card;
        var stranger = new ScreeningChat(channel, "29:stranger");
        await stranger.PressOnAsync(card, "Stop these reminders");
        stranger.Said.ShouldNotContain("K7-2");
        Rows(channel).ShouldBe(1);
    });

    [Fact]
    public Task What_is_kept_of_one_person_is_erased() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat);
        using var output = new StringWriter();
        DataCommand.Erase("29:owner", Some.StateIn(_folder), _clock, output).ShouldBe(0);
        output.ToString().ShouldContain("1 moments with reminders");
        Rows(channel).ShouldBe(0);
        await LaterAsync(channel, TimeSpan.FromDays(2));
        Got(channel).ShouldBeEmpty();
    });

    [Fact]
    public Task The_reference_is_not_in_the_file_in_the_open() => RunAsync(async (channel, chat) =>
    {
        await AskAsync(chat, "ZEBRA-77");
        var bytes = KeptBytes.Of(Some.StateIn(_folder));
        System.Text.Encoding.UTF8.GetString(bytes).ShouldNotContain("ZEBRA");
        Rows(channel).ShouldBe(1);
    });
}
