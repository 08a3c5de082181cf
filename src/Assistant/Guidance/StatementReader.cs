using Assistant.Knowledge;

namespace Assistant.Guidance;

/// <summary>Reads a statement out of YAML: <c>says</c>, <c>cites</c> and, where we derive it ourselves, <c>suggested: true</c>.</summary>
public sealed class StatementReader(CitationReader citations)
{
    public static readonly string[] Keys = ["says", "cites", "suggested", "roles"];

    /// <param name="map">Where it stands, possibly beside other fields.</param>
    /// <param name="id">What it is called in complaints and records.</param>
    public Statement Read(YamlMap map, string id)
    {
        var line = map.LineOfKey("says");
        var cited = map.Texts("cites");
        if (cited.Count == 0) map.Complain("This statement has no citation.", "Add 'cites', or take the statement out: nothing is said without a source.", "says");
        var roles = map.Texts("roles");
        foreach (var role in roles.Except(NoteReader.KnownRoles)) map.Complain($"'{role}' is not a role.", $"Write one of: {string.Join(", ", NoteReader.KnownRoles)}.", "roles");
        var statement = new Statement
        {
            Id = id,
            Text = map.Text("says").Trim(),
            Citations = [],
            Suggested = map.Flag("suggested"),
            Roles = roles,
            Line = line,
        };
        return citations.Cite(statement, map.File, [.. cited.Select(c => (map.LineOfKey("cites"), c))]);
    }

    /// <summary>The statement under a key, or null where there is none.</summary>
    public Statement? Below(YamlMap map, string key, string id)
    {
        if (map.Map(key) is not { } below) return null;
        below.OnlyKeys(Keys);
        return Read(below, id);
    }
}
