using System.Text;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Tests.Quizzes;

/// <summary>The cards of the shipped quizzes: what they say, and that a channel takes them.</summary>
public sealed class QuizCardTests
{
    // What older ways into Teams take, which is a third of what a bot may send.
    private const int MostBytes = 28 * 1024;

    private static readonly QuizWords Words = new()
    {
        Knowledge = QuizViews.Knowledge,
        Site = new() { PublicAddress = "https://assistant.safeguarding.example", ShowDrafts = true },
        ChatAddress = "https://teams.microsoft.com/l/chat/0/0?users=28:assistant",
        Results = quiz => ($"https://assistant.safeguarding.example/quizzes/results/{new string('t', 300)}", $"https://assistant.safeguarding.example/quizzes/results.csv/{new string('t', 300)}", "10:15"),
    };

    public static TheoryData<string> Quizzes => [.. QuizViews.Knowledge.Quizzes.Select(q => q.Id)];

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Every_card_of_a_quiz_is_small_enough_whatever_is_answered(string id)
    {
        foreach (var view in All(id)) Encoding.UTF8.GetByteCount(Card(view).ToMessage().Attachments!.Single().Content!.Value.GetRawText()).ShouldBeLessThan(MostBytes);
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Every_card_says_where_help_is_or_belongs_to_the_trainer(string id)
    {
        foreach (var view in All(id).Where(v => v is not QuizView.Trainer)) Card(view).ToJson().ShouldContain("ring 999");
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void The_first_card_says_that_the_story_is_made_up_and_what_is_in_it(string id)
    {
        var scenario = Scenario(id);
        foreach (var first in new[] { Card(QuizViews.Alone(scenario, QuizViews.Key).First()), Card(QuizViews.Together(scenario, 5).ElementAt(1)) })
        {
            first.FallbackText.ShouldContain(scenario.Note);
            first.FallbackText.ShouldContain(scenario.Content);
        }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void What_was_wrong_and_certain_stands_before_what_was_only_wrong(string id)
    {
        var scenario = Scenario(id);
        var summary = Card(QuizViews.Alone(scenario, i => QuizViews.Last(i) with { Sure = i == scenario.Scenes[0].Items[0] ? Sureness.Guess : Sureness.Sure }).Last()).FallbackText;
        var (sure, other) = (summary.IndexOf(Words["wrong-certain-title"], StringComparison.Ordinal), summary.IndexOf(Words["read-again-title"], StringComparison.Ordinal));
        sure.ShouldBeGreaterThanOrEqualTo(0);
        if (other >= 0) other.ShouldBeGreaterThan(sure);
    }

    [Fact]
    public void A_learners_card_is_the_same_whatever_the_others_answer_until_the_key_is_shown()
    {
        foreach (var scenario in QuizViews.Knowledge.Quizzes)
        {
            var quiz = QuizViews.Run(scenario, 6);
            var item = scenario.Items.First();
            var others = Enumerable.Range(1, 5).Aggregate(quiz, (q, i) => QuizViews.After(q, new Assistant.Quizzes.Groups.GroupEvent.Answer($"learner-{i}", item.Id, QuizViews.Last(item))));
            CardOf(others).ShouldBe(CardOf(quiz));
        }

        static string CardOf(Assistant.Quizzes.Groups.GroupQuiz quiz) => Card(new QuizView.Learner(quiz, new Assistant.Quizzes.Groups.GroupPaper("p", "learner-0", "c", null, quiz.Session.Papers["learner-0"]))).ToJson();
    }

    private static Scenario Scenario(string id) => QuizViews.Knowledge.Quizzes.First(q => q.Id == id);

    private static IEnumerable<QuizView> All(string id) => [.. QuizViews.Alone(Scenario(id), QuizViews.Last), .. QuizViews.Alone(Scenario(id), QuizViews.Key), .. QuizViews.Together(Scenario(id), 12)];

    private static AdaptiveCard Card(QuizView view) => QuizCards.Of(view, Words);
}
