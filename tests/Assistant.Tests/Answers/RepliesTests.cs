using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Tests.Answers;

public sealed class RepliesTests
{
    private static readonly ProblemList Problems = new();
    private static readonly Replies Held = Replies.Read(Checkout.Content, Problems);

    [Fact]
    public void The_replies_we_ship_have_no_problems() => Problems.All.ShouldBeEmpty();

    [Fact]
    public void No_reply_uses_words_we_avoid()
    {
        var avoided = Vocabulary.Read(Checkout.Content, new ProblemList()).AvoidedWords;
        foreach (var reply in Held.All)
            avoided.Select(w => w.FindIn(reply.Words)).OfType<string>().ShouldBeEmpty(reply.Id);
    }

    [Fact]
    public void Every_reply_can_be_filled_in()
    {
        foreach (var (id, keys) in ReplyIds.All)
            Held.Text(id, [.. keys.Select(k => (k, "something"))]).ShouldNotContain("{");
    }

    [Fact]
    public void Danger_says_999_before_anything_else()
    {
        var text = Held.Text("danger", ("telephone", "CASS on 0121 303 1888"));
        text.IndexOf("999", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("0121", StringComparison.Ordinal));
        ReplyRules.Sentences(text).First().ShouldContain("999");
        text.ShouldContain("Do not wait for this chat");
    }

    [Fact]
    public void A_value_is_not_read_for_placeholders() =>
        Held.Text("contact", ("name", "{number}"), ("number", "999")).ShouldBe("{number} on 999");

    [Fact]
    public void A_value_left_out_is_an_error() =>
        Should.Throw<ArgumentException>(() => Held.Text("danger")).Message.ShouldContain("telephone");

    [Fact]
    public void A_value_nobody_asked_for_is_an_error() =>
        Should.Throw<ArgumentException>(() => Held.Text("thanks", ("telephone", "x"))).Message.ShouldContain("telephone");

    [Theory]
    [InlineData("- id: thanks\n  text: Thank you, {name}.\n", "{name}")]
    [InlineData("- id: danger\n  text: Ring 999.\n", "{telephone}")]
    [InlineData("- id: thanks\n  text: Ring within 72 minutes.\n", "72")]
    [InlineData("- id: thanks\n  text: You must ring.\n", "must")]
    [InlineData("- id: thakns\n  text: Thank you.\n", "thakns")]
    [InlineData("- id: thanks\n  text: one two three four five six seven eight nine ten eleven twelve one two three four five six seven eight nine ten eleven twelve one two.\n", "26 words")]
    public void What_a_reply_may_not_do_is_a_problem_on_its_line(string text, string names)
    {
        var problems = new ProblemList();
        Replies.Read(Checkout.With(Replies.File, text), problems);
        problems.All.Single(p => !p.What.StartsWith("The reply '", StringComparison.Ordinal)).What.ShouldContain(names);
    }

    [Fact]
    public void A_missing_reply_is_a_problem()
    {
        var problems = new ProblemList();
        Replies.Read(Checkout.With(Replies.File, "- id: thanks\n  text: Thank you.\n"), problems);
        problems.All.ShouldContain(p => p.What.Contains("'danger'", StringComparison.Ordinal));
    }
}
