using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads the made-up cases of <c>knowledge/screening/cases/*.yaml</c>.</summary>
public sealed class CaseReader(StatementReader statements, ProblemList problems)
{
    public const string Folder = $"{QuestionnaireReader.Folder}/cases";

    public IReadOnlyList<PracticeCase> ReadAll(ContentFolder content) => [.. content.Files(Folder, "*.yaml").Select(file => Read(file, content.Read(file)))];

    private PracticeCase Read(string file, string text)
    {
        var map = YamlMap.ReadMap(file, text, problems);
        map.OnlyKeys("id", "questionnaire", "title", "note", "story", "outcome", "key");
        var id = map.Text("id");
        return new PracticeCase
        {
            Id = id,
            Questionnaire = map.Text("questionnaire"),
            Title = map.Text("title"),
            Note = map.Text("note"),
            Story = map.Texts("story"),
            Outcome = map.Text("outcome"),
            Key = [.. map.Maps("key").Select(k => ReadKey(k, id))],
            File = file,
            Line = map.Line,
        };
    }

    private KeyAnswer ReadKey(YamlMap map, string id)
    {
        map.OnlyKeys("linkId", "answer", "from-story", "why");
        var linkId = map.Text("linkId");
        return new KeyAnswer(linkId, map.Texts("answer"), map.Text("from-story"), statements.Below(map, "why", $"{id}.{linkId}"), map.Line);
    }
}
