using Assistant.Moments;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Moments;

public sealed class RecognitionLaws
{
    private static readonly string[] Suppositions = ["if ", "what if ", "unless ", "imagine ", "let's pretend ", "when I was training, ", "training scenario: ", "quiz: ", "in case "];
    private static readonly string[] Greetings = ["Hi, ", "hello. ", "Good morning all. ", "hey ", "Morning team - "];
    private static readonly string[] Calm = [" Thanks.", "\nI'm at my desk until five.", " Many thanks, all the best.", ". Cheers", "! Thank you"];
    private static readonly string[] Ends = ["", ".", "!", "!!", "...", " ", "\n"];

    private static readonly string[] Pieces =
    [
        "arrested", " not ", " if ", "he ", "her dad ", " in 2019", " yesterday", "?", ". ", ", ", "missing ", "excl ", "RUI'd ", "'", "’", "\uE000", "🔪", "\n", "-", "é", "0", " what do I do ", "nobody", "'s "
    ];

    [Fact]
    public void What_is_only_supposed_or_practised_is_no_report() =>
        Check(Suppositions, MomentReports.Sentences, (frame, report) => Heard.In(frame + report).Kind != MomentKind.Report);

    [Fact]
    public void A_greeting_before_a_report_changes_nothing() =>
        Check(Greetings, MomentReports.Texts, (greeting, report) => Holds(report, greeting + report));

    [Fact]
    public void A_calm_sentence_after_a_report_changes_nothing() =>
        Check(Calm, MomentReports.Texts, (calm, report) => Holds(report, report + calm));

    [Fact]
    public void Case_and_the_signs_at_the_end_do_not_matter() =>
        Check(Ends, MomentReports.Texts, (end, report) => Holds(report, report.ToUpperInvariant() + end) && Holds(report, report.ToLowerInvariant() + end));

    [Fact]
    public void Any_text_at_all_gives_known_moments_each_once_and_in_order()
    {
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), IsSound).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsSound(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool IsSound(string text)
    {
        var finding = Heard.In(text);
        return finding.Moments.SequenceEqual(Heard.Finder.Moments.Where(finding.Moments.Contains)) && finding.Kind == MomentKind.None == (finding.Moments.Count == 0);
    }

    private static bool Holds(string report, string changed) =>
        Heard.In(changed) is { Kind: MomentKind.Report } found && Heard.In(report).Moments.All(found.Moments.Contains);

    private static void Check(IEnumerable<string> frames, IEnumerable<string> reports, Func<string, string, bool> law) =>
        Prop.ForAll(Gen.Elements(frames.ToArray()).ToArbitrary(), Gen.Elements(reports.ToArray()).ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
