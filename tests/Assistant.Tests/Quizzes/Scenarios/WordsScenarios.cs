using System.Text;
using System.Text.Json;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>What somebody writes of their own: danger and names stop there, and nothing of it is kept.</summary>
public sealed class WordsScenarios : QuizTests
{
    private const string Danger = "he has a knife and is outside now", Named = "his name is Jayden Smith and he was born on 3/2/2010";

    // To the words item of the made-up quiz.
    private static async Task<QuizChat> AtWordsAsync(ChannelSimulator channel)
    {
        var chat = await Learner(channel).SayAsync("Quiz: A letter comes", "a", "next");
        chat.Said.ShouldContain("What do you say to him?");
        return chat;
    }

    [Theory]
    [InlineData("Quiz: A letter comes")]
    [InlineData("Quiz: A letter comes", "a")]
    [InlineData("Quiz: A letter comes", "a", "next")]
    public Task Danger_in_the_middle_gets_999_and_no_card_after_it(params string[] before) => RunAsync(async (channel, chat) =>
    {
        await chat.SayAsync(before);
        var (sent, kept) = (channel.Received(chat.Conversation).Count, Papers(channel));
        await chat.SayAsync(Danger);
        var said = channel.Received(chat.Conversation).Skip(sent).ShouldHaveSingleItem();
        JsonSerializer.Serialize(said).ShouldContain("ring 999 now");
        JsonSerializer.Serialize(said).ShouldNotContain("A letter comes");
        Papers(channel).ShouldBe(kept);
        await chat.SayAsync("show the card");
        chat.Json.ShouldContain("A letter comes");
    });

    [Fact]
    public Task Danger_typed_into_a_card_stops_there_and_the_card_says_999() => RunAsync(async channel =>
    {
        var chat = await AtWordsAsync(channel);
        var kept = Papers(channel);
        await chat.PressAsync("Compare with the key", Chosen(Danger));
        chat.Json.ShouldContain("ring 999 now");
        chat.Json.ShouldNotContain("knife");
        chat.Has("Count my points").ShouldBeFalse();
        Papers(channel).ShouldBe(kept);
    });

    [Fact]
    public Task A_name_in_ones_own_words_stops_there_and_the_card_comes_back() => RunAsync(async channel =>
    {
        var chat = await AtWordsAsync(channel);
        await chat.SayAsync(Named);
        JsonSerializer.Serialize(channel.Received(chat.Conversation)).ShouldContain("date of birth");
        chat.Said.ShouldContain("What do you say to him?");
        await chat.PressAsync("Compare with the key", Chosen(Named));
        chat.Json.ShouldContain("date of birth");
        chat.Json.ShouldNotContain("Jayden");
        chat.Has("Count my points").ShouldBeFalse();
    });

    [Fact]
    public Task The_same_holds_with_others() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        await learner.SayAsync("a");
        await trainer.SayAsync("show the key", "next");
        await learner.SayAsync("show the card");
        learner.Said.ShouldContain("What do you say to him?");

        await learner.PressAsync("Compare with the key", Chosen(Danger));
        learner.Json.ShouldContain("ring 999 now");
        await learner.SayAsync("show the card");
        await learner.PressAsync("Compare with the key", Chosen(Named));
        learner.Json.ShouldContain("date of birth");
        learner.Json.ShouldNotContain("Jayden");
        await learner.PressAsync("Compare with the key", Chosen("I would thank him and make tea"));
        learner.Json.ShouldContain("make tea");
        await learner.PressAsync("Count my points", Chosen("thank"));
        learner.Said.ShouldContain("Your answer is in.");
        (await trainer.SayAsync("update")).Said.ShouldContain("Answered: 1 of 1.");
        trainer.Json.ShouldNotContain("make tea");
    });

    [Fact]
    public async Task Nothing_of_what_is_written_stands_in_the_database_or_the_logs()
    {
        await RunAsync(async channel =>
        {
            var chat = await AtWordsAsync(channel);
            await chat.SayAsync("I would thank him and make tea with canarywort");
            chat.Json.ShouldContain("canarywort");
            await chat.PressAsync("Count my points", Chosen("thank,calm"));
            var typed = await AtWordsAsync(channel);
            await typed.PressAsync("Compare with the key", Chosen("I would thank him and make tea with canarybalm"));
            typed.Json.ShouldContain("canarybalm");
            foreach (var text in new[] { Named, Danger })
            {
                await typed.SayAsync("show the card");
                await typed.PressAsync("Compare with the key", Chosen(text));
            }
            await typed.SayAsync(Named, Danger);

            var (trainer, code) = await StartAsync(channel, "Run it with names");
            var learner = await Learner(channel, 7).SayAsync($"join {code} with my name", "a");
            await trainer.SayAsync("show the key", "next");
            await learner.SayAsync("I would thank him and make tea with canarymint");
            learner.Json.ShouldContain("canarymint");
            await learner.SayAsync("a");
            string.Join('\n', Papers(channel)).ShouldContain("Learner Canary-7");
            foreach (var paper in Papers(channel)) paper.ShouldNotMatch("canarywort|canarybalm|canarymint|tea|Jayden|knife");
        });
        var kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Some.StateIn(_folder).File));
        kept.ShouldContain("quiz_paper");
        foreach (var canary in new[] { "canarywort", "canarybalm", "canarymint", "make tea", "Jayden", "knife", "Canary-7", "\"first-step\"", "\"thank\"" }) kept.ShouldNotContain(canary);
        _logs.All.ShouldContain("Assistant.");
        foreach (var canary in new[] { "canarywort", "canarybalm", "canarymint", "make tea", "Jayden", "knife", "Canary-7" }) _logs.All.ShouldNotContain(canary);
    }

    [Fact]
    public Task Words_that_end_in_a_question_mark_are_asked_of_the_assistant() => RunAsync(async channel =>
    {
        var chat = await AtWordsAsync(channel);
        var before = channel.Received(chat.Conversation).Count;
        await chat.SayAsync("what is a reachable moment?");
        channel.Received(chat.Conversation).Count.ShouldBe(before + 2);
        chat.Said.ShouldContain("What do you say to him?");
        chat.Has("Compare with the key").ShouldBeTrue();
    });
}
