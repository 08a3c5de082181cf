using Assistant.Commands;
using Assistant.Evaluation;
using Assistant.Moments;

namespace Assistant.Tests.Moments;

public sealed class MomentEvaluatorTests
{
    private static readonly MomentMessage[] Messages =
    [
        new("1", "he was arrested yesterday", MomentKind.Report, ["arrest"]),
        new("2", "he was arrested yesterday", MomentKind.Report, ["arrest", "injury"]),
        new("3", "he was arrested yesterday", MomentKind.None, []),
        new("4", "what do I do after a discontinuance", MomentKind.Question, ["discontinuance"]),
    ];

    [Fact]
    public void A_report_counts_only_with_every_moment_and_another_message_as_a_false_alarm()
    {
        var report = MomentEvaluator.Run(Heard.Finder, Messages);
        (report.Reports, report.Found, report.Others, report.FalseAlarms).ShouldBe((2, 1, 2, 1));
        report.Moments.Single(m => m.Moment == "arrest").ShouldBe(new MomentScore("arrest", 2, 2, 1));
        report.Moments.Single(m => m.Moment == "injury").ShouldBe(new MomentScore("injury", 1, 0, 0));
        report.Confusion.ShouldBe([[2, 0, 0], [0, 1, 0], [1, 0, 0]]);
        report.Wrong.Select(w => w[0]).ShouldBe(['2', '3']);
    }

    [Fact]
    public void The_verb_prints_recall_false_alarms_and_the_table()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"id":"1","q":"he was arrested yesterday","moments":["arrest"],"kind":"report"}""");
        var (output, errors) = (new StringWriter(), new StringWriter());
        EvaluateCommand.Run(Some.Assistant, new FileInfo(file), json: false, misses: false, output, errors, moments: true).ShouldBe(0);
        File.Delete(file);
        output.ToString().ShouldContain("100.0%  1 of 1   reports whose every moment is found");
        output.ToString().ShouldContain("0 of 0   others taken as a report");
        output.ToString().ShouldContain("(taken as)");
    }
}
