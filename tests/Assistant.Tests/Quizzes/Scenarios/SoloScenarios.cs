using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>A quiz taken alone, from its beginning to what is taken away.</summary>
public sealed class SoloScenarios : QuizTests
{
    public static TheoryData<string> Shipped => [.. Some.Assistant.Knowledge.Quizzes.Select(q => q.Id)];

    [Fact]
    public Task A_quiz_is_taken_to_its_end_by_buttons() => RunAsync(async (_, chat) =>
    {
        await chat.SayAsync("quiz");
        await chat.ChooseAsync("Take it alone", MadeUp);
        chat.Said.ShouldContain("This story is made up. No real child is in it.");
        chat.Said.ShouldContain("Ilyas is 15.");
        await chat.PressAsync("Answer", Chosen("ask", "Fairly"));
        chat.Said.ShouldContain("Partly right.");
        chat.Said.ShouldContain("Better: Listen to him.");
        await chat.PressAsync("Next");
        await chat.PressAsync("Answer", Chosen("phone,blame"));
        chat.Said.ShouldContain("Not the best choice here.");
        await chat.PressAsync("Next");
        await chat.PressAsync("Answer", ("place-0", "hear"), ("place-1", "tell"), ("place-2", "write"));
        chat.Said.ShouldContain("1 of 3 steps are in their place.");
        await chat.PressAsync("Next");
        await chat.PressAsync("Compare with the key", Chosen("I would thank him and make tea"));
        chat.Json.ShouldContain("I would thank him and make tea");
        await chat.PressAsync("Count my points", Chosen("thank"));
        chat.Said.ShouldContain("Your words hold 1 of 2 points.");
        await chat.PressAsync("Next");
        await chat.PressAsync("Answer", Chosen("he"));
        chat.Said.ShouldContain("Right.");
        await chat.PressAsync("Next");
        await chat.PressAsync("Answer", Chosen("call,come"));
        await chat.PressAsync("Next");
        chat.Said.ShouldContain("Points: 3.3 of 6.");
        chat.Said.ShouldContain("The home area always keeps responsibility for the child.");
    });

    [Fact]
    public Task A_quiz_is_taken_to_its_end_in_typed_words() => RunAsync(async (_, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b");
        chat.Said.ShouldContain("Partly right.");
        await chat.SayAsync("next", "a and c", "go on");
        chat.Said.ShouldContain("In which order?");
        await chat.SayAsync("a b c", "continue");
        chat.Said.ShouldContain("What do you say to him?");
        await chat.SayAsync("I would thank him and make tea");
        chat.Said.ShouldContain("Type the letters of the points");
        chat.Json.ShouldContain("I would thank him and make tea");
        await chat.SayAsync("a");
        chat.Said.ShouldContain("Your words hold 1 of 2 points.");
        await chat.SayAsync("next", "he does", "next", "a, b", "next");
        chat.Said.ShouldContain("of 6.");
    });

    [Theory]
    [MemberData(nameof(Shipped))]
    public Task Each_shipped_quiz_can_be_taken_to_its_end_whatever_is_chosen(string id) => RunAsync(async channel =>
    {
        var scenario = Some.Assistant.Knowledge.Quizzes.Single(q => q.Id == id);
        for (var pick = 0; pick < 4; pick++)
        {
            var chat = Learner(channel, pick);
            await chat.SayAsync("quiz");
            await chat.ChooseAsync("Take it alone", id);
            for (var steps = 0; steps <= scenario.Items.Count() && !chat.Has("All quizzes"); steps++)
            {
                await AnswerAsync(chat, scenario, pick);
                await chat.PressAsync("Next");
            }
            chat.Said.ShouldContain("Learning points");
            foreach (var point in scenario.LearningPoints) chat.Said.ShouldContain(Teams.Messages.Markdown.WithoutBold(point.Text));
        }
    });

    private static async Task AnswerAsync(QuizChat chat, Scenario scenario, int pick)
    {
        var isWords = chat.Has("Compare with the key");
        var item = scenario.Item(chat.ValueOf(isWords ? "Compare with the key" : "Answer", QuizWords.Asked))!;
        if (isWords) await chat.PressAsync("Compare with the key", Chosen("I would say that I am on his side"));
        var codes = item.Shown.Select(o => o.Code).ToList();
        (string, string)[] given = item.Type switch
        {
            QuizItemType.Order => [.. codes.Select((_, at) => ($"{QuizWords.Place}{at}", codes[(at + pick) % codes.Count]))],
            QuizItemType.Single => Chosen(codes[pick % codes.Count], "Sure"),
            _ => Chosen(string.Join(',', codes.Where((_, at) => (at + pick) % 2 == 0))),
        };
        await chat.PressAsync(isWords ? "Count my points" : "Answer", given);
        chat.Has("Next").ShouldBeTrue(chat.Said);
    }

