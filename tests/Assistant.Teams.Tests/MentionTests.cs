using System.Text.Json;
using Assistant.Teams.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Teams.Tests;

public sealed class MentionTests
{
    private const string Bot = """{"type":"mention","mentioned":{"id":"28:bot","name":"Guidance"},"text":"<at>Guidance</at>"}""";
    private const string Colleague = """{"type":"mention","mentioned":{"id":"29:priya","name":"Priya Shah"},"text":"<at>Priya Shah</at>"}""";

    [Theory]
    [InlineData("<at>Guidance</at> what is the NRM\n", Bot, "what is the NRM")]
    [InlineData("what is <at>Guidance</at> the NRM", Bot, "what is   the NRM")]
    [InlineData("what is the NRM <at>Guidance</at>", Bot, "what is the NRM")]
    [InlineData("<at>Guidance</at><at>Guidance</at> help", Bot, "help")]
    [InlineData("<at>Guidance</at> what do I tell <at>Priya Shah</at>?", Bot + "," + Colleague, "what do I tell someone?")]
    [InlineData("<at>Guidance</at>", Bot, "")]
    [InlineData("no mention at all", Bot, "no mention at all")]
    [InlineData("<at>Guidance</at> help", """{"type":"mention","mentioned":{"id":"28:bot","name":"Guidance"}}""", "help")]
    [InlineData("<at id=\"0\">Guidance</at> help", """{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at id=\"0\">Guidance</at>"}""", "help")]
    [InlineData("<at><at>Guidance</at> help", Bot, "<at>  help")]
    public void The_bots_own_mention_goes_and_a_colleague_becomes_someone(string text, string entities, string left) => Strip(text, entities).ShouldBe(left);

    [Theory]
    [InlineData("""{"type":"clientInfo","text":"<at>Guidance</at>","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","text":"<at>Guidance</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":"28:bot","text":7}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":""}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"knife"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>Guidance</at> he has a knife"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>Guidance</at> he has a knife <at>Guidance</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"<attack></at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"\ud800"}""")]
    [InlineData("""{"\ud800":1,"type":"mention","text":"\ud800"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    public void An_entity_that_is_no_mention_hides_no_word(string entity) =>
        Strip("<at>Guidance</at> he has a knife <at>Guidance</at>", entity).ShouldBe("<at>Guidance</at> he has a knife <at>Guidance</at>");

    [Fact]
    public void Where_nobody_is_addressed_nobody_is_the_bot() =>
        Mentions.Strip(Read("<at>Guidance</at> help", Bot) with { Recipient = null }, "someone").ShouldBe("someone help");

    [Fact]
    public void A_message_without_text_has_no_words() => Mentions.Strip(new Activity { Type = "message" }, "someone").ShouldBe("");

    [Fact]
    public void Thousands_of_mentions_and_of_halves_are_read_at_once()
    {
        var entities = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $$"""{"type":"mention","mentioned":{"id":"29:{{i}}"},"text":"<at>P{{i}}</at>"}"""));
        var text = string.Concat(Enumerable.Repeat("<at", 60_000)) + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<at>P{i}</at>")) + string.Concat(Enumerable.Repeat("</at>", 60_000));
        Strip(text, entities).ShouldNotContain("<at>P");
    }

    [Fact]
    public void Whatever_the_entities_are_words_outside_of_marks_stay_in_their_order_and_names_that_are_mentioned_go() => FsCheck.Fluent.Prop
        .ForAll(Messages().ToArbitrary(), message =>
        {
            var left = Strip(string.Concat(message.Select(p => p.Mentioned ? $"<at>{p.Text}</at>" : p.Text)), string.Join(',', message.Where(p => p.Mentioned).Select(Entity)));
            return left == string.Concat(message.Select(p => !p.Mentioned ? p.Text : p.Text == "Guidance" ? " " : "someone")).Trim()
                || message.TrueForAll(p => !p.Mentioned);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_entity_makes_it_fail_or_makes_it_longer_than_what_was_said() => FsCheck.Fluent.Prop
        .ForAll(Scraps().ListOf().SelectMany(text => Scraps().ListOf().Select(marks => (Text: string.Concat(text), Marks: marks))).ToArbitrary(), c =>
            Strip(c.Text, string.Join(',', c.Marks.Select(m => $$"""{"type":"mention","mentioned":{"id":"28:bot"},"text":{{JsonSerializer.Serialize(m)}}}"""))).Length <= c.Text.Length)
        .QuickCheckThrowOnFailure();

    private static Gen<List<(string Text, bool Mentioned)>> Messages() =>
        Gen.OneOf(
            Gen.Elements("Guidance", "Priya Shah", "Al", "Al B").Select(n => (n, true)),
            Gen.Elements("what now ", " he has a knife ", "x < y", "at", " ", "é😀").Select(t => (t, false))).ListOf().Select(l => l.ToList());

    private static Gen<string> Scraps() => Gen.Elements("<at>Guidance</at>", "<at>", "</at>", "<at", "Guidance", "<at>Guid", "ance</at>", " ", "knife", "\ud83d", "<at>Guidance</at></at>");

    private static string Entity((string Text, bool Mentioned) part) =>
        $$"""{"type":"mention","mentioned":{"id":"{{(part.Text == "Guidance" ? "28:bot" : "29:other")}}"},"text":"<at>{{part.Text}}</at>"}""";

    private static string Strip(string text, string entities) => Mentions.Strip(Read(text, entities), "someone");

    private static Activity Read(string text, string entities) =>
        JsonSerializer.Deserialize($$"""{"type":"message","recipient":{"id":"28:bot"},"entities":[{{entities}}]}""", TeamsJson.Wire.Activity)! with { Text = text };
}
