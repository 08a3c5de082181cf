using Assistant.Knowledge;
using Assistant.Safety;

namespace Assistant.Tests.Safety;

public sealed class ExampleClassifierTests
{
    private static readonly Example[] Lessons =
    [
        new("he is bleeding in the corridor", true), new("she is bleeding badly now", true), new("blood everywhere please hurry", true), new("he is hurt and bleeding", true),
        new("what is a referral order", false), new("who wrote the review", false), new("how long is the recovery period", false), new("he was hurt last year", false),
    ];

    [Fact]
    public void It_hears_wording_it_has_not_read() => new ExampleClassifier(Lessons).Score("the boy is bleeding, hurry")!.Value.ShouldBeGreaterThan(0);

    [Fact]
    public void It_stays_calm_where_nothing_speaks_for_it() => new ExampleClassifier(Lessons).Score("who is the recovery order for")!.Value.ShouldBeLessThan(0);

    [Fact]
    public void What_it_has_read_it_knows_by_heart()
    {
        var classifier = new ExampleClassifier(Lessons);
        foreach (var lesson in Lessons) (classifier.Score(lesson.Text.ToUpperInvariant()) > 0).ShouldBe(lesson.Yes);
    }

    [Fact]
    public void What_it_is_told_is_calm_stays_calm_whatever_it_learns()
    {
        const string Command = "start bleeding";
        new ExampleClassifier(Lessons).Score(Command)!.Value.ShouldBeGreaterThan(0);
        new ExampleClassifier(Lessons, [Command]).Score("Start bleeding.")!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void The_same_examples_give_the_same_scores() =>
        new ExampleClassifier(Lessons).Score("is he bleeding").ShouldBe(new ExampleClassifier(Lessons).Score("is he bleeding"));

    [Fact]
    public void The_end_of_a_long_message_is_heard() =>
        new ExampleClassifier(Lessons).Score("Who wrote the review? What is a referral order? How long is it? He is bleeding.")!.Value.ShouldBeGreaterThan(0);

    [Fact]
    public void A_line_without_a_sign_is_named()
    {
        var problems = new ProblemList();
        Examples.Read(Examples.DangerFile, Checkout.With(Examples.DangerFile, "! danger now\nno sign here\n"), problems).Count.ShouldBe(1);
        problems.All.ShouldHaveSingleItem().Line.ShouldBe(2);
    }
}
