using Assistant.Moments;
using Assistant.Moments.Counts;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Moments.Counts;

/// <summary>What nobody can learn from the figures, whatever was shown and marked.</summary>
public sealed class CountLaws
{
    private static readonly Week Begin = Week.Parse("2026-09-28"), Last = Begin.Plus(29);
    private static readonly string[] Ids = ["arrest", "missing"];

    private static readonly Gen<CountedMark> Mark =
        from moment in Gen.Elements(Ids)
        from state in Gen.Elements(CountRow.States.Append(ActionStates.Done).Append(ActionStates.Done).ToArray())
        from minutes in Gen.Choose(0, 5_000)
        select new CountedMark(moment, state, minutes);

    private static readonly Gen<CountedList> List =
        from moments in Gen.Elements<string[]>(["arrest"], ["missing"], Ids)
        from marks in Mark.ArrayOf(4)
        select new CountedList(default, moments, marks);

    // Quiet weeks, ordinary weeks and busy weeks, some of each in every case.
    private static readonly Gen<CountedList[]> Lists =
        from quiet in Gen.Choose(0, 5)
        from counts in Gen.Frequency((6 - quiet, Gen.Choose(0, 4)), (quiet, Gen.Choose(0, 1)), (1, Gen.Choose(5, 9))).ArrayOf(30)
        from lists in List.ArrayOf(counts.Sum())
        let weeks = counts.SelectMany((n, i) => Enumerable.Repeat(Begin.Plus(i), n)).ToList()
        select lists.Select((l, i) => l with { Week = weeks[i] }).ToArray();

    private static IReadOnlyList<CountRow> Of(IEnumerable<CountedList> lists, Week? last = null) => MomentCounts.Of(lists, Begin, Begin, last ?? Last);

    private static string Print(IEnumerable<CountRow> rows) => string.Join('\n', rows.Select(Print));

    private static string Print(CountRow row) =>
        $"{row.Moment} {row.From} {row.To} {row.IsRest} {row.Shown} {string.Join(' ', row.Marked.OrderBy(m => m.Key).Select(m => $"{m.Key}={m.Value}"))} {row.Hours}";

