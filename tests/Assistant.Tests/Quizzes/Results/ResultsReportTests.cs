using System.Text;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Results;

namespace Assistant.Tests.Quizzes.Results;

public sealed class ResultsReportTests
{
    private static readonly Scenario Story = ResultsQuiz.Scenario;

    // Six people: five know that consent is not needed, two of six know what comes first; one answers nothing after that.
    private static QuizAnswer? Six(int at, QuizItem item) => item.Id switch
    {
        "first" => ResultsQuiz.Given(at < 3 ? "wait" : at == 3 ? "ask" : "go", at < 2 ? Sureness.Sure : Sureness.Guess, 10 + (10 * at)),
        "consent" => ResultsQuiz.Given(at == 0 ? "yes" : "no", at < 4 ? Sureness.Sure : null),
        "signs" when at < 5 => ResultsQuiz.Given(at < 4 ? "far phones" : "far rude", Sureness.Sure, 200 + at),
        "steps" when at < 5 => ResultsQuiz.Given(at < 2 ? "where safe meet" : "safe where meet"),
        "say" when at < 4 => ResultsQuiz.Given("thank"),
        _ => null,
    };

    private static GroupQuiz Run(int people, Func<int, QuizItem, QuizAnswer?> answer, bool isNamed = false, Scenario? story = null, int daysAgo = 0) =>
        Played.Quiz(story ?? Story, Played.Events(story ?? Story, Played.People(people), answer), isNamed, $"run-{daysAgo}", Some.TuesdayMorning.AddDays(-daysAgo));

    private static ItemResult Item(ResultsReport report, string id) => report.Items.Single(i => i.Item.Id == id);

