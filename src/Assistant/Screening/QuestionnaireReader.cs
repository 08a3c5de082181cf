using System.Security.Cryptography;
using System.Text;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads <c>knowledge/screening/*.yaml</c>. The format is told in <c>knowledge/README.md</c>.</summary>
public sealed class QuestionnaireReader(StatementReader statements, ProblemList problems)
{
    public const string Folder = "knowledge/screening";

    /// <summary>The questions that every live screening begins with.</summary>
    public const string FirstQuestions = $"{Folder}/parts/safety-first.yaml";

    /// <summary>A questionnaire as text: its own file, and the first questions that it begins with.</summary>
    public sealed record Words(string File, string Own, string First)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Own}\0{First}")))[..16];
    }

    public static IReadOnlyList<Words> WordsIn(ContentFolder content)
    {
        var first = content.Exists(FirstQuestions) ? content.Read(FirstQuestions) : "";
        return [.. content.Files(Folder, "*.yaml").Select(file => new Words(file, content.Read(file), first))];
    }

    public IReadOnlyList<Questionnaire> ReadAll(ContentFolder content) => [.. WordsIn(content).Select(Read).Select(q => WithForm(q, content))];

    // A form that is not there would only be missed when somebody exports.
    private Questionnaire WithForm(Questionnaire questionnaire, ContentFolder content)
    {
        if (questionnaire.Template is not { } form) return questionnaire;
        if (Path.GetFileName(form) != form || !form.EndsWith(".docx", StringComparison.Ordinal)) problems.Add(questionnaire.File, 1, $"'template: {form}' is not the name of a Word file.", $"Put a .docx file into {Folder} and write its name alone.");
        else if (!content.Exists($"{Folder}/{form}")) problems.Add(questionnaire.File, 1, $"The form '{form}' is missing.", $"Put it into {Folder}.");
        return questionnaire;
    }

    public Questionnaire Read(Words words)
    {
        var map = YamlMap.ReadMap(words.File, words.Own, problems);
        map.OnlyKeys("id", "version", "title", "label", "area", "status", "approved-by", "approved-on", "review-due", "modes", "minutes", "safety-first",
            "about", "value-sets", "item", "outcomes", "rules", "moments", "example-scoring", "template");
        var items = map.Flag("safety-first") ? ReadFirst(words.First) : [];
        items.AddRange(new ItemReader(statements, map).Read());
        var id = map.Text("id");
        var outcomes = new OutcomeReader(statements, id);
        return new Questionnaire
        {
            Id = id,
            Version = map.Text("version"),
            Hash = words.Hash,
            Title = map.Text("title"),
            Label = map.Text("label"),
            Area = map.Text("area"),
            Approval = ApprovalReader.Read(map),
            Modes = ModesIn(map),
            Minutes = map.Number("minutes") ?? 0,
            About = [.. map.Maps("about").Select((m, i) => ReadAbout(m, $"{id}.about.{i + 1}"))],
            Items = items,
            Outcomes = outcomes.Outcomes(map),
            Rules = outcomes.Rules(map),
            Moments = outcomes.Moments(map),
            Scoring = map.Map("example-scoring") is { } scoring ? ScoringReader.Read(scoring, statements, id) : null,
            Template = map.OptionalText("template"),
            File = words.File,
        };
    }

    private List<Item> ReadFirst(string text)
    {
        if (text.Length == 0) problems.Add(FirstQuestions, 1, "The file is missing.", "Put it back: danger is asked about first.");
        return text.Length == 0 ? [] : [.. new ItemReader(statements, YamlMap.ReadMap(FirstQuestions, text, problems)).Read()];
    }

    private Statement ReadAbout(YamlMap map, string id)
    {
        map.OnlyKeys(StatementReader.Keys);
        return statements.Read(map, id);
    }

    private static ScreeningModes ModesIn(YamlMap map)
    {
        var modes = ScreeningModes.None;
        foreach (var name in map.Texts("modes"))
            switch (name)
            {
                case "live": modes |= ScreeningModes.Live; break;
                case "practice": modes |= ScreeningModes.Practice; break;
                case "read-through": modes |= ScreeningModes.ReadThrough; break;
                default: map.Complain($"'{name}' is no way to go through it.", "Write live, practice or read-through.", "modes"); break;
            }
        return modes;
    }
}
