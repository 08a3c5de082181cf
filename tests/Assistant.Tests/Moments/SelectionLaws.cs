using Assistant.Guidance;
using Assistant.Moments;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Moments;

/// <summary>What holds of the choice of actions, whatever the moment, the role and the answer.</summary>
public sealed class SelectionLaws
{
    private static readonly string[] Roles = ["nurse", "teacher", "social worker"];
    private static readonly string[] Codes = ["custody", "released"];

    private static readonly Gen<MomentAction> Action =
        from time in Gen.Elements(Enum.GetValues<MomentTime>())
        from roles in Gen.SubListOf(Roles)
        from except in Gen.SubListOf(Roles)
        from only in Gen.SubListOf([.. Codes, MomentQuestion.Unanswered])
        select new MomentAction
        {
            Id = "",
            What = new Statement { Id = "", Text = "Listen.", Citations = [], Roles = [.. roles], Line = 1 },
            When = time,
            By = "Now",
            Except = roles.Count > 0 ? [] : [.. except],
            Only = [.. only],
        };

    private static readonly Arbitrary<(MomentAction[] Actions, string? Role, string? Answer)> Given = (
        from actions in Action.ArrayOf()
        from role in Gen.Elements([null, .. Roles])
        from answer in Gen.Elements([null, .. Codes])
        select (actions.Select((a, i) => a with { Id = $"a{i}" }).ToArray(), role, answer)).ToArbitrary();

    private static void Holds(Func<MomentAction[], string?, string?, SelectedActions, bool> law) =>
        Prop.ForAll(Given, g => law(g.Actions, g.Role, g.Answer, MomentActions.For(SomeMoment.With(g.Actions), g.Role, g.Answer)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(30));

    [Fact]
    public void Actions_stand_in_order_of_time_and_within_a_time_in_the_order_of_the_file() => Holds((given, _, _, selected) =>
    {
        var order = selected.All.Select(a => (a.When, Place: Array.IndexOf(given, a))).ToList();
        return order.SequenceEqual(order.Order());
    });

    [Fact]
    public void No_action_of_another_role_is_shown() => Holds((_, role, _, selected) =>
        selected.All.All(a => (a.What.Roles.Count == 0 || role is not null && a.What.Roles.Contains(role)) && (role is null || !a.Except.Contains(role))));

    [Fact]
    public void No_action_of_another_answer_is_shown() => Holds((_, _, answer, selected) =>
        selected.All.All(a => a.Only.Count == 0 || a.Only.Contains(answer ?? "unanswered")));

    [Fact]
    public void Three_to_five_stand_first_where_there_are_so_many() => Holds((_, _, _, selected) =>
        selected.First.Count <= 5 && (selected.First.Count >= 3 || selected.Rest.Count == 0));

    [Fact]
    public void What_is_due_today_stands_first_as_far_as_there_is_room() => Holds((_, _, _, selected) =>
        selected.First.Count == 5 || selected.Rest.All(a => a.When > MomentTime.SameDay));

    [Fact]
    public void Nothing_is_lost_or_shown_twice_between_the_first_and_the_rest() => Holds((given, role, answer, selected) =>
        selected.All.OrderBy(a => a.Id).SequenceEqual(given.Where(a => a.AppliesTo(role, answer)).OrderBy(a => a.Id)));
}
