using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Quizzes;
using Assistant.Screening.Drafts;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>What is kept of quizzes: over a restart, until its day, until somebody wants it deleted; and beside a screening.</summary>
public sealed class KeptScenarios : QuizTests
{
    [Fact]
    public Task A_quiz_taken_alone_goes_on_after_a_restart() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b", "next");
        await channel.RestartAsync();
        await chat.SayAsync("a and b");
        chat.Said.ShouldContain("Right.");
        await channel.RestartAsync();
        await chat.PressAsync("Next");
        chat.Said.ShouldContain("In which order?");
    });

    [Fact]
    public Task A_quiz_for_a_team_goes_on_after_a_restart_with_everybodys_answers() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 5);
        foreach (var learner in learners.Take(4)) await learner.PressAsync("Answer", Chosen("listen"));
        await channel.RestartAsync();
        await learners[4].PressAsync("Answer", Chosen("wait"));
        await trainer.PressAsync("Show the key");
        trainer.Said.ShouldContain("4 of 5, the key: Listen to him.");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Said.Contains("4 of 5, the key: Listen to him.", StringComparison.Ordinal)));
    });

    [Fact]
    public Task Cards_that_a_run_before_left_behind_are_brought_up_to_date_after_the_restart() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 3);
        channel.Answers = System.Net.HttpStatusCode.Forbidden;
        await trainer.PressAsync("Show the key");
        // Until each has been tried in vain.
        await SoAsync(() => _logs.Count("could not be brought up to date") >= 3);
        channel.Answers = System.Net.HttpStatusCode.Created;
        await channel.RestartAsync();
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Json.Contains("How everybody answered", StringComparison.Ordinal)));
    });

    [Fact]
    public async Task What_is_kept_goes_after_its_days()
    {
        var clock = new MovedClock();
        var host = HostWith(clock);
        var options = Served with { Quizzes = new QuizOptions { PaperDays = 5, ResultDays = 9 } };
        await RunAsync(async channel =>
        {
            await Learner(channel).SayAsync("Quiz: A letter comes", "a");
            var (_, code) = await StartAsync(channel);
            await JoinAsync(channel, code, 2);
        }, options, host);
        foreach (var (days, papers, runs) in new[] { (4.9, 3, 1), (5.1, 2, 1), (8.9, 2, 1), (9.1, 0, 0) })
        {
            clock.Now = Some.TuesdayMorning.AddDays(days);
            await RunAsync(async channel =>
            {
                // It is swept while the service starts.
                await SoAsync(() => Count(channel, "quiz_paper") == papers && Count(channel, "quiz_run") == runs);
                await SoAsync(() => Count(channel, "quiz_edition") == (papers + runs == 0 ? 0 : 1));
                var chat = await Learner(channel).SayAsync("quiz");
                chat.Json.Contains("You have begun", StringComparison.Ordinal).ShouldBe(days < 5);
            }, options, host);
        }
    }

    [Fact]
    public async Task An_answer_keeps_a_paper_for_its_days_anew()
    {
        var clock = new MovedClock();
        var (host, options) = (HostWith(clock), Served with { Quizzes = new QuizOptions { PaperDays = 5 } });
        await RunAsync(async channel =>
        {
            var chat = await Learner(channel).SayAsync("Quiz: A letter comes");
            clock.Now = Some.TuesdayMorning.AddDays(4);
            await chat.SayAsync("quiz");
            await chat.PressAsync("Go on");
        }, options, host);
        clock.Now = Some.TuesdayMorning.AddDays(8);
        await RunAsync(async channel => (await Learner(channel).SayAsync("quiz")).Json.ShouldContain("You have begun"), options, host);
    }

    [Fact]
    public Task Data_erase_deletes_what_one_person_took_and_nobody_elses() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "a");
        var (trainer, code) = await StartAsync(channel);
        await chat.SayAsync($"join {code}", "c");
        var other = await Learner(channel, 1).SayAsync($"join {code}", "c", "Quiz: A letter comes", "b");
        Erase(chat.Person).ShouldContain("2 quizzes");
        Count(channel, "quiz_paper").ShouldBe(2);
        await chat.SayAsync("quiz");
        chat.Json.ShouldNotContain("You have begun");
        chat.Json.ShouldNotContain("To come back to");
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("Answered: 1 of 1.");
        await other.SayAsync("show the card");
        other.Json.ShouldContain("It is partly right:");
    });

    [Fact]
    public Task Data_erase_of_a_trainer_deletes_their_quizzes_with_all_answers_and_a_learners_chat_goes_on() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 2))[0];
        await learner.PressAsync("Answer", Chosen("listen"));
        var late = learner.Press("Change my answer", Chosen("wait"));
        Erase(trainer.Person).ShouldContain("1 quizzes");
        Count(channel, "quiz_run").ShouldBe(0);
        Count(channel, "quiz_paper").ShouldBe(0);
        await learner.InvokeAsync(late);
        learner.Said.ShouldStartWith("That quiz is not there any more.");
        await trainer.PressAsync("Show the key");
        trainer.Said.ShouldStartWith("That quiz is not there any more.");
        (await learner.SayAsync($"join {code}")).Said.ShouldStartWith("No quiz that can be joined has that code.");
    });

    [Theory]
    [InlineData("alone")]
    [InlineData("with others")]
    [InlineData("as a trainer")]
    public Task Starting_a_quiz_pauses_an_open_screening_and_keeps_it(string how) => RunAsync(async channel =>
    {
        var (_, code) = await StartAsync(channel);
        var chat = TrainerIn(channel, OtherTrainer);
        await chat.SayAsync($"Practise: {Host.Knowledge.Cases[0].Title}", "b");
        var drafts = channel.Services.GetRequiredService<DraftStore>();
        drafts.Active(chat.Conversation, PersonKey.Of(OtherTrainer), Host.Knowledge).ShouldNotBeNull();

        await chat.SayAsync("quiz");
        if (how == "alone") await chat.ChooseAsync("Take it alone", MadeUp);
        else if (how == "as a trainer") await chat.ChooseAsync("Run it for a team", MadeUp);
        else await chat.SayAsync($"join {code}");

        drafts.Active(chat.Conversation, PersonKey.Of(OtherTrainer), Host.Knowledge).ShouldBeNull();
        drafts.Of(PersonKey.Of(OtherTrainer), Host.Knowledge).ShouldHaveSingleItem();
        await chat.SayAsync(how == "as a trainer" ? "show the key" : "c");
        chat.Json.ShouldContain(how switch { "alone" => "You chose this, rightly:", "as a trainer" => "How everybody answered", _ => "Your answer is in." });
    });

    [Fact]
    public Task Whoever_goes_on_with_a_quiz_is_at_the_quiz_again_and_not_at_the_screening_in_between() => RunAsync(async channel =>
    {
        var chat = TrainerIn(channel);
        await chat.SayAsync("Quiz: A letter comes");
        var answer = chat.Press("Answer", Chosen("listen"));
        await chat.SayAsync($"Practise: {Host.Knowledge.Cases[0].Title}");
        await chat.InvokeAsync(answer);
        chat.Json.ShouldContain("You chose this, rightly:");
        await chat.SayAsync("next");
        chat.Json.ShouldContain("What do you write down?");
    });

    private string Erase(string person)
    {
        var said = new StringWriter();
        DataCommand.Erase(person, Some.StateIn(_folder), TimeProvider.System, said).ShouldBe(0);
        return said.ToString();
    }

    private static async Task SoAsync(Func<bool> isSo)
    {
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            longest.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
