using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads the example scoring that practice may show.</summary>
internal static class ScoringReader
{
    public static ExampleScoring Read(YamlMap map, StatementReader statements, string questionnaire)
    {
        map.OnlyKeys(["label", "weights", "bands", .. StatementReader.Keys]);
        var bands = map.Maps("bands").Select(ReadBand).ToList();
        if (bands.Count == 0 || bands[0].From != 0) map.Complain("The first band does not begin at 0.", "Add '- {from: 0, name: …}' as the first.", "bands");
        if (bands.Zip(bands.Skip(1)).Any(pair => pair.First.From >= pair.Second.From)) map.Complain("The bands do not rise.", "Order them by 'from'.", "bands");
        return new ExampleScoring(map.Text("label"), statements.Read(map, $"{questionnaire}.scoring"), [.. map.Maps("weights").Select(ReadWeight)], bands);
    }

    private static Weight ReadWeight(YamlMap map) => new(ConditionReader.ReadOne(map), map.Number("points") ?? 0);

    private static Band ReadBand(YamlMap map)
    {
        map.OnlyKeys("from", "name");
        return new Band(map.Number("from") ?? 0, map.Text("name"));
    }
}
