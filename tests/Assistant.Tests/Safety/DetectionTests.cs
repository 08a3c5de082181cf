using Assistant.Evaluation;
using Xunit.Abstractions;

namespace Assistant.Tests.Safety;

/// <summary>How many planted details are stopped and how many ordinary sentences are, in sets of which half was written without a look at the rules.</summary>
public sealed class DetectionTests(ITestOutputHelper output)
{
    // What was measured, less a line or two: a change of the rules that loses more has to say why.
    [Theory]
    [InlineData("identifiers-own", 0.98)]
    [InlineData("identifiers-blind-learn", 0.97)]
    [InlineData("identifiers-blind-held", 0.98)]
    [InlineData("identifiers-blind-3-learn", 0.98)]
    [InlineData("identifiers-blind-3-held", 0.95)]
    [InlineData("identifiers-blind-4-learn", 0.91)]
    [InlineData("identifiers-blind-4-held", 0.85)]
    public void Of_planted_details_as_many_are_found_as_were(string set, double least)
    {
        var report = Run(set);
        output.WriteLine($"{set}: found {report.Found} of {report.Planted}");
        ((double)report.Found / report.Planted).ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', report.Missed));
    }

    [Theory]
    [InlineData("ordinary-own", 0.01)]
    [InlineData("ordinary-blind-learn", 0.02)]
    [InlineData("ordinary-blind-held", 0.02)]
    [InlineData("ordinary-blind-3-learn", 0.02)]
    [InlineData("ordinary-blind-3-held", 0.06)]
    [InlineData("ordinary-blind-4-learn", 0.04)]
    [InlineData("ordinary-blind-4-held", 0.06)]
    public void Of_ordinary_sentences_no_more_are_stopped_than_were(string set, double most)
    {
        var report = Run(set);
        output.WriteLine($"{set}: stopped {report.Alarms} of {report.Ordinary}");
        ((double)report.Alarms / report.Ordinary).ShouldBeLessThanOrEqualTo(most, string.Join('\n', report.Alarmed));
    }

    private static DetectionReport Run(string set) =>
        DetectionReport.Of(Rules.Held, PlantedLine.Read(Path.Combine(Checkout.Content.Root, "tests", "Assistant.Tests", "Safety", "Sets", $"{set}.jsonl")));
}
