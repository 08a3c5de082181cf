using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Tests.Assurance;

/// <summary>The hazard log and the threat model name tests that are there, and each hazard has one.</summary>
public sealed partial class HazardLogTests
{
    private const string Hazards = "docs/hazards.md", Threats = "docs/security.md";
    private const int Fewest = 25;

    private static readonly IReadOnlyList<string> HazardHead = ["id", "hazard", "cause", "effect", "before", "control", "shown by", "after", "who owns what is left"];
    private static readonly IReadOnlyList<string> ThreatHead = ["id", "STRIDE", "threat, and who", "control", "shown by"];

    public static TheoryData<string> Documents => [Hazards, Threats, "docs/atrs.md"];

    public static TheoryData<string> HazardIds => [.. HazardRows().Select(r => r[0])];

    public static TheoryData<string> ThreatIds => [.. ThreatRows().Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_test_that_a_document_names_is_there(string document) => NamedTests.MissingFrom(DocumentTable.Read(document)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_of_the_program_that_a_document_names_is_there(string document) =>
        SourceFile().Matches(DocumentTable.Read(document)).Select(m => m.Groups[1].Value).Distinct()
            .Where(file => !new[] { "src/Assistant", "src/Assistant.Teams" }.Any(project => File.Exists(Checkout.Content.PathOf($"{project}/{file}")))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(HazardIds))]
    public void Each_hazard_has_a_test_a_rating_by_the_scale_that_does_not_rise_and_an_owner(string id)
    {
        var row = HazardRows().Single(r => r[0] == id);
        NamedTests.NamedIn(row[6]).ShouldNotBeEmpty();
        row.ShouldAllBe(cell => cell.Length > 0);
        Rating(row[7]).ShouldBeLessThanOrEqualTo(Rating(row[4]));
    }

    [Theory]
    [MemberData(nameof(ThreatIds))]
    public void Each_threat_has_a_test_or_says_that_it_is_not_shown(string id)
    {
        var shown = ThreatRows().Single(r => r[0] == id)[4];
        (NamedTests.NamedIn(shown).Any() || shown.Contains("not shown", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(shown);
    }

    [Fact]
    public void Hazards_are_counted_from_one_and_threats_too()
    {
        HazardRows().Select(r => r[0]).ShouldBe(Enumerable.Range(1, HazardRows().Count).Select(n => $"H{n:00}"));
        ThreatRows().Select(r => r[0]).ShouldBe(Enumerable.Range(1, ThreatRows().Count).Select(n => $"T{n:00}"));
        HazardRows().Count.ShouldBeGreaterThanOrEqualTo(Fewest);
    }

    [Fact]
    public void A_name_that_no_test_has_is_found_out() =>
        NamedTests.MissingFrom($"`{nameof(HazardLogTests)}.{nameof(A_name_that_no_test_has_is_found_out)}`, `HazardLogTests.A_test_that_nobody_wrote`, `PageGate`").ShouldBe(["HazardLogTests.A_test_that_nobody_wrote"]);

    [Fact]
    public void A_method_without_a_mark_is_no_test() =>
        NamedTests.In("""
            public sealed class One
            {
                [Fact]
                public void It_is_one() { }

                public void It_is_none() { }

                [NodeTheory]
                [InlineData(1)]
                public async Task It_is_another(int n) => await Task.CompletedTask;

                private sealed class Inner;
            }
            """).ShouldBe(["One.It_is_one", "One.It_is_another"]);

    private static IReadOnlyList<IReadOnlyList<string>> HazardRows() => DocumentTable.Rows(DocumentTable.Read(Hazards), HazardHead);

    private static IReadOnlyList<IReadOnlyList<string>> ThreatRows() => DocumentTable.Rows(DocumentTable.Read(Threats), ThreatHead);

    // "4 x 2 = 8": how bad, how likely, and both together.
    private static int Rating(string cell)
    {
        var match = RatingOf().Match(cell);
        match.Success.ShouldBeTrue(cell);
        var (severity, likelihood, both) = (Number(match, 1), Number(match, 2), Number(match, 3));
        both.ShouldBe(severity * likelihood, cell);
        return both;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-5]) x ([1-5]) = (\d+)$")]
    private static partial Regex RatingOf();

    [GeneratedRegex(@"`([A-Z][\w/]*/\w+\.cs)`")]
    private static partial Regex SourceFile();
}