    private static string[] Lines(ResultsReport report) => Encoding.UTF8.GetString(ResultsCsv.Of(report, Some.Assistant.Knowledge.Words)[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void An_item_tells_how_many_chose_what_who_was_wrong_and_certain_and_about_how_long_it_took()
    {
        var figures = Item(ResultsReport.Of(Run(6, Six), null), "first").Figures!;
        figures.Answered.ShouldBe(6);
        figures.Options.Select(o => (o.Option.Code, o.Count)).ShouldBe([("wait", 3), ("ask", 1), ("go", 2)]);
        figures.Right.ShouldBe(2);
        figures.WrongAndCertain.ShouldBe(2);
        figures.AboutSeconds.ShouldBe(40);
        Points.Rounded(figures.Percent).ShouldBe(42);
    }

    [Fact]
    public void How_sure_people_were_is_told_only_where_five_said_so_and_the_time_only_where_five_are_known()
    {
        var report = ResultsReport.Of(Run(6, Six), null);
        Item(report, "consent").Figures!.WrongAndCertain.ShouldBeNull();
        Item(report, "consent").Figures!.AboutSeconds.ShouldBeNull();
        Item(report, "signs").Figures!.WrongAndCertain.ShouldBe(1);
        Item(report, "signs").Figures!.AboutSeconds.ShouldBe(180);
    }

    [Fact]
    public void What_four_answered_has_no_figures_and_counts_in_no_scene()
    {
        var report = ResultsReport.Of(Run(6, Six), null);
        Item(report, "say").Figures.ShouldBeNull();
        report.Scenes.Select(s => s.Scene.Id).ShouldBe(["night", "morning"]);
        report.Scenes[1].Percent.ShouldBe((Item(report, "signs").Figures!.Percent + Item(report, "steps").Figures!.Percent) / 2);
        Item(report, "signs").Figures!.Percent.ShouldBe(80);
    }

    [Fact]
    public void Of_four_people_it_is_told_that_they_joined_and_nothing_else()
    {
        var report = ResultsReport.Of(Run(4, Six), null);
        (report.Joined, report.Answered, report.Percent).ShouldBe((4, null, null));
        report.Items.ShouldAllBe(i => i.Figures == null);
        report.Struggled.ShouldBeEmpty();
        Lines(report)[2..].SelectMany(l => l.Split(',')).Where(f => f.Length > 0 && f.All(char.IsDigit)).ShouldBeEmpty();
    }

    [Fact]
    public void Five_who_all_chose_the_same_are_told()
    {
        var report = ResultsReport.Of(Run(5, (_, item) => item.Id == "first" ? ResultsQuiz.Given("wait") : null), null);
        Item(report, "first").Figures!.Options.Select(o => o.Count).ShouldBe([5, 0, 0]);
        (report.Joined, report.Answered, report.Percent).ShouldBe((5, 5, 0));
    }

    [Fact]
    public void The_three_hardest_come_first_and_a_wrong_answer_that_was_certain_weighs_twice()
    {
        var report = ResultsReport.Of(Run(6, Six), null);
        report.Struggled.Select(i => i.Item.Id).ShouldBe(["first", "steps", "signs"]);
        report.Struggled.Select(i => Points.Rounded(i.Figures!.Missed)).ShouldBe([92, 40, 40]);
    }

    [Fact]
    public void An_item_that_is_open_has_no_figures_until_its_key_is_shown()
    {
        var events = Played.Events(Story, Played.People(6), Six).TakeWhile(e => e is not GroupEvent.Reveal).ToList();
        var open = Played.Quiz(Story, events);
        Item(ResultsReport.Of(open, null), "first").ShouldSatisfyAllConditions(i => i.IsOpen.ShouldBeTrue(), i => i.Figures.ShouldBeNull());
        var shown = Played.Quiz(Story, [.. events, new GroupEvent.Reveal("first")]);
        Item(ResultsReport.Of(shown, null), "first").ShouldSatisfyAllConditions(i => i.IsOpen.ShouldBeFalse(), i => i.Figures!.Answered.ShouldBe(6));
        var closed = Played.Quiz(Story, [.. events, new GroupEvent.Close()]);
        Item(ResultsReport.Of(closed, null), "first").Figures!.Answered.ShouldBe(6);
    }

    [Fact]
    public void Before_and_after_are_told_of_items_that_five_answered_both_times()
    {
        var before = Run(5, (at, item) => item.Id is "first" || (item.Id == "consent" && at < 4) ? ResultsQuiz.Given(item.Id == "first" ? "wait" : "no") : null, daysAgo: 7);
        var both = ResultsReport.Of(Run(6, Six), before).Before!;
        var change = both.Items.ShouldHaveSingleItem();
        (change.Result.Item.Id, change.Then, Points.Rounded(change.Now)).ShouldBe(("first", 0, 42));
        (both.Then, both.Now).ShouldBe((change.Then, change.Now));
        both.Started.ShouldBe(Some.TuesdayMorning.AddDays(-7));
    }

    [Fact]
    public void An_item_whose_key_was_changed_in_between_is_not_compared()
    {
        var other = Story with
        {
            Scenes = [.. Story.Scenes.Select(s => s with { Items = [.. s.Items.Select(i => i.Id != "first" ? i : i with { Options = [.. i.Options.Select(o => o.Code == "wait" ? o with { Mark = Mark.Partly } : o)] })] })],
        };
        ResultsReport.Of(Run(6, Six), Run(6, Six, story: other, daysAgo: 7)).Before!.Items.Select(i => i.Result.Item.Id).ShouldBe(["consent", "signs", "steps"]);
    }

    [Fact]
    public void An_item_whose_source_was_read_again_after_the_quiz_was_written_is_flagged()
    {
        ResultsReport.Of(Run(6, Six), null).Items.ShouldAllBe(i => i.Changed.Count == 0);
        var older = Story with { Written = Story.Written.AddYears(-1) };
        Item(ResultsReport.Of(Run(6, Six, story: older), null), "consent").Changed.ShouldHaveSingleItem().Id.ShouldBe("bscp-2019-20-02");
    }

    [Fact]
    public void Where_everybody_was_told_it_is_said_who_answered_what_and_otherwise_nobody_is_named()
    {
        ResultsReport.Of(Run(6, Six), null).People.ShouldBeEmpty();
        var people = ResultsReport.Of(Run(6, Six, isNamed: true), null).People;
        people.Select(p => p.Name).ShouldBe(Played.People(6));
        people[4].Answers.Select(a => (a.Result.Item.Id, a.Mark)).ShouldBe([("first", Mark.Right), ("consent", Mark.Right), ("signs", Mark.Wrong), ("steps", Mark.Partly)]);
        (people[4].WrongAndCertain, Points.Rounded(people[4].Percent!.Value)).ShouldBe((1, 58));
    }

    [Fact]
    public void Who_came_in_without_a_name_where_names_are_shown_is_in_no_figure()
    {
        var quiz = Run(6, Six, isNamed: true);
        var nameless = quiz with { Session = quiz.Session with { Papers = quiz.Session.Papers.SetItem("key of Amina Khan", quiz.Session.Papers["key of Amina Khan"] with { Name = null }) } };
        var report = ResultsReport.Of(nameless, null);
        (report.LeavesOut, report.Joined, report.Answered, report.People.Count).ShouldBe((true, 6, 5, 5));
        Item(report, "first").Figures!.Options.Select(o => o.Count).ShouldBe([2, 1, 2]);
        Item(report, "signs").Figures.ShouldBeNull("four with a name answered it");
    }

    [Fact]
    public void The_file_has_a_row_for_each_scene_question_answer_and_person()
    {
        var lines = Lines(ResultsReport.Of(Run(6, Six, isNamed: true), Run(6, Six, daysAgo: 7)));
        lines[0].ShouldBe("Row,Scene,Question,Name,Answer,Key,People,Share (per cent),Points (per cent),Points before (per cent),All right,Wrong and certain,\"Median time (about, in seconds)\",Note");
        lines[1].ShouldBe("Joined,,\"Night in custody: a girl of 14, and the morning after\",,,,6,,,,,,,\"24 November 2026, 10:00\"");
        lines[2].ShouldBe("All questions,,,,,,6,,66,,,,,");
        lines[3].ShouldBe("Questions asked both times,,,,,,,,66,66,,,,Before: 17 November 2026. Questions compared: 4.");
        lines[4].ShouldBe("Scene,\"Friday, 23:40: a call from custody\",,,,,,,63,,,,,");
        lines[5].ShouldBe("Question,\"Friday, 23:40: a call from custody\",What do you do first?,,,,6,,42,42,2,2,40,");
        lines[6].ShouldBe("Answer,\"Friday, 23:40: a call from custody\",What do you do first?,,Wait for the review meeting next month.,wrong,3,50,,,,,,");
        lines.ShouldContain("Question,\"Saturday, 08:15: before she is released\",What would you say to her in the first minute?,,,,fewer than 5,,fewer than 5,,fewer than 5,not shown,not shown,");
        lines.ShouldContain("Person,,,Amina Khan,,,,,50,,,2,,Questions answered: 5");
        lines.ShouldContain("Answer of a person,,In which order?,Carys Hughes,Agree who collects her; Find out where she is; Hold the strategy discussion,partly right,,,,,,,,");
    }

    [Fact]
    public void A_person_cannot_write_a_formula_into_the_file_with_their_name()
    {
        var quiz = Played.Quiz(Story, Played.Events(Story, ["=HYPERLINK(\"x\")"], Six), isNamed: true);
        Lines(ResultsReport.Of(quiz, null)).ShouldContain(l => l.StartsWith("Person,,,\"'=HYPERLINK(\"\"x\"\")\",", StringComparison.Ordinal));
    }
}
