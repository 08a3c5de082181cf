using Assistant.Access;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Moments;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Pages;
using Assistant.Screening;
using Assistant.Storage;
using Dapper;

namespace Assistant.Tests.Pages;

/// <summary>What the pages promise, held against the program. When one of these fails, the page has to change with the code.</summary>
public sealed class TruthTests
{
    private static readonly string Privacy = Checkout.Content.Read(SitePage.FileOf("privacy"));
    private static readonly string Terms = Checkout.Content.Read(SitePage.FileOf("terms"));

    [Fact]
    public void A_chat_is_used_for_the_hours_that_the_privacy_page_names()
    {
        Privacy.ShouldContain("uses them for 12 hours at most");
        Privacy.ShouldContain("After 12 hours without a message, what was kept is no longer used.");
        var clock = new Clock();
        var store = new ConversationStore(clock);
        store.Write(new Conversation("chat") { Profile = new Profile("nurse", "Devon") });
        clock.Now += TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1);
        store.Read("chat").Profile.ShouldBe(new Profile("nurse", "Devon"));
        clock.Now += TimeSpan.FromSeconds(1);
        store.Read("chat").Profile.ShouldBe(Profile.Unknown);
    }

    [Fact]
    public void The_chat_on_one_computer_keeps_what_the_privacy_page_names()
    {
        var limits = new LocalChatLimits();
        Privacy.ShouldContain($"in memory for {limits.Idle.TotalHours} hours after the last one, and at most {limits.Activities} of them");
    }

    [Fact]
    public void What_is_kept_of_a_chat_is_what_the_privacy_page_lists() =>
        typeof(Conversation).GetProperties().Select(p => p.Name).ShouldBe(["Id", "Profile", "Previous"], ignoreOrder: true);

    [Fact]
    public void No_model_is_in_the_program() =>
        typeof(AssistantHost).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => new[] { "OpenAI", "Extensions.AI", "SemanticKernel", "Onnx" }.Any(part => n.Contains(part, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void What_the_database_holds_is_what_the_privacy_page_lists()
    {
        Privacy.ShouldContain($"{new StateOptions().AnswerDays} days");
        new StateDatabase(Some.Options.State).Do(c => c.Query<string>(
            "SELECT m.name || ': ' || group_concat(p.name, ' ') FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name").ToList()).ShouldBe(
        [
            "answer: reference message status sources at",
            "conversation: id type service_url channel tenant person bot seen",
            "edition: hash file own first",
            "feedback: answer reaction words at",
            "handled: activity run done at",
            "handover: code kept kind expires",
            "inbox: id sealed at due tries",
            "kept: id owner conversation revision cover cover_conversation sealed expires",
            "moment_list: list week moments",
            "moment_mark: list moment action state minutes",
            "moment_since: week sealed",
            "quiz_edition: hash file text",
            "quiz_paper: id quiz owner conversation card edition revision active sealed expires",
            "quiz_run: id code owner conversation card edition scenario revision open sealed expires",
            "reminder: kept deadline send_at due state begun tries",
            "screening: id owner conversation edition revision active sealed expires reminded",
            "taken: activity changed at",
            "undelivered: kept deadline due at why told",
        ]);
    }

    [Fact]
    public void How_long_a_moment_with_reminders_is_kept_is_what_the_privacy_page_says()
    {
        Privacy.ShouldContain($"{new ReminderOptions().KeepDays} days after the last deadline");
        Privacy.ShouldContain($"{HandoverStore.Works.TotalDays} days, or until it is used");
    }

    [Fact]
    public void How_long_a_screening_is_kept_is_what_the_privacy_page_says()
    {
        var options = new ScreeningOptions();
        Privacy.ShouldContain($"until {options.DraftDays} days after your last change");
        Privacy.ShouldContain($"You are told in the chat {options.RemindDays} days before");
        Privacy.ShouldContain($"works for {TimedTickets.Works.TotalMinutes} minutes");
    }

    [Fact]
    public void What_managers_can_see_is_what_the_privacy_page_says()
    {
        Privacy.ShouldContain($"{new MomentOptions().CountDays} days at most");
        Privacy.ShouldContain($"Numbers under {MomentCounts.Least} are left out");
        Privacy.ShouldContain($"The link to the counts works for {TimedTickets.Works.TotalMinutes} minutes");
    }

    [Fact]
    public void A_message_waits_in_the_inbox_as_long_as_the_privacy_page_says()
    {
        Privacy.ShouldContain($"encrypted, for {Inbox.Longest.TotalMinutes} minutes at most");
        Privacy.ShouldContain($"given up after {Inbox.Longest.TotalMinutes} minutes");
    }

    [Fact]
    public void The_terms_say_that_all_guidance_is_draft_exactly_as_long_as_it_is() =>
        Terms.Contains("All our guidance notes are drafts.", StringComparison.Ordinal).ShouldBe(Some.Assistant.Knowledge.Notes.All(n => !n.Approval.Approved));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Some.TuesdayMorning;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
