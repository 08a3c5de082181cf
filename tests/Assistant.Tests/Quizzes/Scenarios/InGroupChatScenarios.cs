using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>Where others read along no quiz is taken: it goes on in private.</summary>
public sealed class InGroupChatScenarios : QuizTests
{
    [Theory]
    [InlineData("quiz")]
    [InlineData("quiz my team")]
    [InlineData("Quiz: A letter comes")]
    [InlineData("join CODE")]
    [InlineData("join CODE with my name")]
    public Task What_is_said_of_quizzes_in_a_channel_goes_on_in_private(string text) => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        foreach (var type in new[] { "channel", "groupChat" })
        {
            var said = InGroup(trainer.Typed(text.Replace("CODE", code, StringComparison.Ordinal)), type);
            await channel.PostAsync(said);
            var answer = JsonSerializer.Serialize(channel.Received(said.Conversation!.Id).ShouldHaveSingleItem());
            answer.ShouldContain("go on in private");
            answer.ShouldNotContain(code);
        }
        Count(channel, "quiz_paper").ShouldBe(0);
        Count(channel, "quiz_run").ShouldBe(1);
    });

    [Fact]
    public Task What_is_typed_in_a_channel_is_no_answer_and_no_step() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var (papers, runs) = (Papers(channel), Runs(channel));
        foreach (var said in new[] { learner.Typed("c"), trainer.Typed("show the key"), trainer.Typed("next"), trainer.Typed("end the quiz") }) await channel.PostAsync(InGroup(said, "channel"));
        Papers(channel).ShouldBe(papers);
        Runs(channel).ShouldBe(runs);
    });

    [Fact]
    public Task A_button_that_is_pressed_in_a_channel_shows_and_changes_nothing() => RunAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var (papers, runs) = (Papers(channel), Runs(channel));
        foreach (var press in new[] { learner.Press("Answer", Chosen("listen")), learner.Press("Where are we?"), trainer.Press("Show the key"), trainer.Press("Update") })
        {
            var answer = await learner.InvokeAsync(InGroup(press, "channel"));
            answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
            answer.GetProperty("value").GetString()!.ShouldContain("go on in private");
        }
        Papers(channel).ShouldBe(papers);
        Runs(channel).ShouldBe(runs);
    });

    private static Activity InGroup(Activity activity, string type) => activity with
    {
        Id = Guid.NewGuid().ToString("N"),
        Conversation = new ConversationAccount { Id = ChannelSimulator.NewConversation(), ConversationType = type, IsGroup = true },
    };
}
