using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Retrieval.Qdrant;

/// <summary>How passages stand in Qdrant: names, ids, vectors, payload. Pure; the indexer writes by it and the index asks by it.</summary>
/// <param name="Options">Where and how.</param>
/// <param name="Corpus">What is searched.</param>
/// <param name="Model">The model of the dense vectors and their length; null where there are none.</param>
public sealed record QdrantLayout(QdrantOptions Options, SearchCorpus Corpus, (string Name, int Dimensions)? Model)
{
    public const string Words = "words", Meaning = "meaning";

    private const int HashLength = 12;

    /// <summary>The collection that holds exactly this: a change of passages, of the model or of how it is spread makes another.</summary>
    public string Collection =>
        $"{Options.Collection}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Corpus.Hash}\n{Model}\n{Options.Shards} {Options.Replicas} {Options.WriteConsistency}")))[..HashLength]}";

    public NewCollection New => new(
        Model is { } model ? new Dictionary<string, VectorParams> { [Meaning] = new(model.Dimensions, "Cosine") } : new Dictionary<string, VectorParams>(),
        new Dictionary<string, SparseVectorParams> { [Words] = new("idf") },
        Options.Shards, Options.Replicas, Options.WriteConsistency);

    public static IReadOnlyList<NewPayloadIndex> PayloadIndexes { get; } =
        [new("source", "keyword"), new("area", "keyword"), new("authority", "keyword"), new("held", "bool"), new("chunk_id", "keyword")];

    /// <summary>The id of a passage: made of what it is, so that to write it twice is to write it once.</summary>
    public Guid IdOf(int passage)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Corpus.Passages[passage].Id}\n{Corpus.Labels[passage].Hash}"));
        hash[6] = (byte)(hash[6] & 0x0f | 0x80);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    public Point PointOf(int passage, float[]? meaning)
    {
        var vectors = new Dictionary<string, JsonElement> { [Words] = JsonSerializer.SerializeToElement(Dimension.Vector(Corpus.Scorer.Impacts(passage).Select(i => (i.Key, i.Value))), QdrantJson.Default.SparseVector) };
        if (meaning is not null) vectors[Meaning] = JsonSerializer.SerializeToElement(meaning, QdrantJson.Default.SingleArray);
        var label = Corpus.Labels[passage];
        return new Point(IdOf(passage), vectors, new PointPayload(label.Source, label.Area, NameOf(label.Authority), Held: true, Corpus.Passages[passage].Id));
    }

    /// <summary>The query for a question; null where nothing of it could be found. A term weighs what it weighs in the question; its rarity Qdrant adds.</summary>
    public PointQuery? QueryOf(Query query)
    {
        var words = Dimension.Vector(query.Slots.SelectMany(s => s.Stems.Select(t => (t, s.Weight)).Concat(s.Concepts.Select(c => (c.Name, s.Weight * c.Weight)))));
        var (filter, limit) = (FilterOf(query.Filter), Options.Candidates);
        var byWords = words.Indices.Count == 0 ? null : new PointQuery { Query = JsonSerializer.SerializeToElement(words, QdrantJson.Default.SparseVector), Using = Words, Filter = filter, Limit = limit };
        if (Model is not { Dimensions: var length } || query.Meaning is not { } meaning || meaning.Length != length) return byWords is null ? null : byWords with { WithPayload = false };
        var byMeaning = new PointQuery { Query = JsonSerializer.SerializeToElement(meaning, QdrantJson.Default.SingleArray), Using = Meaning, Filter = filter, Limit = limit };
        return new PointQuery
        {
            Prefetch = byWords is null ? [byMeaning] : [byWords, byMeaning],
            Query = JsonSerializer.SerializeToElement(new Fusion("rrf"), QdrantJson.Default.Fusion),
            Limit = limit,
            WithPayload = false,
        };
    }

    private static PointFilter? FilterOf(SearchFilter? filter)
    {
        var must = new List<PointCondition>();
        if (filter is { Areas.Count: > 0 }) must.Add(new("area", new(filter.Areas)));
        if (filter is { Authorities.Count: > 0 }) must.Add(new("authority", new([.. filter.Authorities.Select(NameOf)])));
        return must.Count == 0 ? null : new PointFilter(must);
    }

    private static string NameOf(Corpus.Authority authority) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{authority}");
}
