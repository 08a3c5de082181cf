using System.Text.Json.Nodes;

namespace Assistant.Tests.OpenApi;

/// <summary>Holds requests and replies against an OpenAPI description: the operation, its parameters, its bodies.</summary>
internal sealed class OpenApiJudge
{
    private readonly JsonNode _description;
    private readonly JsonSchema _request, _reply;
    private readonly List<(string[] Path, JsonObject Methods)> _paths;

    public OpenApiJudge(string json)
    {
        _description = JsonNode.Parse(json)!;
        (_request, _reply) = (new JsonSchema(_description, strict: true), new JsonSchema(_description, strict: false));
        // A path that is written out comes before one with a place for a name.
        _paths = [.. _description["paths"]!.AsObject().Select(p => (p.Key.Split('/'), p.Value!.AsObject())).OrderBy(p => p.Item1.Count(s => s.StartsWith('{')))];
    }

    /// <summary>The operation of a request; null where the description has none.</summary>
    public JsonObject? OperationOf(string method, string path)
    {
        var parts = path.Split('/');
        return _paths.FirstOrDefault(p => p.Path.Length == parts.Length && p.Path.Zip(parts).All(s => s.First == s.Second || s.First.StartsWith('{') && s.Second.Length > 0)).Methods?[method.ToLowerInvariant()]?.AsObject();
    }

    public IReadOnlyList<string> RequestFaults(JsonObject operation, IEnumerable<(string Name, string Value)> query, JsonNode? body)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(p => p!.AsObject()).Where(p => (string)p["in"]! == "query").ToList();
        var faults = query.SelectMany(q => parameters.Find(p => (string)p["name"]! == q.Name) is { } known
            ? _request.Faults(ValueOf(q.Value), known["schema"]!).Select(f => $"?{q.Name} {f}")
            : [$"?{q.Name} is not known"]).ToList();
        var schema = SchemaOf(operation["requestBody"]);
        if (schema is null && body is not null) faults.Add("a body where there should be none");
        if (schema is not null) faults.AddRange(body is null ? ["no body"] : _request.Faults(body, schema));
        return faults;
    }

    public IReadOnlyList<string> ReplyFaults(JsonObject operation, int status, JsonNode body)
    {
        var responses = operation["responses"]!.AsObject();
        var response = responses[$"{status}"] ?? (status is >= 400 and < 500 ? responses["4XX"] : null) ?? responses["default"];
        return SchemaOf(response) is { } schema ? _reply.Faults(body, schema) : [$"{status} is not described"];
    }

    private static JsonNode? SchemaOf(JsonNode? described) => described?["content"]?["application/json"]?["schema"];

    private static JsonNode? ValueOf(string text) => text is "true" or "false" ? JsonValue.Create(text == "true") : long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
