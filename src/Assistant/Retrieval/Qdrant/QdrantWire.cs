using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Retrieval.Qdrant;

// The part of Qdrant's REST interface that is used, in its own names.

/// <summary>What every reply is wrapped in.</summary>
public sealed record Reply<T>(T? Result);

public sealed record NewCollection(
    IReadOnlyDictionary<string, VectorParams> Vectors, IReadOnlyDictionary<string, SparseVectorParams> SparseVectors, int ShardNumber, int ReplicationFactor, int WriteConsistencyFactor);

public sealed record VectorParams(int Size, string Distance);

public sealed record SparseVectorParams(string Modifier);

public sealed record NewPayloadIndex(string FieldName, string FieldSchema);

public sealed record Points([property: JsonPropertyName("points")] IReadOnlyList<Point> All);

/// <summary>A passage. The vectors are <see cref="SparseVector"/> and a list of numbers, by their names.</summary>
public sealed record Point(Guid Id, IReadOnlyDictionary<string, JsonElement> Vector, PointPayload Payload);

public sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

public sealed record PointPayload(string Source, string Area, string Authority, bool Held, string ChunkId);

/// <summary>A query: by one vector (<see cref="Query"/>, <see cref="Using"/>), or what its prefetches give, fused.</summary>
public sealed record PointQuery
{
    public JsonElement? Query { get; init; }
    public string? Using { get; init; }
    public IReadOnlyList<PointQuery>? Prefetch { get; init; }
    public PointFilter? Filter { get; init; }
    public int? Limit { get; init; }
    public bool? WithPayload { get; init; }
}

public sealed record Fusion([property: JsonPropertyName("fusion")] string Kind);

public sealed record PointFilter(IReadOnlyList<PointCondition> Must);

public sealed record PointCondition(string Key, PointMatch Match);

public sealed record PointMatch(IReadOnlyList<string> Any);

public sealed record FoundPoints(IReadOnlyList<FoundPoint>? Points);

public sealed record FoundPoint(Guid Id, double Score);

public sealed record CountQuery(bool Exact);

public sealed record Counted(long Count);

public sealed record Existence(bool Exists);

public sealed record CollectionState(string Status);

public sealed record UpdateState(string Status);

public sealed record Aliases([property: JsonPropertyName("aliases")] IReadOnlyList<AliasOf>? All);

public sealed record AliasOf(string AliasName, string CollectionName);

public sealed record AliasActions(IReadOnlyList<AliasAction> Actions);

public sealed record AliasAction(AliasOf? CreateAlias = null, AliasName? DeleteAlias = null);

public sealed record AliasName([property: JsonPropertyName("alias_name")] string Name);

public sealed record Refusal(RefusalStatus? Status);

public sealed record RefusalStatus(string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewCollection))]
[JsonSerializable(typeof(NewPayloadIndex))]
[JsonSerializable(typeof(Points))]
[JsonSerializable(typeof(SparseVector))]
[JsonSerializable(typeof(float[]))]
[JsonSerializable(typeof(Fusion))]
[JsonSerializable(typeof(PointQuery))]
[JsonSerializable(typeof(CountQuery))]
[JsonSerializable(typeof(AliasActions))]
[JsonSerializable(typeof(Reply<bool>))]
[JsonSerializable(typeof(Reply<FoundPoints>))]
[JsonSerializable(typeof(Reply<Counted>))]
[JsonSerializable(typeof(Reply<Existence>))]
[JsonSerializable(typeof(Reply<CollectionState>))]
[JsonSerializable(typeof(Reply<UpdateState>))]
[JsonSerializable(typeof(Reply<Aliases>))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class QdrantJson : JsonSerializerContext;
