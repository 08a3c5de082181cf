using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Moments;

/// <summary>Reads <c>knowledge/moments/*.yaml</c>. The format is told in <c>knowledge/README.md</c>.</summary>
public sealed class MomentReader(StatementReader statements, ProblemList problems)
{
    public const string Folder = "knowledge/moments";

    /// <summary>How moments are recognised in what people write; it is no moment and is read elsewhere.</summary>
    public const string Recognition = $"{Folder}/recognition.yaml";

    /// <summary>The most urgent first.</summary>
    public IReadOnlyList<Moment> ReadAll(ContentFolder content) =>
        [.. content.Files(Folder, "*.yaml").Where(f => f != Recognition).Select(f => Read(f, content.Read(f))).OrderBy(m => m.Urgency).ThenBy(m => m.Id, StringComparer.Ordinal)];

    public Moment Read(string file, string text)
    {
        var map = YamlMap.ReadMap(file, text, problems);
        map.OnlyKeys("id", "title", "urgency", "area", "status", "approved-by", "approved-on", "review-due", "why", "asks", "decision-points", "actions", "words-that-help", "words-to-avoid");
        var id = map.Text("id");
        if (id.Length > 0 && Path.GetFileNameWithoutExtension(file) != id) map.Complain($"The moment '{id}' stands in a file of another name.", $"Name the file '{id}.yaml', or mend the id.", "id");
        return new Moment
        {
            Id = id,
            Title = map.Text("title"),
            Urgency = UrgencyOf(map),
            Area = map.Text("area"),
            Approval = ApprovalReader.Read(map),
            Why = statements.Below(map, "why", $"{id}.why") ?? NoReason(map, id),
            Asks = ReadQuestion(map),
            DecisionPoints = ReadStatements(map, "decision-points", $"{id}.decision"),
            Actions = [.. map.Maps("actions").Select(a => new MomentActionReader(statements, id).Read(a))],
            WordsThatHelp = ReadStatements(map, "words-that-help", $"{id}.help"),
            WordsToAvoid = ReadStatements(map, "words-to-avoid", $"{id}.avoid"),
            File = file,
            Edition = EditionHash.Of(text),
        };
    }

    private static int UrgencyOf(YamlMap map)
    {
        if (map.Number("urgency") is { } urgency and > 0) return urgency;
        map.Complain("It does not say how urgent it is.", "Add 'urgency: 1' for what stands first, or a higher number.", map.Has("urgency") ? "urgency" : null);
        return int.MaxValue;
    }

    private static Statement NoReason(YamlMap map, string id)
    {
        map.Complain("It does not say why this is a reachable moment.", "Add 'why' with 'says' and 'cites'.");
        return new Statement { Id = $"{id}.why", Text = "", Citations = [], Line = map.Line };
    }

    private static MomentQuestion ReadQuestion(YamlMap map)
    {
        if (map.Map("asks") is not { } asks)
        {
            map.Complain("It asks nothing.", "Add 'asks' with a 'text' and its 'options'.");
            return new MomentQuestion("", [], map.Line);
        }
        asks.OnlyKeys("text", "options");
        return new MomentQuestion(asks.Text("text"), [.. asks.Maps("options").Select(ReadOption)], map.LineOfKey("asks"));
    }

    private static MomentOption ReadOption(YamlMap map)
    {
        map.OnlyKeys("code", "display");
        return new MomentOption(map.Text("code"), map.Text("display"));
    }

    private IReadOnlyList<Statement> ReadStatements(YamlMap map, string key, string id) => [.. map.Maps(key).Select((m, i) =>
    {
        m.OnlyKeys("says", "cites", "suggested");
        return statements.Read(m, $"{id}.{i + 1}");
    })];
}
