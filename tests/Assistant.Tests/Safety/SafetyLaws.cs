using System.Diagnostics;
using Assistant.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Safety;

public sealed class SafetyLaws
{
    private static readonly string[] Pieces =
    [
        "Jaydon", " Smith", " dob ", "3/2/10", "14 Park Rd", " named ", "B8 1HB", "07700 900123", "[name]", "[date of birth]", "@jay_b8", "a@b.co",
        " his mum ", "'s", ", ", ". ", "NHS ", "943 476 5919", " crime ref ", "20/12345/24", "Will ", "Khan", "-", "\n", "🔪", "\uE000", "[", "]", "0", "é", " he has a knife ", "now"
    ];

    private static readonly Arbitrary<string> Mixtures = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Details_lie_within_the_text_and_do_not_overlap() => Check(text =>
    {
        var at = 0;
        foreach (var detail in Rules.Held.FindPersonalDetails(text))
        {
            if (detail.Start < at || detail.End <= detail.Start || detail.End > text.Length) return false;
            at = detail.End;
        }
        return true;
    });

    [Fact]
    public void Nothing_is_found_in_a_masked_text() => Check(text => Rules.Held.FindPersonalDetails(Mask(text)).Count == 0);

    [Fact]
    public void Masking_twice_is_masking_once() => Check(text => Mask(Mask(text)) == Mask(text));

    [Fact]
    public void No_text_makes_the_rules_fail() => Check(text =>
    {
        Rules.Held.FindDanger(text);
        Rules.Held.FindOtherTopic(text);
        Rules.Held.FindRedLine(text);
        return true;
    });

    [Theory]
    [InlineData("Khana s's's he has a knife")]
    [InlineData("[date of birth]'s's's Khana")]
    public void An_s_typed_three_times_over_makes_no_rule_fail(string text) => Rules.Held.FindPersonalDetails(Mask(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("he has a knife ")]
    [InlineData("if he is stabbed now ")]
    [InlineData("07 ")]
    [InlineData("a@a.")]
    [InlineData("aaaa")]
    [InlineData("14 Park ")]
    public void A_hostile_text_costs_little(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        Rules.Held.FindDanger("warm");
        var clock = Stopwatch.StartNew();
        Rules.Held.FindDanger(text);
        Rules.Held.FindOtherTopic(text);
        Rules.Held.FindRedLine(text);
        Rules.Held.FindPersonalDetails(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    private static string Mask(string text) => SafetyRules.Mask(text, Rules.Held.FindPersonalDetails(text));

    private static void Check(Func<string, bool> law)
    {
        Prop.ForAll(Mixtures, law).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => law(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
