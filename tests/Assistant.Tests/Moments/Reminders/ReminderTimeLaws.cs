using Assistant.Contacts;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>When deadlines end and reminders go out, whatever the day: also across weekends, bank holidays and the nights when clocks change.</summary>
public sealed class ReminderTimeLaws
{
    private static readonly IReadOnlySet<DateOnly> Holidays = Some.Assistant.Knowledge.Contacts.BankHolidays;
    private static readonly Moment Missing = Some.Assistant.Knowledge.Moments.Single(m => m.Id == "missing");

    // Minutes from the first of January 2026, over three years; half of them within a day of a change of the clocks.
    private static readonly Gen<DateTimeOffset> Instants = Gen.OneOf(
        from minute in Gen.Choose(0, 3 * 365 * 24 * 60) select new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute),
        from change in Gen.Elements(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero))
        from minute in Gen.Choose(-72 * 60, 24 * 60)
        select change.AddMinutes(minute));

    private static readonly Gen<QuietHours> Quiet = from start in Gen.Choose(0, 47)
                                                    from half in Gen.Choose(0, 32)
                                                    select new QuietHours(TimeOnly.MinValue.AddMinutes(start * 30), TimeOnly.MinValue.AddMinutes((start + half) * 30), Holidays);

    private static readonly Gen<Deadline> Due = from at in Instants from lead in Gen.Elements(15, 8 * 60, 24 * 60) select new Deadline("some", at, TimeSpan.FromMinutes(lead), []);

    private static void Holds(Func<DateTimeOffset, Deadline, QuietHours, bool> law) => Prop.ForAll(
        (from ahead in Gen.Choose(1, 14 * 24 * 60) from due in Due from quiet in Quiet select (due.Due.AddMinutes(-ahead), due, quiet)).ToArbitrary(),
        c => law(c.Item1, c.due, c.quiet)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_reminder_goes_out_after_it_was_asked_for_and_before_its_deadline() =>
        Holds((since, deadline, quiet) => quiet.SendAt(deadline, since) is { } at && at > since && at < deadline.Due);

    [Fact]
    public void In_quiet_hours_only_what_is_due_within_them_or_right_after_goes_out() =>
        Holds((since, deadline, quiet) => quiet.QuietAround(quiet.SendAt(deadline, since)!.Value) is not var (_, ends) || deadline.Due < ends.AddHours(1));

    [Fact]
    public void What_was_late_waits_for_the_end_of_the_quiet_only_where_there_is_time() =>
        Holds((now, deadline, quiet) => quiet.Defer(now, deadline.Due) is var at && at >= now && (at == now || at < deadline.Due && quiet.QuietAround(at) is null));

    [Fact]
    public void A_days_lead_never_falls_on_a_weekend_or_bank_holiday_where_there_was_a_working_day_before() => Holds((since, deadline, quiet) =>
    {
        var awake = quiet with { To = quiet.From };
        var (at, asked) = (awake.SendAt(deadline, since)!.Value, LondonTime.DateOf(since));
        var isOff = LondonTime.DateOf(at) is var day && (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(day));
        var hadWorkingDay = Enumerable.Range(1, 14).Select(asked.AddDays).TakeWhile(d => d < LondonTime.DateOf(at)).Any(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(d));
        return !(isOff && hadWorkingDay && deadline.Lead >= TimeSpan.FromDays(1));
    });

    [Fact]
    public void A_deadline_that_has_passed_is_not_reminded_of() =>
        Holds((since, deadline, quiet) => quiet.SendAt(deadline, deadline.Due.Add(deadline.Due - since)) is null);

    [Fact]
    public void Seventy_two_hours_are_seventy_two_hours_on_every_day_of_the_year() => Prop.ForAll(Instants.ToArbitrary(), returned =>
        Deadlines.Open(Kept(returned.AddHours(1)) with { Returned = returned }, [Missing]).Single(d => d.Hours == 72).Due - returned == TimeSpan.FromHours(72)).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_time_of_return_no_hours_count_from_it() => Deadlines.Open(Kept(Some.TuesdayMorning), [Missing]).ShouldNotContain(d => d.Hours != null);

    [Fact]
    public void Of_what_is_done_or_not_possible_there_is_no_deadline_and_of_what_is_left_for_later_there_is() => Prop.ForAll(
        Gen.Elements(Deadlines.Open(Kept(Some.TuesdayMorning) with { Returned = Some.TuesdayMorning }, [Missing]).SelectMany(d => d.Actions).ToArray()).ToArbitrary(),
        Gen.Elements<string>([ActionStates.Done, ActionStates.Later, .. ActionStates.Reasons]).ToArbitrary(),
        (action, state) => Deadlines.Open((Kept(Some.TuesdayMorning) with { Returned = Some.TuesdayMorning }).With(action, state), [Missing]).Any(d => d.Actions.Contains(action)) == (state == ActionStates.Later)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_moved_ends_when_it_was_moved_to_and_each_open_action_ends_once() => Prop.ForAll(Instants.ToArbitrary(), to =>
    {
        var kept = (Kept(Some.TuesdayMorning) with { Returned = Some.TuesdayMorning }).MoveTo("missing.return-interview", to);
        var open = Deadlines.Open(kept, [Missing]);
        return open.Single(d => d.Actions.Contains("missing.return-interview")).Due == to && open.SelectMany(d => d.Actions).Distinct().Count() == open.Sum(d => d.Actions.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_instant_of_the_wall_is_read_back_as_itself() => Prop.ForAll(Instants.ToArbitrary(), at =>
    {
        var wall = LondonTime.Wall(at);
        var read = LondonTime.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        // The hour that is shown twice is read as its first showing.
        return read == at || ContactBook.London.IsAmbiguousTime(wall) && read == at.AddHours(-1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-11-22", "09:05", "2026-11-22T09:05:00Z")]
    [InlineData("2026-07-01", "09:05", "2026-07-01T08:05:00Z")]
    public void A_time_on_the_wall_is_the_instant_behind_it(string date, string time, string instant) =>
        LondonTime.Read(date, time).ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("", "09:00")]
    [InlineData("22/11/2026", "09:00")]
    [InlineData("2026-11-31", "09:00")]
    [InlineData("2026-11-22", "9 am")]
    [InlineData(null, null)]
    public void What_is_no_date_or_time_is_not_guessed_at(string? date, string? time) => LondonTime.Read(date, time).ShouldBeNull();

    private static KeptMoment Kept(DateTimeOffset since) => new()
    {
        Sheet = MomentSheet.New(["missing"], "social worker").Answered("missing", "today"),
        Owner = "owner",
        Conversation = "chat",
        Happened = since,
        Since = since,
    };
}
