using Assistant.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

public sealed class MarkingTests
{
    private static readonly Arbitrary<int> Choices = Gen.Choose(0, 1_000_000).ToArbitrary();

    [Theory]
    [InlineData("first-step", "listen", 1, Mark.Right)]
    [InlineData("first-step", "ask", 0.5, Mark.Partly)]
    [InlineData("first-step", "wait", 0, Mark.Wrong)]
    [InlineData("see", "phone words", 1, Mark.Right)]
    [InlineData("see", "words phone", 1, Mark.Right)]
    [InlineData("see", "phone", 0.5, Mark.Partly)]
    [InlineData("see", "phone phone", 0.5, Mark.Partly)]
    [InlineData("see", "phone words blame", 0, Mark.Wrong)]
    [InlineData("see", "blame", 0, Mark.Wrong)]
    [InlineData("steps", "hear write tell", 1, Mark.Right)]
    [InlineData("steps", "write tell hear", 0, Mark.Wrong)]
    [InlineData("own-words", "thank", 0.5, Mark.Partly)]
    [InlineData("own-words", "", 0, Mark.Wrong)]
    [InlineData("own-words", "calm thank", 1, Mark.Right)]
    public void An_answer_counts_what_the_key_says(string item, string codes, double points, Mark mark)
    {
        var (asked, answer) = (SomeQuiz.Quiz.Item(item)!, Answer(codes));
        Marking.Of(asked, answer).ShouldBe((decimal)points);
        Marking.MarkOf(asked, answer).ShouldBe(mark);
    }

    [Fact]
    public void One_step_in_its_place_of_three_is_a_third() => Marking.Of(SomeQuiz.Quiz.Item("steps")!, Answer("hear tell write")).ShouldBe(1 / 3m);

    [Theory]
    [InlineData("first-step", "listen ask", QuizFault.ChooseOne)]
    [InlineData("first-step", "", QuizFault.NothingChosen)]
    [InlineData("first-step", "phone", QuizFault.OldItem)]
    [InlineData("see", "", QuizFault.NothingChosen)]
    [InlineData("steps", "hear write", QuizFault.PutAllInOrder)]
    [InlineData("steps", "hear write write", QuizFault.PutAllInOrder)]
    [InlineData("own-words", "secret", QuizFault.OldItem)]
    public void What_is_no_answer_is_told_why(string item, string codes, QuizFault fault) => Marking.FaultIn(SomeQuiz.Quiz.Item(item)!, Answer(codes)).ShouldBe(fault);

    [Theory]
    [InlineData("wait", Sureness.Sure, true)]
    [InlineData("wait", Sureness.Fairly, false)]
    [InlineData("ask", Sureness.Sure, false)]
    [InlineData("listen", Sureness.Sure, false)]
    public void Wrong_and_certain_is_wrong_and_sure(string code, Sureness sure, bool isBoth) =>
        Marking.IsWrongAndCertain(SomeQuiz.Quiz.Item("first-step")!, new QuizAnswer([code], sure)).ShouldBe(isBoth);

    [Fact]
    public void Nothing_answered_is_no_share_at_all() => Marking.Percent([]).ShouldBeNull();

    [Fact]
    public void Every_answer_counts_between_nothing_and_one_as_in_whole_numbers() => Holds((item, choice) =>
        Marking.Of(item, GeneratedQuizzes.AnswerTo(item, choice)) is >= 0 and <= 1 and var points && decimal.Round(points * NaiveQuiz.Point, 9) == NaiveQuiz.Parts(item, GeneratedQuizzes.AnswerTo(item, choice)));

    [Fact]
    public void The_key_counts_one() => Holds((item, _) =>
        new QuizAnswer([.. item.Options.Where(o => o.Mark == Mark.Right).Select(o => o.Code)]) is var key && Marking.Of(item, key) == 1 && Marking.MarkOf(item, key) == Mark.Right && Marking.FaultIn(item, key) is null);

    [Fact]
    public void A_wrong_option_more_never_counts_more() => Holds((item, choice) =>
    {
        if (item.Type != QuizItemType.Several) return true;
        var answer = GeneratedQuizzes.AnswerTo(item, choice);
        return item.Options.Where(o => o.Mark == Mark.Wrong).All(o => Marking.Of(item, answer with { Codes = answer.Codes.Add(o.Code) }) <= Marking.Of(item, answer));
    });

    [Fact]
    public void A_right_option_more_never_counts_less() => Holds((item, choice) =>
    {
        if (item.Type is not (QuizItemType.Several or QuizItemType.Words)) return true;
        var answer = GeneratedQuizzes.AnswerTo(item, choice);
        return item.Options.Where(o => o.Mark == Mark.Right).All(o => Marking.Of(item, answer with { Codes = answer.Codes.Add(o.Code) }) >= Marking.Of(item, answer));
    });

    [Fact]
    public void Two_steps_that_change_places_never_gain_where_both_stood_right() => Holds((item, choice) =>
    {
        if (item.Type != QuizItemType.Order) return true;
        var codes = GeneratedQuizzes.AnswerTo(item, choice).Codes;
        var right = Enumerable.Range(0, codes.Length).Where(i => codes[i] == item.Options[i].Code).Take(2).ToList();
        return right.Count < 2 || Marking.Of(item, new QuizAnswer(codes.SetItem(right[0], codes[right[1]]).SetItem(right[1], codes[right[0]]))) < Marking.Of(item, new QuizAnswer(codes));
    });

    [Fact]
    public void What_can_be_taken_and_what_cannot_are_told_apart() => Holds((item, choice) =>
        Marking.FaultIn(item, GeneratedQuizzes.AnswerTo(item, choice)) is null && Marking.FaultIn(item, GeneratedQuizzes.NoAnswerTo(item, choice)) is not null);

    [Fact]
    public void How_sure_somebody_was_and_how_long_it_took_counts_nothing() => Holds((item, choice) =>
        GeneratedQuizzes.AnswerTo(item, choice) is var answer && Marking.Of(item, answer) == Marking.Of(item, new QuizAnswer(answer.Codes)));

    private static void Holds(Func<QuizItem, int, bool> law) => Prop.ForAll(GeneratedQuizzes.Items, Choices, law).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static QuizAnswer Answer(string codes) => new([.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
