using Assistant.Knowledge;
using Assistant.Safety;

namespace Assistant.Tests.Safety;

public sealed class SafetyReaderTests
{
    [Fact]
    public void The_held_rules_have_no_problem()
    {
        var problems = new ProblemList();
        SafetyRules.Read(Rules.Content(), problems);
        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_that_cannot_be_read_is_named_with_its_line()
    {
        var problem = ProblemOf("""
            lists:
              who: he she
            danger:
              - kind: weapon
                present: |
                  @who has knife
                  @nobody has knife
            frames:
              now: |
                now
            """);
        problem.Line.ShouldBe(7);
        problem.What.ShouldContain("@nobody");
    }

    [Fact]
    public void A_phrase_with_nothing_to_search_for_is_a_problem() =>
        ProblemOf("""
            danger:
              - kind: weapon
                plain: |
                  # ..2 #
            frames:
              now: now
            """).What.ShouldContain("no word to search for");

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        var problems = new ProblemList();
        SafetyRules.Read(new ContentFolder(Path.Combine(Path.GetTempPath(), "nothing-here")), problems);
        problems.All.ShouldContain(p => p.File == SafetyReader.RulesFile && p.What == "The file is missing.");
    }

    private static Problem ProblemOf(string rules)
    {
        var root = Directory.CreateTempSubdirectory("safety");
        Directory.CreateDirectory(Path.Combine(root.FullName, "knowledge"));
        File.WriteAllText(Path.Combine(root.FullName, SafetyReader.RulesFile), rules);
        foreach (var file in new[] { SafetyReader.NamesFile, Examples.DangerFile, Examples.OtherTopicsFile, NameExamples.File })
            File.Copy(Rules.Content().PathOf(file), Path.Combine(root.FullName, file));
        var problems = new ProblemList();
        SafetyRules.Read(new ContentFolder(root.FullName), problems);
        root.Delete(recursive: true);
        return problems.All.ShouldHaveSingleItem();
    }
}
