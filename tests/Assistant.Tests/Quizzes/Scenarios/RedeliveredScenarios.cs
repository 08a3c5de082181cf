using System.Text.Json;
using Assistant.Conversations;
using Assistant.Quizzes.Groups;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>What is typed or pressed in a quiz and comes again, because a run ended before it said that it was done, or a finger was quick.</summary>
public sealed class RedeliveredScenarios : QuizTests
{
    private const string Repeated = "You may have had this answer already";

    [Theory]
    [InlineData("b")]
    [InlineData("b", "next")]
    [InlineData("b", "next", "a")]
    [InlineData("b", "next", "skip")]
    [InlineData("a", "next", "I would thank him and make tea")]
    [InlineData("next")]
    public Task What_was_typed_alone_and_comes_again_changes_nothing_and_shows_where_the_quiz_stands(params string[] said) => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes");
        var typed = said.Select(chat.Typed).ToList();
        foreach (var message in typed) await chat.DeliverAsync(message);
        foreach (var message in typed) (await AgainAsync(channel, chat, message)).ShouldHaveSingleItem().ShouldContain(Repeated);
        chat.Json.ShouldContain("A letter comes");
    });

    [Fact]
    public Task A_quiz_that_was_begun_in_words_is_not_begun_a_second_time() => RunAsync(async (channel, chat) =>
    {
        var begun = chat.Typed("Quiz: A letter comes");
        await chat.DeliverAsync(begun);
        await chat.SayAsync("b");
        (await AgainAsync(channel, chat, begun)).ShouldHaveSingleItem().ShouldContain("Partly right.");
        Count(channel, "quiz_paper").ShouldBe(1);
    });

    [Fact]
    public Task Leaving_again_says_it_again() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b");
        var left = chat.Typed("leave");
        await chat.DeliverAsync(left);
        (await AgainAsync(channel, chat, left)).ShouldHaveSingleItem().ShouldContain("Stopped for now.");
        var (_, code) = await StartAsync(channel);
        await chat.SayAsync($"join {code}");
        var gone = chat.Typed("leave");
        await chat.DeliverAsync(gone);
        (await AgainAsync(channel, chat, gone)).ShouldHaveSingleItem().ShouldContain("You have left the quiz.");
    });

    [Theory]
    [InlineData("b")]
    [InlineData("b", "c")]
    [InlineData("next")]
    [InlineData("b", "leave")]
    public Task What_was_typed_with_others_and_comes_again_changes_nothing(params string[] said) => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = Learner(channel, 1);
        var typed = said.Prepend($"join {code}").Select(learner.Typed).ToList();
        foreach (var message in typed) await learner.DeliverAsync(message);
        foreach (var message in typed) (await AgainAsync(channel, learner, message)).ShouldHaveSingleItem().ShouldContain(Repeated);
        await trainer.SayAsync("show the key");
        foreach (var message in typed) (await AgainAsync(channel, learner, message)).ShouldHaveSingleItem();
    });

    [Theory]
    [InlineData("show the key")]
    [InlineData("show the key", "next")]
    [InlineData("show the key", "next", "show the key")]
    [InlineData("show the key", "end the quiz")]
    public Task A_trainers_step_that_comes_again_is_made_once(params string[] said) => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        await JoinAsync(channel, code, 1);
        var typed = said.Select(trainer.Typed).ToList();
        foreach (var message in typed) await trainer.DeliverAsync(message);
        foreach (var message in typed) (await AgainAsync(channel, trainer, message)).ShouldHaveSingleItem().ShouldContain(Repeated);
    });

    [Fact]
    public Task A_button_alone_that_is_pressed_twice_does_what_it_does_once() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("quiz");
        await TwiceAsync(chat, chat.Choose("Take it alone", MadeUp));
        Count(channel, "quiz_paper").ShouldBe(1);
        await TwiceAsync(chat, chat.Press("Answer", Chosen("listen")));
        chat.Json.ShouldContain("You chose this, rightly:");
        await TwiceAsync(chat, chat.Press("Next"));
        chat.Json.ShouldContain("What do you write down?");
        await TwiceAsync(chat, chat.Press("Leave out this scene"));
        chat.Json.ShouldContain("What do you say to him?");
        await TwiceAsync(chat, chat.Press("Stop for now"));
        await chat.SayAsync("quiz");
        chat.Json.ShouldContain("You have begun: A letter comes.");
    });

    [Fact]
    public Task A_button_of_a_trainer_that_is_pressed_twice_does_what_it_does_once() => RunAsync(async channel =>
    {
        var trainer = await TrainerIn(channel).SayAsync("quiz");
        var code = await TwiceAsync(trainer, trainer.Choose("Run it for a team", MadeUp), CodeIn);
        Count(channel, "quiz_run").ShouldBe(1);
        var learner = (await JoinAsync(channel, code, 1))[0];
        await TwiceAsync(learner, learner.Press("Answer", Chosen("listen")));
        await TwiceAsync(trainer, trainer.Press("Show the key"));
        trainer.Json.ShouldContain("How everybody answered");
        await TwiceAsync(trainer, trainer.Press("Next"));
        trainer.Said.ShouldContain("What do you write down?");
        await TwiceAsync(trainer, trainer.Press("End the quiz"));
        trainer.Has("Results").ShouldBeTrue();
        await trainer.SayAsync("quiz");
        await TwiceAsync(trainer, trainer.Choose("Run it with names", MadeUp));
        Count(channel, "quiz_run").ShouldBe(2);
    });

    [Fact]
    public Task Coming_back_to_what_was_missed_twice_is_one_paper() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "a", "next", "skip", "b", "next");
        await TwiceAsync(chat, chat.Press("Come back to these"));
        Count(channel, "quiz_paper").ShouldBe(2);
    });

    [Fact]
    public Task Whoever_left_and_came_back_is_not_taken_out_when_leaving_comes_again() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b");
        var left = chat.Press("Stop for now");
        await chat.InvokeAsync(left);
        await chat.SayAsync("quiz");
        await chat.PressAsync("Go on");
        await chat.InvokeAsync(left);
        await chat.SayAsync("next");
        chat.Json.ShouldContain("What do you write down?");

        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var gone = learner.Press("Leave the quiz");
        await learner.InvokeAsync(gone);
        await learner.SayAsync($"join {code}");
        await learner.InvokeAsync(gone);
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("In the quiz: 1.");
    });

    [Fact]
    public Task Whoever_left_is_not_brought_back_when_joining_comes_again() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel, "Run it with names");
        var learner = await Learner(channel, 1).SayAsync($"join {code}");
        var join = learner.Press("Join with my name");
        await learner.InvokeAsync(join);
        await learner.PressAsync("Leave the quiz");
        await learner.InvokeAsync(join);
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("In the quiz: 0.");
    });

    [Fact]
    public Task An_answer_that_comes_while_somebody_leaves_counts() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var (quizzes, papers) = (channel.Services.GetRequiredService<GroupQuizStore>(), channel.Services.GetRequiredService<GroupPaperStore>());
        var quiz = quizzes.FindCode(code, Host.Knowledge)!;
        var read = papers.Find(quiz, PersonKey.Of(learner.Person))!;
        await learner.PressAsync("Answer", Chosen("listen"));
        papers.Leave(quiz, read, null);
        await trainer.SayAsync("update");
        trainer.Said.ShouldContain("Answered: 1 of 1.");
    });

    [Fact]
    public Task A_second_quiz_on_purpose_is_a_second_one() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "a", "Quiz: A letter comes");
        chat.Said.ShouldContain("What do you do first?");
        Count(channel, "quiz_paper").ShouldBe(2);
        var (_, code) = await StartAsync(channel);
        await JoinAsync(channel, code, 1);
        (await StartAsync(channel)).Code.ShouldNotBe(code);
        (await StartAsync(channel, "Run it with names")).Code.ShouldNotBe(code);
        Count(channel, "quiz_run").ShouldBe(3);
    });

    // The same call again as the channel repeats it, and a second press right after the first.
    private static Task TwiceAsync(QuizChat chat, Activity press) => TwiceAsync(chat, press, c => ShownCard.Buttons(c.Card).Select(b => ShownCard.TextIn(b, "title")).Aggregate("", (all, t) => $"{all}\n{t}"));

    private static async Task<string> TwiceAsync(QuizChat chat, Activity press, Func<QuizChat, string> seen)
    {
        await chat.InvokeAsync(press);
        var first = seen(chat);
        await chat.InvokeAsync(press);
        seen(chat).ShouldBe(first);
        await chat.InvokeAsync(press with { Id = Guid.NewGuid().ToString("N") });
        seen(chat).ShouldBe(first);
        return first;
    }

    /// <summary>Delivers it as if the run that took it had ended before it noted that. Nothing of what is kept changes.</summary>
    private static async Task<IReadOnlyList<string>> AgainAsync(ChannelSimulator channel, QuizChat chat, Activity activity)
    {
        var (papers, runs, received) = (Papers(channel), Runs(channel), channel.Received(chat.Conversation).Count);
        ForgetWhatWasHandled(channel);
        await chat.DeliverAsync(activity);
        Papers(channel).ShouldBe(papers);
        Runs(channel).ShouldBe(runs);
        var said = channel.Received(chat.Conversation).Skip(received).Select(a => JsonSerializer.Serialize(a, TeamsJson.Wire.Activity)).ToList();
        foreach (var one in said) one.ShouldContain("A letter comes");
        return said;
    }
}
