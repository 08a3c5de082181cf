using Assistant.Knowledge;
using Assistant.Moments;

namespace Assistant.Tests.Moments;

public sealed class MomentExamplesTests
{
    [Fact]
    public void Each_line_says_what_it_is_before_the_message()
    {
        var (examples, problems) = Read("# a remark", "arrest, move: nicked in Hull: again", "?arrest: who goes with him?", "-: he was not arrested", "");
        problems.ShouldBeEmpty();
        examples.Select(e => (e.Kind, string.Join('+', e.Moments), e.Text)).ShouldBe(
        [
            (MomentKind.Report, "arrest+move", "nicked in Hull: again"),
            (MomentKind.Question, "arrest", "who goes with him?"),
            (MomentKind.None, "", "he was not arrested"),
        ]);
    }

    [Theory]
    [InlineData("holiday: on a plane", "holiday")]
    [InlineData("arrest, holiday: on a plane", "holiday")]
    [InlineData("no colon here", "no example")]
    [InlineData("?: which one", "no moment")]
    [InlineData("move: Nicked.", "line 1 already")]
    public void What_cannot_be_used_is_named_with_its_line_and_left_out(string line, string named)
    {
        var (examples, problems) = Read("arrest: nicked", line);
        examples.ShouldHaveSingleItem();
        var problem = problems.ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe((MomentExamples.File, 2));
        problem.What.ShouldContain(named);
    }

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        var problems = new ProblemList();
        new MomentExamples(new ContentFolder(Path.Combine(Path.GetTempPath(), "nothing-here")), problems).Read(["arrest"]).ShouldBeEmpty();
        problems.All.ShouldHaveSingleItem().File.ShouldBe(MomentExamples.File);
    }

    private static (IReadOnlyList<MomentExample> Examples, IReadOnlyList<Problem> Problems) Read(params string[] lines)
    {
        var root = Directory.CreateTempSubdirectory("examples");
        Directory.CreateDirectory(Path.Combine(root.FullName, "knowledge", "moments"));
        File.WriteAllText(Path.Combine(root.FullName, MomentExamples.File), string.Join('\n', lines));
        var problems = new ProblemList();
        var examples = new MomentExamples(new ContentFolder(root.FullName), problems).Read(["arrest", "move"]);
        root.Delete(recursive: true);
        return (examples, problems.All);
    }
}