    [Fact]
    public Task What_was_wrong_and_certain_stands_first_in_what_to_take_away() => RunAsync(async (_, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "a", "next", "none", "next");
        await chat.PressAsync("Answer", Chosen("you", "Sure"));
        await chat.PressAsync("Next");
        chat.Said.IndexOf("You were sure, and it was not right", StringComparison.Ordinal).ShouldBeInRange(0, chat.Said.IndexOf("Worth reading again", StringComparison.Ordinal));
        var texts = ShownCard.Texts(chat.Card).ToList();
        texts.IndexOf("**Who speaks first?**").ShouldBeInRange(0, texts.IndexOf("**What do you do first?**") - 1);
        texts.IndexOf("**Who speaks first?**").ShouldBeGreaterThan(texts.IndexOf("You were sure, and it was not right"));
    });

    [Fact]
    public Task A_question_in_the_middle_is_answered_and_the_card_comes_back() => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b", "next");
        var before = channel.Received(chat.Conversation).Count;
        await chat.SayAsync("what is a reachable moment");
        var said = channel.Received(chat.Conversation).Skip(before).ToList();
        said.Count.ShouldBe(2);
        JsonSerializer.Serialize(said[0]).ShouldContain("reachable moment");
        chat.Said.ShouldContain("What do you write down?");
        await chat.SayAsync("a and b");
        chat.Said.ShouldContain("Right.");
    });

    [Fact]
    public Task A_scene_that_is_left_out_is_not_counted() => RunAsync(async (_, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "c", "next", "skip");
        chat.Said.ShouldContain("What do you say to him?");
        await chat.PressAsync("Leave out this scene");
        chat.Said.ShouldContain("Who speaks first?");
        await chat.SayAsync("b", "next");
        chat.Said.ShouldContain("Points: 1 of 2.");
        chat.Said.ShouldNotContain("What do you write down?");
    });

    [Fact]
    public Task Whoever_leaves_finds_it_again_where_it_stood() => RunAsync(async (_, chat) =>
    {
        await chat.SayAsync("Quiz: A letter comes", "b", "next", "leave");
        chat.Said.ShouldStartWith("Stopped for now. You find it here when you come back.");
        await chat.SayAsync("a");
        chat.Said.ShouldNotContain("What do you write down?");
        await chat.SayAsync("quiz");
        chat.Json.ShouldContain("You have begun: A letter comes.");
        await chat.PressAsync("Go on");
        chat.Said.ShouldContain("What do you write down?");
        await chat.PressAsync("Stop for now");
        chat.Said.ShouldStartWith("Stopped for now.");
    });

    [Fact]
    public Task What_was_missed_can_be_come_back_to_and_nothing_else_is_asked()
    {
        var clock = new MovedClock();
        return RunAsync(async channel =>
        {
            var chat = await Learner(channel).SayAsync("Quiz: A letter comes", "a", "next", "a and b", "next", "b", "next");
            clock.Now += TimeSpan.FromDays(3);
            await chat.SayAsync("quiz");
            chat.Json.ShouldContain("A letter comes. To come back to: 2.");
            await chat.PressAsync("Come back to these");
            chat.Said.ShouldContain("What do you do first?");
            await chat.SayAsync("c", "next");
            chat.Said.ShouldContain("Who speaks first?");
            await chat.SayAsync("a", "next");
            chat.Said.ShouldContain("Points: 2 of 2.");
            chat.Has("Come back to these").ShouldBeFalse();
            await chat.SayAsync("quiz");
            chat.Json.ShouldNotContain("To come back to");
        }, host: HostWith(clock));
    }

    [Fact]
    public Task What_nobody_has_approved_says_so_on_every_card() => RunAsync(async (_, chat) =>
    {
        const string draft = "Draft, not yet approved by a safeguarding lead.";
        await chat.SayAsync("quiz");
        chat.Said.ShouldContain(draft);
        foreach (var said in new[] { "Quiz: A letter comes", "b", "next", "skip", "skip", "b", "next" })
        {
            await chat.SayAsync(said);
            ShownCard.Texts(chat.Card).ShouldContain($"A letter comes · {draft}", said);
        }
        chat.Said.ShouldContain("What to take away");
    });

    [Fact]
    public Task Where_drafts_are_not_shown_none_is_offered_or_begun() => RunAsync(async channel =>
    {
        var chat = await Learner(channel).SayAsync("quiz");
        chat.Said.ShouldNotContain("A letter comes");
        await chat.ForgeAsync(("do", "begin"), ("scenario", MadeUp));
        chat.Said.ShouldStartWith("That quiz is not there any more.");
        Count(channel, "quiz_paper").ShouldBe(0);
    }, host: AssistantHost.Start(Host.Content, Host.Time, new SiteOptions { ShowDrafts = false }));
}
