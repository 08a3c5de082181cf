using System.Collections.Immutable;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

public sealed class SpreadTests
{
    private static readonly Arbitrary<int[]> Choices = Gen.Choose(0, 999_999).ArrayOf().ToArbitrary();

    [Fact]
    public void Of_fewer_than_five_there_is_none() => Holds((item, answers) => Of(item, answers) is null == answers.Count < 5);

    [Fact]
    public void Who_did_not_answer_is_not_counted() => Holds((item, answers) =>
        Spread.Of(item, [.. Papers(item, answers), .. Papers(item with { Id = "another" }, answers), Paper.New(null)])?.Answered == (answers.Count < 5 ? null : answers.Count));

    [Fact]
    public void Who_has_left_counts() => Holds((item, answers) => Spread.Of(item, Papers(item, answers).Select(p => p with { IsHere = false }))?.Answered == Of(item, answers)?.Answered);

    [Fact]
    public void Every_option_is_counted_as_often_as_it_was_chosen_in_the_order_of_the_file() => Holds((item, answers) => Of(item, answers) is not { } spread
        || spread.Options.Select(o => o.Option).SequenceEqual(item.Options)
        && spread.Options.Index().All(o => o.Item.Count == answers.Count(a => item.Type == QuizItemType.Order ? a.Codes[o.Index] == o.Item.Option.Code : a.Codes.Contains(o.Item.Option.Code))));

    [Fact]
    public void One_choice_each_adds_up_to_those_who_answered() => Holds((item, answers) => item.Type != QuizItemType.Single || Of(item, answers) is not { } spread || spread.Options.Sum(o => o.Count) == answers.Count);

    [Fact]
    public void Right_and_wrong_are_those_of_all_and_of_no_points() => Holds((item, answers) => Of(item, answers) is not { } spread
        || spread.Right == answers.Count(a => NaiveQuiz.Parts(item, a) == NaiveQuiz.Point)
        && spread.Wrong == answers.Count(a => NaiveQuiz.Parts(item, a) == 0)
        && spread.WrongAndCertain == (answers.Count(a => a.Sure is not null) < 5 ? null : answers.Count(a => NaiveQuiz.Parts(item, a) == 0 && a.Sure == Sureness.Sure))
        && Math.Abs(spread.Percent - 100m * answers.Sum(a => NaiveQuiz.Parts(item, a)) / NaiveQuiz.Point / answers.Count) < 0.000001m);

    [Fact]
    public void Half_of_those_whose_time_is_known_took_no_longer_and_half_no_less() => Holds((item, answers) =>
    {
        var known = answers.Select(a => a.Seconds).OfType<int>().ToList();
        return Of(item, answers) is not { MedianSeconds: { } median } || 2 * known.Count(s => s <= median) >= known.Count && 2 * known.Count(s => s >= median) >= known.Count;
    });

    [Fact]
    public void A_time_of_fewer_than_five_is_not_told() => Holds((item, answers) => Of(item, answers) is not { } spread || spread.MedianSeconds is not null == answers.Count(a => a.Seconds is not null) >= 5);

    private static void Holds(Func<QuizItem, IReadOnlyList<QuizAnswer>, bool> law) => Prop.ForAll(GeneratedQuizzes.Items, Choices, (item, choices) =>
        law(item, [.. choices.Select(c => GeneratedQuizzes.AnswerTo(item, c))])).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(20));

    private static Spread? Of(QuizItem item, IEnumerable<QuizAnswer> answers) => Spread.Of(item, Papers(item, answers));

    private static IEnumerable<Paper> Papers(QuizItem item, IEnumerable<QuizAnswer> answers) => answers.Select(a => new Paper(null, true, ImmutableDictionary<string, QuizAnswer>.Empty.Add(item.Id, a)));
}
