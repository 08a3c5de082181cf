using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Moments;

/// <summary>Reads one action of a moment.</summary>
internal sealed class MomentActionReader(StatementReader statements, string moment)
{
    private static readonly (string Name, MomentTime Time)[] Times =
        [("first-hour", MomentTime.FirstHour), ("same-day", MomentTime.SameDay), ("72-hours", MomentTime.SeventyTwoHours), ("this-week", MomentTime.ThisWeek)];

    public MomentAction Read(YamlMap map)
    {
        map.OnlyKeys(["id", "when", "by", "deadline-hours", "except", "only", "why", .. StatementReader.Keys]);
        var id = map.Text("id");
        return new MomentAction
        {
            Id = id,
            What = statements.Read(map, $"{moment}.{id}"),
            When = TimeOf(map),
            By = map.Text("by"),
            DeadlineHours = map.Number("deadline-hours"),
            Except = RolesUnder(map),
            Only = map.Texts("only"),
            Why = statements.Below(map, "why", $"{moment}.{id}.why"),
        };
    }

    private static IReadOnlyList<string> RolesUnder(YamlMap map)
    {
        var except = map.Texts("except");
        foreach (var role in except.Except(NoteReader.KnownRoles)) map.Complain($"'{role}' is not a role.", $"Write one of: {string.Join(", ", NoteReader.KnownRoles)}.", "except");
        if (except.Count > 0 && map.Has("roles")) map.Complain("It says both 'roles' and 'except'.", "Keep one: for whom it is, or for whom it is not.", "except");
        return except;
    }

    private static MomentTime TimeOf(YamlMap map)
    {
        var name = map.Text("when");
        foreach (var (known, time) in Times)
            if (known == name) return time;
        if (name.Length > 0) map.Complain($"'when: {name}' is not known.", $"Write {string.Join(", ", Times.Select(t => t.Name))}.", "when");
        return MomentTime.ThisWeek;
    }
}
