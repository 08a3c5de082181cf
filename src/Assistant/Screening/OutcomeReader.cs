using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads outcomes, the rules that lead to them, and the moments that answers reveal.</summary>
internal sealed class OutcomeReader(StatementReader statements, string questionnaire)
{
    private static readonly Conditions Never = new(true, []);

    public IReadOnlyList<Outcome> Outcomes(YamlMap file) => [.. file.Maps("outcomes").Select(map =>
    {
        map.OnlyKeys(["id", "title", "next", "stop", .. StatementReader.Keys]);
        var id = map.Text("id");
        return new Outcome
        {
            Id = id,
            Title = map.Text("title"),
            Meaning = statements.Read(map, $"{questionnaire}.{id}"),
            Next = [.. map.Maps("next").Select((step, i) => ReadStep(step, $"{questionnaire}.{id}.next.{i + 1}"))],
            Stop = ItemReader.StopOf(map),
            Line = map.Line,
        };
    })];

    public IReadOnlyList<OutcomeRule> Rules(YamlMap file) => [.. file.Maps("rules").Select(map =>
    {
        map.OnlyKeys(["id", "outcome", "override", "when", "behavior", .. StatementReader.Keys]);
        var id = map.Text("id");
        return new OutcomeRule
        {
            Id = id,
            Outcome = map.Text("outcome"),
            IsOverride = map.Flag("override"),
            Reason = statements.Read(map, $"{questionnaire}.rule.{id}"),
            When = WhenOf(map),
        };
    })];

    public IReadOnlyList<RevealedMoment> Moments(YamlMap file) => [.. file.Maps("moments").Select(map =>
    {
        map.OnlyKeys(["moment", "title", "when", "behavior", .. StatementReader.Keys]);
        var moment = map.Text("moment");
        return new RevealedMoment(moment, map.Text("title"), statements.Read(map, $"{questionnaire}.moment.{moment}"), WhenOf(map));
    })];

    private NextStep ReadStep(YamlMap map, string id)
    {
        map.OnlyKeys(["who", "by", .. StatementReader.Keys]);
        return new NextStep(statements.Read(map, id), map.Text("who"), map.Text("by"));
    }

    private static Conditions WhenOf(YamlMap map)
    {
        if (ConditionReader.Read(map, "when", "behavior") is { List.Count: > 0 } when) return when;
        map.Complain("It does not say when it holds.", "Add 'when' with at least one question and answer.");
        return Never;
    }
}
