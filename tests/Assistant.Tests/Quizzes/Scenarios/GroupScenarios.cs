using System.Text.Json;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>A quiz that a trainer runs: who comes in, what each of them sees, and what only the trainer can do.</summary>
public sealed class GroupScenarios : QuizTests
{
    private const string Few = "Fewer than 5 have answered, so no numbers are shown.";

    [Fact]
    public Task A_quiz_is_run_to_its_end_and_every_card_follows_the_trainers() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        trainer.Said.ShouldContain("Without names: you see numbers only.");
        var learners = await JoinAsync(channel, code, 2);
        learners[0].Json.ShouldContain("Your trainer sees numbers only, never who answered what.");
        await learners[0].PressAsync("Answer", Chosen("listen", "Sure"));
        await learners[1].SayAsync("b");
        await channel.UntilAsync(() => trainer.Said.Contains("Answered: 2 of 2.", StringComparison.Ordinal));
        await trainer.PressAsync("Show the key");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Json.Contains("How everybody answered", StringComparison.Ordinal)));
        learners[0].Json.ShouldContain("You chose this, rightly:");
        learners[1].Json.ShouldContain("You chose this. It is partly right:");
        await trainer.PressAsync("Next");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Said.Contains("What do you write down?", StringComparison.Ordinal)));
        await trainer.PressAsync("End the quiz");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Said.Contains("The quiz is over.", StringComparison.Ordinal)));
        learners[0].Said.ShouldContain("Points: 1 of 1.");
        learners[1].Said.ShouldContain("Points: 0.5 of 1.");
        trainer.Has("Results").ShouldBeTrue();
        (await Learner(channel, 3).SayAsync($"join {code}")).Said.ShouldStartWith("No quiz that can be joined has that code.");
    });

    [Fact]
    public Task A_trainer_runs_it_in_typed_words() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code.Insert(3, " ").ToLowerInvariant(), 1))[0];
        await learner.SayAsync("c");
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("Answered: 1 of 1.");
        await trainer.SayAsync("show the key");
        trainer.Said.ShouldContain(Few);
        await trainer.SayAsync("next");
        trainer.Said.ShouldContain("What do you write down?");
        await trainer.SayAsync("end the quiz");
        trainer.Has("Results").ShouldBeTrue();
    });

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public Task A_spread_is_shown_of_five_answers_and_only_after_the_key(int answers, bool isShown) => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 5);
        foreach (var (learner, at) in learners.Take(answers).Select((l, at) => (l, at))) await learner.PressAsync("Answer", Chosen(at == 0 ? "wait" : "listen", "Sure"));
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain($"Answered: {answers} of 5.");
        await learners[0].SayAsync("show the card");
        foreach (var chat in learners.Prepend(trainer)) Numbers(chat).ShouldBeFalse(chat.Said);

        await trainer.PressAsync("Show the key");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Json.Contains("How everybody answered", StringComparison.Ordinal)));
        foreach (var chat in learners.Prepend(trainer))
        {
            Numbers(chat).ShouldBe(isShown, chat.Said);
            chat.Said.Contains(Few, StringComparison.Ordinal).ShouldBe(!isShown);
        }
        if (isShown) trainer.Said.ShouldContain("1 of 5: Wait a week.");
        if (isShown) learners[1].Said.ShouldContain("4 of 5, the key: Listen to him.");
        if (isShown) learners[1].Said.ShouldContain("Sure of it and wrong: 1");
    });

    private static bool Numbers(QuizChat chat) => System.Text.RegularExpressions.Regex.IsMatch(chat.Json, @"\d of \d(:|, the key)|wrong: \d");

    [Fact]
    public Task A_learners_chat_never_holds_anothers_answer_name_or_id() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 3);
        await learners[0].PressAsync("Answer", Chosen("wait", "Sure"));
        await learners[1].PressAsync("Answer", Chosen("ask", "Guess"));
        foreach (var step in new[] { "Show the key", "Next" })
        {
            await trainer.PressAsync(step);
            var shown = step == "Next" ? "What do you say to him?" : "How everybody answered";
            await channel.UntilAsync(() => learners.TrueForAll(l => l.Json.Contains(shown, StringComparison.Ordinal)));
        }
        await trainer.PressAsync("End the quiz");
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Said.Contains("The quiz is over.", StringComparison.Ordinal)));

        // Who answered nothing is shown no choice at all, whoever chose what.
        var all = string.Join('\n', channel.Wire(learners[2].Conversation));
        all.ShouldNotContain("You chose this");
        all.ShouldNotMatch("Canary-[12]|learner-[12]|00000000000[12]|You were sure|/results");
        string.Join('\n', channel.Wire(trainer.Conversation)).ShouldNotMatch("Canary|learner-|99999999");
        foreach (var paper in Papers(channel)) paper.ShouldNotContain("Canary");
    });

    [Fact]
    public Task With_names_nobody_is_in_before_they_agree_and_then_the_name_is_kept() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel, "Run it with names");
        trainer.Said.ShouldContain("With names: everybody is told before they join.");
        var learner = await Learner(channel, 1).SayAsync($"join {code}");
        learner.Said.ShouldContain("In this quiz your trainer sees names");
        Count(channel, "quiz_paper").ShouldBe(0);
        await learner.SayAsync("a");
        Count(channel, "quiz_paper").ShouldBe(0);
        await learner.SayAsync($"join {code}");
        await learner.PressAsync("Join with my name");
        learner.Json.ShouldContain("Your trainer sees your name and your answers, as you were told before you joined.");
        Papers(channel).Single().ShouldContain("Learner Canary-1");
        await Learner(channel, 2).SayAsync($"join {code} with my name");
        Papers(channel).Count(p => p.Contains("Learner Canary-2", StringComparison.Ordinal)).ShouldBe(1);
        await trainer.PressAsync("End the quiz");
        (await channel.Assistant.GetStringAsync(trainer.AddressOf("Results"))).ShouldContain("Learner Canary-1");
    });

    public static TheoryData<string> Shipped => SoloScenarios.Shipped;

    [Theory]
    [MemberData(nameof(Shipped))]
    public Task Each_shipped_quiz_can_be_run_to_its_end(string id) => RunAsync(async channel =>
    {
        var scenario = Some.Assistant.Knowledge.Quizzes.Single(q => q.Id == id);
        var trainer = await TrainerIn(channel).SayAsync("quiz");
        await trainer.ChooseAsync("Run it for a team", id);
        var learners = await JoinAsync(channel, CodeIn(trainer), 5);
        for (var steps = 0; steps <= scenario.Items.Count() && !trainer.Has("Results"); steps++)
        {
            var item = scenario.Item(trainer.ValueOf("Show the key", QuizWords.Asked))!;
            foreach (var (learner, at) in learners.Select((l, at) => (l, at)))
            {
                var codes = item.Shown.Select(o => o.Code).ToList();
                (string, string)[] given = item.Type == QuizItemType.Order ? [.. codes.Select((_, place) => ($"{QuizWords.Place}{place}", codes[(place + at) % codes.Count]))] : Chosen(codes[at % codes.Count], "Sure");
                await learner.ForgeAsync([("do", "group-answer"), ("group", trainer.ValueOf("Show the key", QuizWords.Quiz)), ("item", item.Id), .. given]);
                learner.Said.ShouldContain("Your answer is in.");
            }
            await trainer.PressAsync("Show the key");
            trainer.Said.ShouldContain(" of 5");
            await trainer.PressAsync("Next");
        }
        await channel.UntilAsync(() => learners.TrueForAll(l => l.Said.Contains("The quiz is over.", StringComparison.Ordinal)));
    });

    [Fact]
    public Task Answers_change_until_the_key_is_shown_and_not_after() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        await learner.PressAsync("Answer", Chosen("wait"));
        var late = learner.Press("Change my answer", Chosen("ask"));
        await learner.PressAsync("Change my answer", Chosen("listen"));
        Papers(channel).Single().ShouldContain("listen");
        await trainer.PressAsync("Show the key");
        await learner.InvokeAsync(late);
        learner.Json.ShouldContain("You chose this, rightly:");
        Papers(channel).Single().ShouldContain("listen");
        Papers(channel).Single().ShouldNotContain("\"ask\"");
    });

    [Fact]
    public Task Whoever_leaves_is_counted_with_what_they_answered_and_comes_back_with_the_code() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 2))[0];
        await learner.SayAsync("c", "leave");
        learner.Said.ShouldStartWith("You have left the quiz. What you answered counts.");
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("In the quiz: 1.");
        trainer.Said.ShouldContain("Answered: 1 of 2.");
        await learner.SayAsync($"join {code}");
        learner.Said.ShouldContain("Your answer is in.");
        Count(channel, "quiz_paper").ShouldBe(2);
    });

    [Fact]
    public Task The_same_learner_on_another_device_has_one_paper() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var first = await Learner(channel, 1).SayAsync($"join {code}", "a");
        var second = await Learner(channel, 1).SayAsync($"join {code}", "c");
        Count(channel, "quiz_paper").ShouldBe(1);
        await trainer.PressAsync("Show the key");
        await channel.UntilAsync(() => second.Json.Contains("You chose this, rightly:", StringComparison.Ordinal));
        channel.Updates(first.Message!).ShouldBeEmpty();
    });

    [Fact]
    public Task A_question_in_the_middle_is_answered_and_the_card_comes_back() => RunAsync(async channel =>
    {
        var (_, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var before = channel.Received(learner.Conversation).Count;
        await learner.SayAsync("what is a reachable moment");
        JsonSerializer.Serialize(channel.Received(learner.Conversation)[before]).ShouldContain("reachable moment");
        learner.Said.ShouldContain("What do you do first?");
    });

    [Fact]
    public Task What_was_missed_with_others_can_be_come_back_to_alone() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        await learner.SayAsync("a");
        await trainer.SayAsync("show the key", "end the quiz");
        await learner.SayAsync("quiz");
        learner.Json.ShouldContain("A letter comes. To come back to: 1.");
    });
}
