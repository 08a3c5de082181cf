using Assistant.Knowledge;
using Assistant.Moments;

namespace Assistant.Tests.Moments;

public sealed class RecognitionReaderTests
{
    [Fact]
    public void A_phrase_that_cannot_be_read_is_named_with_file_and_line()
    {
        var problem = Read("""
            events:
              - moment: arrest
                happens: |
                  was arrested
                  @nobody arrested
            frames:
              now: now
            """).ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe((MomentReader.Recognition, 5));
        problem.What.ShouldContain("@nobody");
    }

    [Fact]
    public void A_moment_that_nobody_knows_is_named_with_its_line()
    {
        var problem = Read("""
            events:
              - moment: arrest
                done: police have him
              - moment: holiday
                done: on a plane
            frames:
              now: now
            """).ShouldHaveSingleItem();
        problem.Line.ShouldBe(4);
        problem.What.ShouldContain("holiday");
    }

    [Fact]
    public void A_moment_told_of_twice_is_a_problem() =>
        Read("""
            events:
              - moment: arrest
                done: police have him
              - moment: arrest
                done: nicked him
            frames:
              now: now
            """).ShouldHaveSingleItem().What.ShouldContain("twice");

    [Fact]
    public void A_frame_with_a_slip_in_its_name_is_a_problem() =>
        Read("""
            events:
              - moment: arrest
                done: police have him
            frames:
              nowadays: now
            """).ShouldHaveSingleItem().What.ShouldContain("nowadays");

    [Fact]
    public void A_moment_without_phrases_is_a_problem()
    {
        var problem = Read("events: []\nframes: {now: now}").ShouldHaveSingleItem();
        problem.What.ShouldContain("'arrest'");
    }

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        var problems = new ProblemList();
        MomentFinder.Read(new ContentFolder(Path.Combine(Path.GetTempPath(), "nothing-here")), problems, ["arrest"]);
        problems.All.ShouldContain(p => p.File == MomentReader.Recognition && p.What == "The file is missing.");
    }

    [Fact]
    public void Content_without_moments_needs_no_phrases_and_finds_none()
    {
        var problems = new ProblemList();
        var finder = MomentFinder.Read(new ContentFolder(Path.Combine(Path.GetTempPath(), "nothing-here")), problems, []);
        problems.All.ShouldBeEmpty();
        finder.Find("he was arrested last night").ShouldBe(MomentFinding.None);
    }

    private static IReadOnlyList<Problem> Read(string rules)
    {
        var root = Directory.CreateTempSubdirectory("recognition");
        Directory.CreateDirectory(Path.Combine(root.FullName, "knowledge", "moments"));
        File.WriteAllText(Path.Combine(root.FullName, MomentReader.Recognition), rules);
        File.WriteAllText(Path.Combine(root.FullName, MomentExamples.File), "arrest: nicked\n");
        var problems = new ProblemList();
        MomentFinder.Read(new ContentFolder(root.FullName), problems, ["arrest"]);
        root.Delete(recursive: true);
        return problems.All;
    }
}
