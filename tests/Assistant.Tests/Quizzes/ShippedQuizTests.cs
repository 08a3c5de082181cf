using Assistant.Quizzes;
using Assistant.Quizzes.Groups;

namespace Assistant.Tests.Quizzes;

/// <summary>Every branch of the quizzes that ship, and of the made-up one, played on generated paths: alone, and by a group.</summary>
public sealed class ShippedQuizTests
{
    public static TheoryData<string> Quizzes => [.. SomeQuiz.All.Select(q => q.Id)];

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Every_path_of_one_who_plays_alone_ends_and_every_item_and_choice_lies_on_one(string id)
    {
        var (quiz, paths) = (Of(id), QuizPaths.All(Of(id)));
        paths.SelectMany(p => p.Stage.Path).Distinct().ShouldBe(quiz.Items.Select(i => i.Id), ignoreOrder: true);
        paths.ShouldContain(p => p.Stage.IsEnd);
        paths.ShouldAllBe(p => p.Stage.Path.Length <= quiz.Items.Count());
        foreach (var last in quiz.Scenes.Select(s => s.Items[^1]))
            foreach (var option in last.Options.Where(o => o.Goto is not null))
            {
                var chosen = paths.Where(p => p.Answers.GetValueOrDefault(last.Id)?.Codes is [var code] && code == option.Code).ToList();
                chosen.Select(p => p.Stage.Path.SkipWhile(i => i != last.Id).ElementAtOrDefault(1)).Distinct().ShouldBe([quiz.Scene(option.Goto!)?.Items[0].Id]);
            }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Every_score_branch_is_taken_by_some_and_not_by_others(string id)
    {
        var paths = QuizPaths.All(Of(id));
        foreach (var scene in Of(id).Scenes.Where(s => s.Branch is not null))
        {
            var last = scene.Items[^1].Id;
            var after = paths.Where(p => p.Answers.ContainsKey(last) && p.Stage.Path[^1] != last).Select(p => p.Stage.Path[p.Stage.Path.IndexOf(last) + 1]).ToHashSet();
            foreach (var to in new[] { scene.Branch!.Goto, scene.Next }.Where(t => t != Scene.End)) after.ShouldContain(Of(id).Scene(to)!.Items[0].Id);
        }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void A_group_that_answers_as_one_goes_that_ones_way(string id)
    {
        var quiz = Of(id);
        foreach (var alone in quiz.Items.Select(i => QuizPaths.All(quiz).First(p => p.Stage.Path.Contains(i.Id))).Concat(QuizPaths.All(quiz).Where(p => p.Stage.IsEnd).Take(50)))
        {
            var session = GroupSession.Begin(quiz);
            foreach (var learner in Learners) session = Took(session, new GroupEvent.Join(learner));
            foreach (var item in alone.Stage.IsEnd ? alone.Stage.Path : alone.Stage.Path.SkipLast(1))
            {
                session.Stage.Stage.Item.ShouldBe(item);
                if (!alone.Answers.TryGetValue(item, out var answer))
                {
                    session = Took(session, new GroupEvent.SkipScene(item));
                    continue;
                }
                foreach (var learner in Learners) session = Took(session, new GroupEvent.Answer(learner, item, answer));
                Spread.Of(quiz.Item(item)!, session.Papers.Values).ShouldNotBeNull().Percent.ShouldBe(100 * Marking.Of(quiz.Item(item)!, answer), 0.000001m);
                session = Took(Took(session, new GroupEvent.Reveal(item)), new GroupEvent.Next(item));
            }
            session.Stage.Stage.Item.ShouldBe(alone.Stage.Item);
            session.Stage.IsClosed.ShouldBe(alone.Stage.IsEnd);
        }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void Who_missed_everything_comes_back_to_everything(string id)
    {
        var session = SoloSession.BeginAgain(Of(id), [.. Of(id).Items.Select(i => i.Id)]);
        while (session.Asked is { } item) session = session.Take(new SoloStep.Answer(item.Id, GeneratedQuizzes.AnswerTo(item, 1))).Session.Take(new SoloStep.Next(item.Id)).Session;
        session.Stage.Path.ShouldBe(Of(id).Items.Select(i => i.Id));
    }

    private static readonly string[] Learners = ["ann", "bea", "cal", "dev", "eli", "fay"];

    private static Scenario Of(string id) => SomeQuiz.All.Single(q => q.Id == id);

    private static GroupSession Took(GroupSession session, GroupEvent happened)
    {
        var (after, fault) = session.Take(happened);
        fault.ShouldBeNull($"{session.Scenario.Id}: {happened}");
        return after;
    }
}
