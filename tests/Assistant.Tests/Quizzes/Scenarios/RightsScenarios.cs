using Assistant.Tests.Messages;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>Who may run a quiz, and what a forged button gets: nothing is changed and nothing is shown.</summary>
public sealed class RightsScenarios : QuizTests
{
    private static readonly string[] Steps = ["reveal", "next", "skip", "close"];

    [Fact]
    public Task Only_a_trainer_is_offered_to_run_a_quiz_and_can_start_one() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("quiz");
        chat.Has("Run it for a team").ShouldBeFalse();
        foreach (var named in new[] { "yes", "no" })
        {
            await chat.ForgeAsync(("do", "start"), ("scenario", MadeUp), ("named", named));
            chat.Said.ShouldStartWith("Only trainers run a quiz for a team.");
        }
        await chat.SayAsync("quiz my team");
        chat.Last.Text!.ShouldContain("Only trainers can run a quiz for a team.");
        Count(channel, "quiz_run").ShouldBe(0);
        var trainer = await TrainerIn(channel).SayAsync("quiz my team");
        trainer.Has("Run it for a team").ShouldBeTrue();
    });

    [Theory]
    [InlineData(OtherTrainer)]
    [InlineData("99999999-9999-4999-8999-000000000001")]
    [InlineData("99999999-9999-4999-8999-000000000009")]
    public Task Neither_another_trainer_nor_a_learner_moves_or_sees_it(string forger) => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel, "Run it with names");
        var quiz = trainer.ValueOf("Show the key", "group");
        for (var n = 1; n <= 5; n++) await Learner(channel, n).SayAsync($"join {code} with my name", "a");
        foreach (var at in new[] { "asked", "revealed", "closed" })
        {
            if (at == "revealed") await trainer.SayAsync("show the key");
            if (at == "closed") await trainer.SayAsync("end the quiz");
            var (runs, papers) = (Runs(channel), Papers(channel));
            var someone = await new QuizChat(channel, $"29:{forger}", forger, "Forger").SayAsync("quiz");
            foreach (var data in Steps.Select(s => new[] { ("do", "move"), ("step", s) }).Append([("do", "watch")]))
            {
                await someone.ForgeAsync([.. data, ("group", quiz), ("item", "first-step")]);
                someone.Said.ShouldStartWith("That quiz is not there any more.");
                someone.Json.ShouldNotContain(code);
                someone.Json.ShouldNotMatch(@"Answered:|results/|\d of 5|Canary-[2-5]");
            }
            Runs(channel).ShouldBe(runs);
            Papers(channel).ShouldBe(papers);
        }
    });

    [Fact]
    public Task Whoever_has_not_joined_can_neither_look_nor_answer_nor_leave() => RunAsync(async (channel, chat) =>
    {
        var (trainer, code) = await StartAsync(channel);
        var quiz = trainer.ValueOf("Show the key", "group");
        await JoinAsync(channel, code, 1);
        var papers = Papers(channel);
        await chat.SayAsync("quiz");
        foreach (var what in new[] { "look", "group-answer", "group-compare", "go" })
        {
            await chat.ForgeAsync(("do", what), ("group", quiz), ("item", "first-step"), ("answer", "listen"));
            chat.Said.ShouldStartWith("That quiz is not there any more.");
        }
        Papers(channel).ShouldBe(papers);
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("In the quiz: 1.");
    });

    [Fact]
    public Task Nobody_takes_another_persons_paper_on() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes");
        var paper = chat.ValueOf("Answer", "paper");
        await chat.SayAsync("a");
        var papers = Papers(channel);
        var other = await Learner(channel, 1).SayAsync("quiz");
        foreach (var what in new[] { "show", "answer", "compare", "next", "skip", "leave" })
        {
            await other.ForgeAsync(("do", what), ("paper", paper), ("item", "first-step"), ("answer", "listen"));
            other.Said.ShouldStartWith("That quiz is not there any more.");
            other.Json.ShouldNotContain("You chose this");
        }
        Papers(channel).ShouldBe(papers);
        await chat.SayAsync("next");
        chat.Said.ShouldContain("What do you say to him?");
    });

    [Theory]
    [InlineData("answer", "nothing-of-the-kind")]
    [InlineData("answer", "")]
    [InlineData("answer", "wait,listen")]
    [InlineData("item", "own-words")]
    [InlineData("item", "nothing-of-the-kind")]
    public Task What_no_card_offers_is_no_answer(string key, string value) => RunAsync(async channel =>
    {
        var (_, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var (quiz, papers) = (learner.ValueOf("Answer", "group"), Papers(channel));
        var data = new Dictionary<string, string> { ["do"] = "group-answer", ["group"] = quiz, ["item"] = "first-step", ["answer"] = "listen", [key] = value };
        await learner.ForgeAsync([.. data.Select(d => (d.Key, d.Value))]);
        learner.Said.ShouldContain("What do you do first?");
        Papers(channel).ShouldBe(papers);
    });

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"do":"move","group":"x"}""")]
    [InlineData("""{"do":7}""")]
    [InlineData("""{"do":"nothing"}""")]
    public Task A_button_that_no_card_has_is_refused_in_words(string data) => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("quiz");
        var value = System.Text.Json.JsonDocument.Parse($$$"""{"action":{"type":"Action.Execute","verb":"quiz","data":{{{data}}}}}""").RootElement;
        var answer = await chat.InvokeAsync(Some.Message(null, chat.Conversation, channel.ServiceUrl) with { Type = "invoke", Name = "adaptiveCard/action", Value = value });
        answer.GetProperty("statusCode").GetInt32().ShouldBe(400);
    });
}
