using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Reads conditions: a list of <c>question</c>, <c>operator</c> and <c>answer</c>, and whether all have to hold or any.</summary>
internal static class ConditionReader
{
    /// <summary>The conditions under a key, or null where there is none.</summary>
    public static Conditions? Read(YamlMap map, string key, string behavior)
    {
        if (!map.Has(key)) return null;
        var any = map.OptionalText(behavior) switch
        {
            "any" => true,
            "all" or null => false,
            var other => Unknown(map, behavior, other),
        };
        return new Conditions(any, [.. map.Maps(key).Select(ReadOne)]);
    }

    private static bool Unknown(YamlMap map, string key, string value)
    {
        map.Complain($"'{key}: {value}' is not known.", "Write all or any.", key);
        return false;
    }

    public static Condition ReadOne(YamlMap map)
    {
        map.OnlyKeys("question", "operator", "answer", "points");
        var (questions, codes) = (map.Texts("question"), map.Texts("answer"));
        if (questions.Count == 0) map.Complain("The condition names no question.", "Add 'question: linkId'.");
        var op = map.OptionalText("operator") switch
        {
            null or "=" => ConditionOperator.Equal,
            "!=" => ConditionOperator.NotEqual,
            "exists" => ConditionOperator.Exists,
            _ => ConditionOperator.Equal,
        };
        if (map.OptionalText("operator") is { } written and not ("=" or "!=" or "exists")) map.Complain($"'operator: {written}' is not known.", "Write =, != or exists.", "operator");
        if (op != ConditionOperator.Exists && codes.Count == 0) map.Complain("The condition names no answer.", "Add 'answer: code'.");
        return new Condition(questions, op, codes);
    }
}
