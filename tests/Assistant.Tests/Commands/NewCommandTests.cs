using Assistant.Checks;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Tests.Quizzes;

namespace Assistant.Tests.Commands;

public sealed class NewCommandTests
{
    private static readonly ContentFolder Empty = Checkout.With(NewCommand.Template, Checkout.Content.Read(NewCommand.Template));

    [Fact]
    public void The_skeleton_is_sound_when_it_has_its_name()
    {
        var (code, output, _) = New("a-first-story");
        code.ShouldBe(0);
        output.ShouldContain(Path.Combine(Empty.Root, "knowledge/quizzes/a-first-story.yaml"));
        output.ShouldContain("assistant preview quizzes/a-first-story.yaml");
        var (quiz, report) = Checked("a-first-story");
        report.Errors.All.ShouldBeEmpty();
        report.Warnings.All.ShouldBeEmpty();
        (quiz.Id, quiz.Written, quiz.Approval.ReviewDue).ShouldBe(("a-first-story", new DateOnly(2026, 11, 24), new DateOnly(2027, 5, 24)));
    }

    [Fact]
    public void The_skeleton_shows_every_feature_and_explains_it()
    {
        New("every-feature").Code.ShouldBe(0);
        var quiz = Checked("every-feature").Quiz;
        quiz.Items.Select(i => i.Type).Distinct().Order().ShouldBe(Enum.GetValues<QuizItemType>());
        quiz.Items.SelectMany(i => i.Options).Select(o => o.Mark).Distinct().Order().ShouldBe(Enum.GetValues<Mark>());
        quiz.Items.SelectMany(i => i.Options).ShouldContain(o => o.Goto != null);
        quiz.Scenes.ShouldContain(s => s.Branch != null);
        quiz.Moments.ShouldNotBeEmpty();
        ScenarioSpoken.Statements(quiz).Select(s => s.Suggested).Distinct().Count().ShouldBe(2);
        ScenarioSpoken.Statements(quiz).SelectMany(s => s.Citations).Select(c => c.Held).Distinct().Count().ShouldBe(2);
        var text = Empty.Read("knowledge/quizzes/every-feature.yaml");
        text.ShouldNotContain("{name}");
        foreach (var field in new[] { "id", "title", "content", "audience", "minutes", "area", "status", "written", "moments", "scenes", "story", "items", "type", "options", "mark", "feedback", "cites", "suggested", "goto", "branch", "next", "learning-points" })
            text.Split('\n').ShouldContain(l => l.Contains($"{field}:") && l.Contains("  # "), field);
    }

    [Fact]
    public void Every_item_of_the_skeleton_lies_on_a_path()
    {
        New("paths").Code.ShouldBe(0);
        var quiz = Checked("paths").Quiz;
        QuizPaths.All(quiz).SelectMany(p => p.Stage.Path).Distinct().ShouldBe(quiz.Items.Select(i => i.Id), ignoreOrder: true);
    }

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        New("taken").Code.ShouldBe(0);
        File.WriteAllText(Empty.PathOf("knowledge/quizzes/taken.yaml"), "mine");
        var (code, output, errors) = New("taken");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain("knowledge/quizzes/taken.yaml is there already and was left as it is. Choose another name");
        Empty.Read("knowledge/quizzes/taken.yaml").ShouldBe("mine");
    }

    [Theory]
    [InlineData("After the Letter", "at most 60: after-the-letter.")]
    [InlineData("after_the_letter", "at most 60: after-the-letter.")]
    [InlineData("letter.yaml", "at most 60: letter-yaml.")]
    [InlineData("../letter", "at most 60: letter.")]
    [InlineData("a--b", "at most 60: a-b.")]
    [InlineData("-a-", "at most 60: a.")]
    [InlineData("…", "at most 60.")]
    [InlineData("", "at most 60.")]
    [InlineData("a-name-that-is-much-too-long-to-be-carried-along-by-any-button-of-a-card", "at most 60.")]
    public void A_name_that_cannot_be_one_is_refused_with_the_nearest_that_can(string name, string mend)
    {
        var (code, _, errors) = New(name);
        code.ShouldBe(2);
        errors.ShouldContain($"A quiz cannot be called '{name}'");
        errors.TrimEnd().ShouldEndWith(mend);
        Directory.EnumerateFiles(Empty.Root, "*letter*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static (int Code, string Output, string Errors) New(string name)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (NewCommand.Run(Empty, name, new Clock(), output, errors), output.ToString(), errors.ToString());
    }

    private static (Scenario Quiz, CheckReport Report) Checked(string name)
    {
        var report = new CheckReport();
        var quiz = QuizCheck.Read(Some.Assistant.Knowledge, $"knowledge/quizzes/{name}.yaml", Empty.Read($"knowledge/quizzes/{name}.yaml"), report);
        return (quiz, report);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Some.TuesdayMorning;
    }
}
