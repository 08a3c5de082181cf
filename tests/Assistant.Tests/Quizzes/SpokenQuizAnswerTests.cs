using Assistant.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

public sealed class SpokenQuizAnswerTests
{
    [Theory]
    [InlineData("b", "ring")]
    [InlineData("B.", "ring")]
    [InlineData(" (b) ", "ring")]
    [InlineData("b)", "ring")]
    [InlineData("'B'", "ring")]
    [InlineData("Ring children's services, and write it down", "ring")]
    [InlineData("RING  CHILDREN'S services, and write it down.", "ring")]
    [InlineData("ring", "ring")]
    [InlineData("c", "wait-a-day")]
    [InlineData("Wait-a-day", "wait-a-day")]
    public void One_of_a_choice_is_its_letter_its_text_or_its_code(string said, string code) => Codes(QuizItemType.Single, said).ShouldBe([code]);

    [Theory]
    [InlineData("")]
    [InlineData(" , . ")]
    [InlineData("a c")]
    [InlineData("b b")]
    [InlineData("e")]
    [InlineData("bd")]
    [InlineData("b?")]
    [InlineData("none")]
    [InlineData("and")]
    [InlineData("a child was arrested")]
    [InlineData("who can refer a child?")]
    public void Anything_else_is_no_choice(string said) => Read(QuizItemType.Single, said).ShouldBeNull();

    [Theory]
    [InlineData("a c", "tell wait-a-day")]
    [InlineData("a, c", "tell wait-a-day")]
    [InlineData("a,c", "tell wait-a-day")]
    [InlineData("A and C", "tell wait-a-day")]
    [InlineData("a, b, and d.", "tell ring d")]
    [InlineData("c a", "tell wait-a-day")]
    [InlineData("b b", "ring")]
    [InlineData("d\nb", "ring d")]
    public void Several_are_their_letters_in_the_order_of_the_file(string said, string codes) => Codes(QuizItemType.Several, said).ShouldBe(codes.Split(' '));

    [Theory]
    [InlineData("ac")]
    [InlineData("bd ac")]
    [InlineData("a or c")]
    [InlineData("a e")]
    [InlineData("ring")]
    [InlineData("none of these")]
    public void Letters_that_are_joined_or_not_there_are_not_guessed_at(string said) => Read(QuizItemType.Several, said).ShouldBeNull();

    // Shown are: A ring, B d, C tell, D wait-a-day.
    [Theory]
    [InlineData("c a d b", "tell ring wait-a-day d")]
    [InlineData("C, then A, then D, then B", "tell ring wait-a-day d")]
    [InlineData("c, a, d and b.", "tell ring wait-a-day d")]
    public void An_order_is_all_letters_as_they_are_shown(string said, string codes) => Codes(QuizItemType.Order, said).ShouldBe(codes.Split(' '));

    [Theory]
    [InlineData("c a d")]
    [InlineData("c a d d")]
    [InlineData("c a d b b")]
    [InlineData("cadb")]
    public void An_order_that_lacks_a_step_or_has_one_twice_is_none(string said) => Read(QuizItemType.Order, said).ShouldBeNull();

    [Theory]
    [InlineData("none", "")]
    [InlineData("None of these.", "")]
    [InlineData("a", "tell")]
    [InlineData("d and b", "ring d")]
    public void Of_words_the_points_that_somebody_had_are_letters_or_none(string said, string codes) =>
        Codes(QuizItemType.Words, said).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("You are safe with me.")]
    [InlineData("ring")]
    [InlineData("Tell the lead")]
    [InlineData("a quiet word")]
    public void Words_of_their_own_are_no_letters(string said) => Read(QuizItemType.Words, said).ShouldBeNull();

    [Fact]
    public void A_letter_goes_before_a_code_of_the_same_letter() => Codes(QuizItemType.Single, "d").ShouldBe(["d"]);

    [Theory]
    [InlineData("b, sure", "ring", Sureness.Sure)]
    [InlineData("b fairly sure", "ring", Sureness.Fairly)]
    [InlineData("B. A guess", "ring", Sureness.Guess)]
    [InlineData("b", "ring", null)]
    [InlineData("Tell them that you are not sure", "unsure", null)]
    [InlineData("Tell them that you are not sure, sure", "unsure", Sureness.Sure)]
    public void How_sure_somebody_is_stands_after_the_answer_and_is_not_taken_from_it(string said, string code, Sureness? sure)
    {
        var item = Item(QuizItemType.Single);
        var answer = SpokenQuizAnswer.Read(item with { Options = [.. item.Options, Option("unsure", "Tell them that you are not sure.")] }, said, Some.Assistant.Knowledge.Language).ShouldNotBeNull();
        answer.Codes.ShouldBe([code]);
        answer.Sure.ShouldBe(sure);
    }

    [Fact]
    public void Whatever_is_typed_is_an_answer_that_can_be_taken_or_none() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Typed, Gen.Elements(Enum.GetValues<QuizItemType>()).ToArbitrary(), (any, letters, type) =>
            new[] { any.Get, letters }.All(said => Read(type, said) is not { } answer || Marking.FaultIn(Item(type), answer) is null))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static readonly Arbitrary<string> Typed = Gen.Elements("a", "b", "C", "d.", "e", "and", "then", ",", "none", "ring", "ß", "İ", "a,b").ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static IEnumerable<string> Codes(QuizItemType type, string said) => Read(type, said).ShouldNotBeNull().Codes;

    private static QuizAnswer? Read(QuizItemType type, string said) => SpokenQuizAnswer.Read(Item(type), said);

    private static QuizItem Item(QuizItemType type) => new("first", type, "What do you do?",
    [
        Option("tell", "Tell the lead"),
        Option("ring", "Ring children's services, and write it down."),
        Option("wait-a-day", "Wait a day"),
        Option("d", "Do nothing"),
    ], 1);

    private static QuizOption Option(string code, string text) => new(code, text, Mark.Right, null, null, 1);
}