    private static void Holds(Func<CountedList[], bool> law, int tests = 300) => Prop.ForAll(Lists.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    [Fact]
    public void No_figure_is_under_five() => Holds(lists => Of(lists).All(r => r.Shown >= 5 && r.Marked.Values.All(n => n >= 5 && n <= r.Shown)));

    [Fact]
    public void No_time_is_told_of_fewer_than_five_lists() => Holds(lists => Of(lists).All(r => r.Hours is null || r.Marked.ContainsKey(ActionStates.Done)));

    [Fact]
    public void A_list_stands_in_one_row_of_its_moment_at_most() => Holds(lists => Ids.All(id =>
        Of(lists).Where(r => r.Moment == id).Sum(r => r.Shown) <= lists.Count(l => l.Moments.Contains(id))));

    [Fact]
    public void Where_every_week_has_five_the_rows_add_up_to_all_that_was_shown() => Holds(lists =>
    {
        var many = lists.SelectMany(l => Enumerable.Repeat(l, 5)).ToArray();
        return Ids.All(id => Of(many).Where(r => r.Moment == id).Sum(r => r.Shown) == many.Count(l => l.Moments.Contains(id)));
    });

    [Fact]
    public void A_list_of_two_moments_cannot_be_told_from_two_of_one() => Holds(lists => Print(Of(lists)) == Print(Of(Apart(lists))));

    /// <summary>Whoever knows the rules, and every figure, cannot rule out any number under five for a week that has no row.</summary>
    [Fact]
    public void A_week_without_a_row_may_have_had_any_number_under_five() => Holds(all =>
    {
        var (lists, printed) = (Apart(all), Print(Of(all)));
        return Ids.All(id => Enumerable.Range(0, 30).Select(Begin.Plus).Where(w => lists.Count(l => Is(l, id, w)) < 5)
            .All(week => Enumerable.Range(0, 5).All(n => Print(Of(With(lists, id, week, n))) == printed)));
    }, tests: 60);

    [Fact]
    public void A_mark_without_a_figure_may_have_been_on_any_number_of_lists_under_five() => Holds(all =>
    {
        var (lists, rows) = (Apart(all), Of(all));
        return rows.All(row => CountRow.States.Where(s => !row.Marked.ContainsKey(s))
            .All(state => Enumerable.Range(0, 5).All(n => Print(Of(Marked(lists, rows, row, state, n))) == Print(rows))));
    }, tests: 60);

    [Fact]
    public void What_is_printed_stays_as_it_is_whatever_is_shown_later() => Holds(lists =>
    {
        var last = Begin.Plus(14);
        var (before, after) = (Of(lists, last).Select(Print), Of(lists).Select(Print).ToHashSet());
        return before.All(after.Contains) && Print(Of(lists, last)) == Print(Of([.. lists.Where(l => l.Week <= last)], last));
    });

    [Fact]
    public void When_the_oldest_weeks_are_forgotten_rows_go_whole_and_none_is_changed() => Holds(lists =>
    {
        var all = Of(lists).Select(Print).ToHashSet();
        return Enumerable.Range(0, 30).All(n => MomentCounts.Of(lists.Where(l => l.Week >= Begin.Plus(n)), Begin, Begin.Plus(n), Last).Select(Print).All(all.Contains));
    });

    [Fact]
    public void Five_lists_in_a_quarter_are_told_together_and_four_are_not()
    {
        CountedList[] five = [.. Enumerable.Range(0, 5).Select(n => new CountedList(Begin.Plus(n), ["arrest"], []))];
        var row = Of(five).ShouldHaveSingleItem();
        (row.IsRest, row.Shown, row.From, row.To).ShouldBe((true, 5, Begin, Week.Parse("2026-12-28")));
        Of(five[..4]).ShouldBeEmpty();
        Of(five, Begin.Plus(12)).ShouldBeEmpty("the quarter is not over");
    }

    [Fact]
    public void Half_of_the_first_actions_were_done_within_the_hours_that_are_told()
    {
        CountedList List(int minutes) => new(Begin, ["arrest"], [new("arrest", ActionStates.Done, minutes), new("arrest", ActionStates.Done, 9_999), new("arrest", ActionStates.Later, 0)]);
        Of([List(10), List(20), List(180), List(300), List(600)]).ShouldHaveSingleItem().Hours.ShouldBe(3);
        Of([List(10), List(20), List(59), List(300), List(600)]).ShouldHaveSingleItem().Hours.ShouldBe(0);
    }

    private static bool Is(CountedList list, string id, Week week) => list.Moments[0] == id && list.Week == week;

    private static CountedList[] Apart(CountedList[] lists) => [.. lists.SelectMany(l => l.Moments.Select(m => l with { Moments = [m] }))];

    // Another course of things in which the week had so many: what its quarter's row counts is spread over its other weeks.
    private static IEnumerable<CountedList> With(CountedList[] lists, string id, Week week, int count)
    {
        var quarter = week.InQuarter().Where(w => w >= Begin).ToHashSet();
        var few = quarter.Where(w => w != week && lists.Count(l => Is(l, id, w)) < 5).ToList();
        bool IsFew(CountedList l) => l.Moments[0] == id && (l.Week == week || few.Contains(l.Week));
        var together = lists.Where(IsFew).ToList();
        var isPrinted = Of(lists).Any(r => r.IsRest && r.Moment == id && r.From == quarter.Min());
        if (!isPrinted) return lists.Where(l => !IsFew(l)).Concat(Enumerable.Repeat(new CountedList(week, [id], []), count));
        return lists.Where(l => !IsFew(l)).Concat(together.Select((l, i) => l with { Week = i < count ? week : few[(i - count) / 4] }));
    }

    // Another course of things in which so many of the row's lists had that mark.
    private static IEnumerable<CountedList> Marked(CountedList[] lists, IReadOnlyList<CountRow> rows, CountRow row, string state, int count)
    {
        var own = rows.Where(r => r.Moment == row.Moment && !r.IsRest).Select(r => r.From).ToHashSet();
        var place = 0;
        foreach (var list in lists)
        {
            var isOfRow = list.Moments[0] == row.Moment && list.Week >= row.From && list.Week <= row.To && (!row.IsRest || !own.Contains(list.Week));
            yield return !isOfRow ? list : list with
            {
                Marks = [.. list.Marks.Where(m => m.Moment != row.Moment || m.State != state), .. place++ < count ? new[] { new CountedMark(row.Moment, state, 7) } : []],
            };
        }
    }
}
