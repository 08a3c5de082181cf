using Assistant.Access;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Models;
using Assistant.Models.Chat;
using Assistant.Models.Embeddings;
using Assistant.Moments;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Pages;
using Assistant.Questions;
using Assistant.Screening;
using Assistant.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

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
        typeof(Conversation).GetProperties().Select(p => p.Name).ShouldBe(["Id", "Profile", "Previous", "Last"], ignoreOrder: true);

    [Fact]
    public void No_model_is_asked_unless_one_is_set_up()
    {
        Privacy.ShouldContain("Nothing is sent to a language model, unless your organisation has set one up");
        var services = new ServiceCollection().AddModels(new ChatModelOptions()).BuildServiceProvider();
        services.GetService<ChatModel>().ShouldBeNull();
        services.GetRequiredService<ModelAnswers>().Streams.ShouldBeFalse();
        new EmbeddingOptions().IsSetUp.ShouldBeFalse();
    }

    [Fact]
    public void What_the_database_holds_is_what_the_privacy_page_lists()
    {
        Privacy.ShouldContain($"Managers can see this. {new StateOptions().AnswerDays} days.");
        Privacy.ShouldContain($"Managers cannot see it. {new StateOptions().DeliveryDays} days.");
        new StateDatabase(Some.Options.State).Read(c => c.Query<string>(
            "SELECT m.name || ': ' || group_concat(p.name, ' ') FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name").ToList()).ShouldBe(
        [
            "answer_citation: reference n source version section start end saying words",
            "answer_record: reference message status intent completeness at knowledge trail configuration model question",
            "answer_topic: reference term",
            "chat_owner: conversation owner",
            "claim: what run",
            "conversation: id type service_url channel tenant person bot seen",
            "delivery: reference conversation person at",
            "edition: hash file own first",
            "ended_session: id until",
            "feedback: answer reaction words at",
            "handled: activity run done at",
            "handover: code kept kind expires",
            "inbox: id sealed at due tries",
            "kept: id owner conversation revision cover cover_conversation sealed expires",
            "moment_list: list week moments",
            "moment_mark: list moment action state minutes",
            "moment_since: week sealed",
            "node: run seen",
            "question: id owner state revision sealed asked expires",
            "question_sending: question what send_at begun tries state",
            "quiz_edition: hash file text",
            "quiz_paper: id quiz owner conversation card edition revision active sealed expires",
            "quiz_run: id code owner conversation card edition scenario revision open sealed expires",
            "recall: change reference n state begun tries due",
            "recall_planned: change",
            "reminder: kept deadline send_at due state begun tries",
            "schema_version: version",
            "screening: id owner conversation edition revision active sealed expires reminded",
            "shared: name value",
            "shown_card: id quiz revision state",
            "source_version: source version words",
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
    public void How_long_a_question_to_a_person_is_kept_is_what_the_privacy_page_says()
    {
        var options = new QuestionOptions();
        Privacy.ShouldContain($"{options.Days} days after the reply");
        Privacy.ShouldContain($"After {options.HoldFor.TotalHours} hours without one you are told");
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
