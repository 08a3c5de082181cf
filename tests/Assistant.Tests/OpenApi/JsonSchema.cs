using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Tests.OpenApi;

/// <summary>
/// Holds a value against a schema, as far as the descriptions that we use go: references, oneOf, anyOf, allOf, enum, types with formats and
/// bounds, properties, items. Where <c>strict</c>, a property that an object does not name is a fault: a request should ask for nothing unknown.
/// A schema that a description uses and this does not know is an exception, not a pass.
/// </summary>
internal sealed class JsonSchema(JsonNode root, bool strict)
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "oneOf", "anyOf", "allOf", "enum", "type", "format", "nullable", "properties", "required", "additionalProperties", "items",
        "minItems", "maxItems", "uniqueItems", "minimum", "maximum", "minLength", "maxLength",
        "description", "example", "default", "deprecated", "title",
    ];

    private static readonly HashSet<string> SaysNothing = ["nullable", "description", "default", "title", "deprecated", "example"];

    /// <summary>What is wrong with it, each with its place; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema) => [.. Faults(value, schema.AsObject(), "$")];

    private IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string at)
    {
        if (schema.FirstOrDefault(k => !Known.Contains(k.Key)) is { Key: { } unknown }) throw new NotSupportedException($"The schema says '{unknown}', which nothing here reads.");
        if (schema["$ref"] is { } reference) return Faults(value, Resolve((string)reference!), at);
        var nullable = schema["nullable"]?.GetValue<bool>() == true;
        if (value is null && nullable) return [];
        // "{ nullable: true }" beside others means null, and not anything.
        if (nullable && schema.All(k => SaysNothing.Contains(k.Key))) return [$"{at}: not null"];
        return OfAll(value, schema, at).Concat(OfKind(value, schema, at));
    }

    private IEnumerable<string> OfAll(JsonNode? value, JsonObject schema, string at)
    {
        if (schema["enum"] is JsonArray values && !values.Any(v => JsonNode.DeepEquals(v, value))) yield return $"{at}: not one of {values.ToJsonString()}";
        foreach (var part in Of(schema, "allOf")) foreach (var fault in Faults(value, part, at)) yield return fault;
        var any = Of(schema, "anyOf").ConvertAll(s => Faults(value, s, at).ToList());
        if (any.Count > 0 && !any.Exists(f => f.Count == 0)) foreach (var fault in Nearest(any)) yield return fault;
        var one = Of(schema, "oneOf").ConvertAll(s => Faults(value, s, at).ToList());
        if (one.Count > 0 && one.Count(f => f.Count == 0) is var fitting && fitting != 1)
            foreach (var fault in fitting > 1 ? [$"{at}: fits {fitting} of what it should fit one of"] : Nearest(one)) yield return fault;
    }

    private IEnumerable<string> OfKind(JsonNode? value, JsonObject schema, string at) => ((string?)schema["type"], value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        (null, JsonValueKind.Object) when schema["properties"] is not null => OfObject(value!.AsObject(), schema, at),
        (null, _) => [],
        ("object", JsonValueKind.Object) => OfObject(value!.AsObject(), schema, at),
        ("array", JsonValueKind.Array) => OfArray(value!.AsArray(), schema, at),
        ("string", JsonValueKind.String) => OfString((string)value!, schema, at),
        ("integer" or "number", JsonValueKind.Number) => OfNumber(value!, schema, at),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => [],
        var (type, kind) => [$"{at}: {kind} where {type} is wanted"],
    };

    private IEnumerable<string> OfObject(JsonObject value, JsonObject schema, string at)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey((string)required!)) yield return $"{at}: no '{required}'";
        var (properties, more) = (schema["properties"]?.AsObject(), schema["additionalProperties"]);
        foreach (var (name, part) in value)
        {
            if (properties?[name] is JsonObject known) foreach (var fault in Faults(part, known, $"{at}.{name}")) yield return fault;
            else if (more is JsonObject others) foreach (var fault in Faults(part, others, $"{at}.{name}")) yield return fault;
            else if (more?.GetValueKind() == JsonValueKind.False || strict && more is null && properties is not null) yield return $"{at}: '{name}' is not known";
        }
    }

    private IEnumerable<string> OfArray(JsonArray value, JsonObject schema, string at)
    {
        if (value.Count < (schema["minItems"]?.GetValue<int>() ?? 0) || value.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue)) yield return $"{at}: {value.Count} items";
        if (schema["uniqueItems"]?.GetValue<bool>() == true && value.Select(v => v?.ToJsonString()).Distinct().Count() < value.Count) yield return $"{at}: an item twice";
        if (schema["items"] is not JsonObject items) yield break;
        for (var i = 0; i < value.Count; i++) foreach (var fault in Faults(value[i], items, $"{at}[{i}]")) yield return fault;
    }

    private static IEnumerable<string> OfString(string value, JsonObject schema, string at)
    {
        if (value.Length < (schema["minLength"]?.GetValue<int>() ?? 0) || value.Length > (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue)) yield return $"{at}: {value.Length} characters";
        if ((string?)schema["format"] is "uuid" && !Guid.TryParseExact(value, "D", out _)) yield return $"{at}: no UUID";
        if ((string?)schema["format"] is "date-time" && !DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)) yield return $"{at}: no date and time";
    }

    private static IEnumerable<string> OfNumber(JsonNode value, JsonObject schema, string at)
    {
        var number = JsonDocument.Parse(value.ToJsonString()).RootElement.GetDouble();
        var (least, most) = ((string?)schema["format"]) switch
        {
            "uint32" => (0, uint.MaxValue),
            "uint" or "uint64" => (0, ulong.MaxValue),
            "int32" => (int.MinValue, int.MaxValue),
            "uint8" => (0, byte.MaxValue),
            "uint16" => (0, ushort.MaxValue),
            "float" => (float.MinValue, (double)float.MaxValue),
            _ => (double.MinValue, double.MaxValue),
        };
        if ((string?)schema["type"] == "integer" && number != Math.Floor(number)) yield return $"{at}: {number} is no whole number";
        if (number < Math.Max(least, schema["minimum"]?.GetValue<double>() ?? least) || number > Math.Min(most, schema["maximum"]?.GetValue<double>() ?? most)) yield return $"{at}: {number} is out of bounds";
    }

    private JsonObject Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (node, part) => node[part] ?? throw new NotSupportedException($"There is no {reference}.")).AsObject();

    private static List<JsonObject> Of(JsonObject schema, string key) => schema[key] is JsonArray parts ? [.. parts.Select(p => p!.AsObject())] : [];

    private static List<string> Nearest(List<List<string>> faults) => faults.MinBy(f => f.Count)!;
}
