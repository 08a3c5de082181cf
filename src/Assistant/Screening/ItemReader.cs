using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads the groups of a questionnaire and the questions in them, in the order in which they are asked.</summary>
internal sealed class ItemReader(StatementReader statements, YamlMap file)
{
    private readonly YamlMap? _valueSets = file.Map("value-sets");

    public IEnumerable<Item> Read()
    {
        foreach (var group in file.Maps("item"))
        {
            group.OnlyKeys("linkId", "text", "enableWhen", "enableBehavior", "item");
            var named = new ItemGroup(group.Text("linkId"), group.Text("text"));
            var when = ConditionReader.Read(group, "enableWhen", "enableBehavior");
            foreach (var item in group.Maps("item"))
                foreach (var read in ReadItem(item, named, when)) yield return read;
        }
    }

    // A question that says "evidence" is followed by one that asks where the evidence is, once a sign was seen.
    private IEnumerable<Item> ReadItem(YamlMap map, ItemGroup group, Conditions? ofGroup)
    {
        map.OnlyKeys("linkId", "type", "text", "help", "why", "required", "repeats", "checklist", "answerOption", "answerValueSet", "enableWhen", "enableBehavior", "evidence");
        var linkId = map.Text("linkId");
        var item = new Item
        {
            LinkId = linkId,
            Type = TypeOf(map),
            Text = map.Text("text"),
            Group = group,
            Repeats = map.Flag("repeats") || map.Flag("checklist"),
            IsChecklist = map.Flag("checklist"),
            Required = map.Flag("required"),
            Help = map.OptionalText("help"),
            Why = statements.Below(map, "why", $"{linkId}.why"),
            Options = OptionsOf(map),
            EnableWhen = [.. new[] { ofGroup, ConditionReader.Read(map, "enableWhen", "enableBehavior") }.OfType<Conditions>()],
            Line = map.Line,
        };
        yield return item;
        if (map.Map("evidence") is not { } evidence) yield break;
        evidence.OnlyKeys("text", "answerValueSet", "when", "help");
        yield return item with
        {
            LinkId = $"{linkId}.evidence",
            Type = ItemType.Choice,
            Text = evidence.Text("text"),
            Help = evidence.OptionalText("help"),
            Why = null,
            Repeats = true,
            IsChecklist = false,
            Required = false,
            Options = OptionsOf(evidence),
            EnableWhen = [.. item.EnableWhen, new Conditions(false, [new Condition([linkId], ConditionOperator.Equal, evidence.Texts("when"))])],
            EvidenceFor = linkId,
            Line = evidence.Line,
        };
    }

    private static ItemType TypeOf(YamlMap map)
    {
        switch (map.Text("type"))
        {
            case "choice": return ItemType.Choice;
            case "text": return ItemType.Text;
            case var other:
                map.Complain($"'type: {other}' is not known.", "Write choice or text.", "type");
                return ItemType.Choice;
        }
    }

    private IReadOnlyList<AnswerOption> OptionsOf(YamlMap map)
    {
        if (map.OptionalText("answerValueSet") is not { } set) return [.. map.Maps("answerOption").Select(ReadOption)];
        if (_valueSets?.Has(set) == true) return [.. _valueSets.Maps(set).Select(ReadOption)];
        map.Complain($"There is no value set '{set}'.", "Write it below 'value-sets' of this file.", "answerValueSet");
        return [];
    }

    private static AnswerOption ReadOption(YamlMap map)
    {
        map.OnlyKeys("code", "display", "stop", "exclusive");
        var code = map.Text("code");
        return new AnswerOption(code, map.Text("display")) { Stop = StopOf(map), IsExclusive = code == AnswerOption.NotKnown || map.Flag("exclusive") };
    }

    /// <summary>What the map says under <c>stop</c>; null where it says nothing.</summary>
    public static Stop? StopOf(YamlMap map)
    {
        switch (map.OptionalText("stop"))
        {
            case null: return null;
            case "danger": return Stop.Danger;
            case "harm": return Stop.Harm;
            case var other:
                map.Complain($"'stop: {other}' is not known.", "Write danger or harm.", "stop");
                return null;
        }
    }
}
