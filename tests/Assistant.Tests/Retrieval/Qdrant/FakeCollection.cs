using System.Text.Json.Nodes;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>A collection of <see cref="FakeQdrant"/>: points with sparse and dense vectors, ranked as the engine says that it ranks.</summary>
internal sealed class FakeCollection(JsonObject asked)
{
    private const int RrfK = 2;

    private readonly JsonObject _asked = asked.DeepClone().AsObject();
    private readonly Dictionary<string, Stored> _points = [];
    private readonly Dictionary<string, string> _indexes = [];

    private sealed record Stored(string Id, Dictionary<string, Dictionary<uint, float>> Sparse, Dictionary<string, float[]> Dense, JsonObject Payload);

    public (int Status, JsonNode? Result) Do(string method, string[] rest, JsonNode? body) => (method, rest) switch
    {
        ("GET", []) => (200, Info()),
        ("PUT", ["index"]) => (200, Index((string)body!["field_name"]!, (string)body["field_schema"]!)),
        ("PUT", ["points"]) => Upsert(body!["points"]!.AsArray()),
        ("POST", ["points", "count"]) => (200, new JsonObject { ["count"] = _points.Count }),
        ("POST", ["points", "query"]) => Query(body!.AsObject()),
        _ => (501, "Not in this fake."),
    };

    private JsonObject Info() => new()
    {
        ["status"] = "green",
        ["optimizer_status"] = "ok",
        ["points_count"] = _points.Count,
        ["segments_count"] = 1,
        ["config"] = new JsonObject
        {
            ["params"] = _asked.DeepClone(),
            ["hnsw_config"] = new JsonObject { ["m"] = 16, ["ef_construct"] = 100, ["full_scan_threshold"] = 10_000 },
            ["optimizer_config"] = new JsonObject { ["default_segment_number"] = 0, ["flush_interval_sec"] = 5 },
        },
        ["payload_schema"] = new JsonObject(_indexes.Select(i => KeyValuePair.Create(i.Key, (JsonNode?)new JsonObject { ["data_type"] = i.Value, ["points"] = _points.Count }))),
    };

    private JsonObject Index(string field, string schema)
    {
        _indexes[field] = schema;
        return Completed();
    }

    private (int, JsonNode?) Upsert(JsonArray points)
    {
        var stored = new List<Stored>();
        foreach (var point in points)
        {
            var read = new Stored((string)point!["id"]!, [], [], point["payload"]?.DeepClone().AsObject() ?? []);
            foreach (var (name, vector) in point["vector"]!.AsObject())
                if (vector is JsonArray dense)
                {
                    if (_asked["vectors"]?[name]?["size"]?.GetValue<int>() is not { } size) return (400, $"Wrong input: Not existing vector name error: {name}");
                    if (dense.Count != size) return (400, $"Wrong input: Vector dimension error: expected dim: {size}, got {dense.Count}");
                    read.Dense[name] = Numbers(dense);
                }
                else
                {
                    if (_asked["sparse_vectors"]?[name] is null) return (400, $"Wrong input: Not existing vector name error: {name}");
                    if (Sparse(vector!) is not { } sparse) return (422, "Validation error in JSON body: must be the same length as indices, and unique");
                    read.Sparse[name] = sparse;
                }
            stored.Add(read);
        }
        foreach (var point in stored) _points[point.Id] = point;
        return (200, Completed());
    }

    private (int, JsonNode?) Query(JsonObject query)
    {
        var ranked = Ranked(query);
        return ranked is null ? (400, "Wrong input: no such vector") : (200, new JsonObject
        {
            ["points"] = new JsonArray([.. ranked.Select(r => new JsonObject { ["id"] = r.Point.Id, ["version"] = 0, ["score"] = r.Score })]),
        });
    }

    private List<(Stored Point, double Score)>? Ranked(JsonObject query)
    {
        var (limit, filter) = (query["limit"]?.GetValue<int>() ?? 10, query["filter"]);
        if (query["prefetch"] is JsonArray prefetch)
        {
            var fused = new Dictionary<string, (Stored Point, double Score)>();
            foreach (var part in prefetch)
            {
                if (Ranked(part!.AsObject()) is not { } list) return null;
                for (var i = 0; i < list.Count; i++) fused[list[i].Point.Id] = (list[i].Point, fused.GetValueOrDefault(list[i].Point.Id).Score + 1.0 / (RrfK + i));
            }
            return Best(fused.Values, limit);
        }
        var (name, points) = ((string)query["using"]!, _points.Values.Where(p => filter is null || Passes(p, filter)));
        if (query["query"] is JsonArray dense)
        {
            if (_asked["vectors"]?[name]?["size"]?.GetValue<int>() != dense.Count) return null;
            var asked = Numbers(dense);
            return Best(points.Where(p => p.Dense.ContainsKey(name)).Select(p => (p, Cosine(asked, p.Dense[name]))), limit);
        }
        if (_asked["sparse_vectors"]?[name] is null || Sparse(query["query"]!) is not { } sparse) return null;
        var weighed = sparse.ToDictionary(s => s.Key, s => s.Value * InverseFrequency(name, s.Key));
        return Best(points.Where(p => p.Sparse.TryGetValue(name, out var held) && weighed.Keys.Any(held.ContainsKey))
            .Select(p => (p, weighed.Sum(w => w.Value * p.Sparse[name].GetValueOrDefault(w.Key)))), limit);
    }

    private double InverseFrequency(string name, uint dimension)
    {
        var (all, holding) = (_points.Count, _points.Values.Count(p => p.Sparse.TryGetValue(name, out var held) && held.ContainsKey(dimension)));
        return (string?)_asked["sparse_vectors"]![name]!["modifier"] == "idf" ? Math.Log((all - holding + 0.5) / (holding + 0.5) + 1) : 1;
    }

    private static bool Passes(Stored point, JsonNode filter) => filter["must"]!.AsArray().All(c =>
        c!["match"]!["any"]!.AsArray().Any(v => JsonNode.DeepEquals(v, point.Payload[(string)c["key"]!])));

    private static List<(Stored, double)> Best(IEnumerable<(Stored Point, double Score)> all, int limit) => [.. all.OrderByDescending(p => p.Score).ThenBy(p => p.Point.Id, StringComparer.Ordinal).Take(limit)];

    private static Dictionary<uint, float>? Sparse(JsonNode vector)
    {
        var (indices, values) = (vector["indices"]!.AsArray().Select(i => i!.GetValue<uint>()).ToList(), Numbers(vector["values"]!.AsArray()));
        return indices.Count != values.Length || indices.Distinct().Count() != indices.Count ? null : indices.Zip(values).ToDictionary(p => p.First, p => p.Second);
    }

    private static float[] Numbers(JsonArray array) => [.. array.Select(v => v!.GetValue<float>())];

    private static double Cosine(float[] one, float[] other) =>
        one.Zip(other, (a, b) => (double)a * b).Sum() / Math.Sqrt(one.Sum(a => (double)a * a) * other.Sum(b => (double)b * b));

    private static JsonObject Completed() => new() { ["operation_id"] = 0, ["status"] = "completed" };
}
