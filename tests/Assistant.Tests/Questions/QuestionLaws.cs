using System.ComponentModel.DataAnnotations;
using Assistant.Contacts;
using Assistant.Moments.Reminders;
using Assistant.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Questions;

/// <summary>What holds of a question to a person, in whatever order people act on it, and of working hours.</summary>
public sealed class QuestionLaws
{
    private static readonly PersonsReply Reply = new("Ring the team.", "Duty manager", Some.TuesdayMorning, []);
    private static readonly QuestionStep[] Steps = [new QuestionStep.See(), new QuestionStep.Answer(Reply), new QuestionStep.Decline(Reply), new QuestionStep.Withdraw()];

    private static AskedQuestion Asked => new() { Id = "1", Owner = "o", Conversation = "c", Text = "What now?", Asked = Some.TuesdayMorning, By = Some.TuesdayMorning };

    [Fact]
    public void Whatever_is_done_in_whatever_order_it_ends_once_and_a_reply_stands_only_where_one_was_given() =>
        Prop.ForAll(Gen.Elements(Steps).ListOf().ToArbitrary(), steps =>
        {
            var (question, ends) = (Asked, 0);
            foreach (var step in steps)
            {
                var after = question.Take(step);
                if (!question.IsOpen && after is not null) return false;
                if (question.IsOpen && after is null) return false;
                if (after is null) continue;
                if (!after.IsOpen) ends++;
                question = after;
            }
            return ends <= 1 && question.Reply is not null == question.State is AskedState.Answered or AskedState.Declined && question.Text == Asked.Text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reply_is_promised_for_the_end_of_a_working_day_and_never_before_it_was_asked() =>
        Prop.ForAll(Gen.Choose(0, 400 * 24 * 60).ToArbitrary(), Gen.Choose(1, 10).ToArbitrary(), (minutes, days) =>
        {
            var (asked, holidays) = (Some.TuesdayMorning.AddMinutes(minutes), Some.Assistant.Knowledge.Contacts.BankHolidays);
            var by = new WorkingTime(new TimeOnly(9, 0), new TimeOnly(17, 0), holidays).By(asked, days);
            var wall = LondonTime.Wall(by);
            return by > asked && wall.TimeOfDay == TimeSpan.FromHours(17) && wall.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(LondonTime.DateOf(by));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("2026-11-24T10:00", 1, "2026-11-25T17:00")]
    [InlineData("2026-11-27T10:00", 1, "2026-11-30T17:00")]
    [InlineData("2026-11-27T18:00", 1, "2026-12-01T17:00")]
    [InlineData("2026-11-28T10:00", 1, "2026-12-01T17:00")]
    public void A_working_day_begins_when_people_work(string asked, int days, string by) =>
        new WorkingTime(new TimeOnly(9, 0), new TimeOnly(17, 0), new HashSet<DateOnly>()).By(At(asked), days).ShouldBe(At(by));

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        FaultsIn(new QuestionOptions { DutyManagers = [new DutyManager("duty", "Duty manager")] }).ShouldContain("not a GUID");
        FaultsIn(new QuestionOptions { DutyManagers = [new DutyManager(Guid.NewGuid().ToString(), " ")] }).ShouldContain("names nobody");
        FaultsIn(new QuestionOptions { From = new TimeOnly(17, 0), To = new TimeOnly(9, 0) }).ShouldContain("not before");
        FaultsIn(new QuestionOptions()).ShouldBeEmpty();
    }

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static string FaultsIn(QuestionOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return string.Join('\n', faults.Select(f => f.ErrorMessage));
    }
}
