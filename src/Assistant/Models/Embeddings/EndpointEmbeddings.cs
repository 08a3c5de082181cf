using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using AskedOptions = Microsoft.Extensions.AI.EmbeddingGenerationOptions;
using EmbeddingGenerationOptions = OpenAI.Embeddings.EmbeddingGenerationOptions;

namespace Assistant.Models.Embeddings;

/// <summary>
/// Vectors from an endpoint that speaks OpenAI's protocol. What it returns is looked at before anybody uses it: as many vectors as texts, all of
/// one length, of numbers, none empty. Each is made to have the length 1, so that a product of two is their likeness.
/// </summary>
public sealed class EndpointEmbeddings(EmbeddingClient client, EmbeddingOptions options) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGenerationOptions _asks = new() { Dimensions = options.Dimensions };

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, AskedOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        try
        {
            return Looked(texts.Count, (await client.GenerateEmbeddingsAsync(texts, Asked(options), cancellationToken)).Value);
        }
        catch (Exception e) when (Fault(e, cancellationToken) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The same, on the calling thread: a question waits for it.</summary>
    public GeneratedEmbeddings<Embedding<float>> Generate(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            // Given up when it is cancelled, whatever the client still waits for.
            return Looked(texts.Count, Task.Run(() => client.GenerateEmbeddingsAsync(texts, _asks, cancellationToken), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult().Value);
        }
        catch (Exception e) when (Fault(e, cancellationToken) is { } fault)
        {
            throw fault;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private EmbeddingGenerationOptions Asked(AskedOptions? asked) => asked?.Dimensions is { } length ? new() { Dimensions = length } : _asks;

    private GeneratedEmbeddings<Embedding<float>> Looked(int texts, OpenAIEmbeddingCollection given)
    {
        if (given.Count != texts) throw new EmbeddingException($"The endpoint returned {given.Count} vectors for {texts} texts.");
        var vectors = new float[texts][];
        foreach (var embedding in given)
        {
            if (embedding.Index < 0 || embedding.Index >= texts || vectors[embedding.Index] is not null) throw new EmbeddingException("The endpoint returned vectors with wrong places.");
            vectors[embedding.Index] = UnitVector.Of(embedding.ToFloats()) ?? throw new EmbeddingException("The endpoint returned a vector that holds nothing, or what is no number.");
        }
        var length = options.Dimensions ?? vectors[0].Length;
        if (Array.Find(vectors, v => v.Length != length) is { } odd) throw new EmbeddingException($"The endpoint returned a vector of length {odd.Length} where {length} was asked for.");
        return [.. vectors.Select(v => new Embedding<float>(v) { ModelId = options.Model })];
    }

    // A vector that is left out is null to the client's own reading of it. 408, 429 and the faults of a server pass; a refusal does not. Broken JSON may have been cut off.
    private static EmbeddingException? Fault(Exception e, CancellationToken cancellationToken) => e switch
    {
        EmbeddingException => null,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        ClientResultException { Status: var status } => new EmbeddingException(status == 0 ? "The endpoint cannot be reached." : $"The endpoint answered {status}.", e, status is 0 or 408 or 429 or >= 500),
        OperationCanceledException => new EmbeddingException("The endpoint did not answer in time.", e, isPassing: true),
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NullReferenceException => new EmbeddingException("The endpoint returned something that is not what the protocol says.", e, isPassing: true),
        HttpRequestException or IOException or AggregateException => new EmbeddingException("The endpoint cannot be reached.", e, isPassing: true),
        _ => null,
    };
}
