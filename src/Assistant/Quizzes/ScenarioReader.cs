using System.Security.Cryptography;
using System.Text;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Quizzes;

/// <summary>Reads <c>knowledge/quizzes/*.yaml</c>. The format is told in <c>docs/writing-quizzes.md</c>.</summary>
public sealed class ScenarioReader(StatementReader statements, ProblemList problems)
{
    public const string Folder = "knowledge/quizzes";

    public IReadOnlyList<Scenario> ReadAll(ContentFolder content) => [.. content.Files(Folder, "*.yaml").Select(f => Read(f, content.Read(f)))];

    public Scenario Read(string file, string text)
    {
        var map = YamlMap.ReadMap(file, text, problems);
        map.OnlyKeys("id", "title", "note", "content", "audience", "minutes", "area", "status", "approved-by", "approved-on", "written", "review-due", "moments", "scenes", "learning-points");
        var id = map.Text("id");
        if (id.Length > 0 && Path.GetFileNameWithoutExtension(file) != id) map.Complain($"The quiz '{id}' stands in a file of another name.", $"Name the file '{id}.yaml', or mend the id.", "id");
        return new Scenario
        {
            Id = id,
            Title = map.Text("title"),
            Note = map.Text("note"),
            Content = map.Text("content"),
            Audience = AudienceOf(map),
            Minutes = map.Number("minutes") ?? 0,
            Area = map.Text("area"),
            Approval = ApprovalReader.Read(map),
            Written = DayOf(map),
            Scenes = [.. map.Maps("scenes").Select(new SceneReader(statements, id).Read)],
            Moments = map.Texts("moments"),
            LearningPoints = [.. map.Maps("learning-points").Select((m, i) => ReadPoint(m, $"{id}.learning.{i + 1}"))],
            File = file,
            Hash = HashOf(text),
        };
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static IReadOnlyList<string> AudienceOf(YamlMap map)
    {
        var roles = map.Texts("audience");
        foreach (var role in roles.Except(NoteReader.KnownRoles)) map.Complain($"'{role}' is not a role.", $"Write one of: {string.Join(", ", NoteReader.KnownRoles)}.", "audience");
        return roles;
    }

    private static DateOnly DayOf(YamlMap map)
    {
        if (map.Date("written") is { } day) return day;
        map.Complain("'written' is missing.", "Add the day on which you read its sources: 'written: 2026-11-22'.");
        return DateOnly.MaxValue;
    }

    private Statement ReadPoint(YamlMap map, string id)
    {
        map.OnlyKeys(StatementReader.Keys);
        return statements.Read(map, id);
    }
}
