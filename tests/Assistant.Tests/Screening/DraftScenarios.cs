using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Assistant.Tests.Messages;
using Assistant.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Screening;

/// <summary>What happens to a draft: restarts, an edited tool, a broken row, its end. Over a questionnaire of the test's own.</summary>
public sealed class DraftScenarios : IDisposable
{
    private const string File = "knowledge/screening/made-up.yaml", Start = "live screening: made up", Person = "29:somebody";

    private readonly string _folder = Directory.CreateTempSubdirectory("drafts-").FullName;
    private readonly MovedClock _clock = new();
    private readonly ContentFolder _content = Checkout.CopyWith((File, SomeScreening.Own), (QuestionnaireReader.FirstQuestions, SomeScreening.First));
    private readonly string _conversation = ChannelSimulator.NewConversation();
    private AssistantHost? _host;

    private AssistantHost Host => _host ??= Some.Host(_clock, _content);

    public void Dispose() => Directory.Delete(_content.Root, recursive: true);

    private Task RunAsync(Func<ChannelSimulator, ScreeningChat, Task> part, bool freeText = false) => RunAsync(part, new ScreeningOptions { FreeText = freeText });

    // One run of the server, over the same state as the run before.
    private async Task RunAsync(Func<ChannelSimulator, ScreeningChat, Task> part, ScreeningOptions screening)
    {
        var channel = new ChannelSimulator { Host = Host, Options = Some.Options with { State = Some.StateIn(_folder), Screening = screening } };
        await channel.InitializeAsync();
        try
        {
            await part(channel, new ScreeningChat(channel, Person, _conversation));
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_where_it_was()
    {
        await RunAsync((_, chat) => chat.SayAsync(Start, "K7-2", "no", "recently"));
        await RunAsync(async (_, chat) =>
        {
            await chat.SayAsync("a");
            chat.Asked.ShouldBe("far");
        });
    }

    [Fact]
    public async Task The_same_message_delivered_again_after_a_restart_is_not_an_answer_to_the_next_question()
    {
        await RunAsync((_, chat) => chat.SayAsync(Start, "K7-2", "no"));
        var answer = Some.Message("a", _conversation, "");
        await RunAsync(async (channel, chat) => await chat.DeliverAsync(answer with { ServiceUrl = channel.ServiceUrl, From = new() { Id = Person } }));
        new StateDatabase(Some.StateIn(_folder)).Write(c => c.Execute("UPDATE handled SET done = 0, run = ''"));
        await RunAsync(async (channel, chat) =>
        {
            await chat.DeliverAsync(answer with { ServiceUrl = channel.ServiceUrl, From = new() { Id = Person } });
            chat.Asked.ShouldBe("missing.evidence");
            chat.Json.ShouldContain("You may have had this answer already");
        });
    }

    [Fact]
    public async Task An_edited_tool_does_not_change_a_draft_which_goes_on_with_the_questions_it_began_with_and_says_so()
    {
        await RunAsync(async (_, chat) =>
        {
            await chat.SayAsync(Start, "K7-2", "no");
            await chat.PressAsync("Save and leave");
            Edit(SomeScreening.Own.Replace("Has the child been missing?", "Has the child been away?", StringComparison.Ordinal));
            await chat.SayAsync("resume k7-2");
            chat.Said.ShouldStartWith("The tool has been changed since you began.");
            chat.Said.ShouldContain("Has the child been missing?");
            await chat.SayAsync(Start, "K7-3", "no");
            chat.Said.ShouldContain("Has the child been away?");
        });
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_says_so_is_left_alone_and_can_be_deleted()
    {
        await RunAsync(async (channel, chat) =>
        {
            await chat.SayAsync(Start, "K7-2", "no");
            var card = chat.Card;
            var database = channel.Services.GetRequiredService<StateDatabase>();
            database.Write(c => c.Execute("UPDATE screening SET sealed = @broken", new { broken = new byte[] { 0, 17, 34, 51 } }));
            await chat.PressOnAsync(card, "Continue", "none");
            chat.Said.ShouldStartWith("This draft cannot be opened at the moment.");
            database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM screening")).ShouldBe(1);
            await chat.SayAsync("start screening");
            chat.Said.ShouldContain("A draft that cannot be opened");
            await chat.PressAsync("Delete");
            await chat.PressAsync("Delete it");
            chat.Said.ShouldStartWith("The screening is deleted.");
        });
    }

    [Fact]
    public async Task Free_text_of_20000_characters_is_refused_and_nothing_is_lost() => await RunAsync(async (_, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no", "recently", "a", "recently", "none");
        chat.Asked.ShouldBe("note");
        foreach (var say in new Func<Task>[] { () => chat.SayAsync(new string('x', 20_000)), () => chat.PressAsync("Continue", string.Concat(Enumerable.Repeat("The tutor wrote that lessons went well this term. ", 420))) })
        {
            await say();
            chat.Said.ShouldContain("What else should be written down?");
        }
        chat.Said.ShouldStartWith("That is too long.");
        await chat.SayAsync("he told his tutor on the way to class");
        chat.Said.ShouldContain("he told his tutor");
    }, freeText: true);

    [Fact]
    public async Task Danger_and_names_in_free_text_are_stopped_before_they_are_kept() => await RunAsync(async (_, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no", "recently", "a", "recently", "none");
        await chat.PressAsync("Continue", "his name is Jayden Smith and he was born on 3/2/2010");
        chat.Said.ShouldContain("date of birth");
        chat.Asked.ShouldBe("note");
        await chat.PressAsync("Continue", "they are outside his house with a knife right now");
        chat.Said.ShouldContain("ring 999 now");
        await chat.PressAsync("Go on");
        chat.Asked.ShouldBe("note");
    }, freeText: true);

    [Fact]
    public async Task Without_free_text_no_question_wants_words() => await RunAsync(async (_, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no", "recently", "a", "recently", "none");
        chat.Said.ShouldContain("Check your answers");
    });

    [Fact]
    public async Task A_draft_ends_14_days_after_its_last_change_and_its_owner_is_told_once_before() => await RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no");
        var reminders = channel.Services.GetServices<IHostedService>().OfType<DraftReminderWorker>().Single();
        _clock.Now += TimeSpan.FromDays(11);
        await reminders.RemindAsync(CancellationToken.None);
        channel.Received(_conversation)[^1].Text.ShouldBeNull();
        _clock.Now += TimeSpan.FromDays(1);
        await reminders.RemindAsync(CancellationToken.None);
        await reminders.RemindAsync(CancellationToken.None);
        channel.Received(_conversation).Where(a => a.Text is not null).ShouldHaveSingleItem().Text!.ShouldBe("Your screening draft K7-2 is deleted on 8 December 2026. Open it under guided screening if you still need it.");
        _clock.Now += TimeSpan.FromDays(2);
        var (drafts, editions) = (channel.Services.GetRequiredService<DraftStore>(), channel.Services.GetRequiredService<EditionStore>());
        drafts.Forget(_clock.Now).ShouldBe(1);
        editions.Forget().ShouldBe(1);
        await chat.SayAsync("start screening");
        chat.Said.ShouldNotContain("K7-2");
    });

    [Fact]
    public async Task Data_erase_deletes_one_persons_screenings_and_chats_and_nobody_elses() => await RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no");
        var other = await new ScreeningChat(channel, "29:other").SayAsync(Start, "M4-1");
        var said = new StringWriter();
        DataCommand.Erase(Person, Some.StateIn(_folder), _clock, said).ShouldBe(0);
        said.ToString().ShouldContain("Deleted 1 screenings, 0 moments with reminders, 0 quizzes, 0 questions to a person, ");
        await chat.SayAsync("start screening");
        chat.Said.ShouldNotContain("K7-2");
        await other.SayAsync("start screening");
        other.Said.ShouldContain("M4-1");
    });

    [Fact]
    public async Task Nothing_of_a_screening_stands_in_the_database_in_the_open()
    {
        await RunAsync((_, chat) => chat.SayAsync(Start, "K7-CANARY-2", "no", "recently", "a", "recently", "none", "the canary note", "confirm", "b"), freeText: true);
        var bytes = System.Text.Encoding.Latin1.GetString(KeptBytes.Of(Some.StateIn(_folder)));
        foreach (var canary in new[] { "CANARY", "canary", "recent\"", "more-serious" }) bytes.ShouldNotContain(canary);
    }

    [Fact]
    public async Task The_clock_and_time_of_day_decide_whether_a_link_still_works() => await RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(Start, "K7-2", "no", "recently", "a", "recently", "none", "confirm", "export");
        var address = System.Text.RegularExpressions.Regex.Match(chat.Json, "/screening/word/[A-Za-z0-9_-]+").Value;
        (await channel.Assistant.GetAsync(address)).Content.Headers.ContentDisposition!.FileName.ShouldBe("screening-2026-11-24.docx");
        (await channel.Assistant.GetAsync(address[..^2])).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        _clock.Now += TimeSpan.FromMinutes(16);
        var late = await channel.Assistant.GetAsync(address);
        late.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await late.Content.ReadAsStringAsync()).ShouldContain("Ask for it again in the chat");
    });

    private void Edit(string text)
    {
        System.IO.File.WriteAllText(_content.PathOf(File), text);
        System.IO.File.SetLastWriteTimeUtc(_content.PathOf(File), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        Host.Refresh().ShouldNotBeNull().ShouldContain("read again");
    }
}
