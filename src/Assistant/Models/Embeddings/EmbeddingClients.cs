using OpenAI.Embeddings;

namespace Assistant.Models.Embeddings;

/// <summary>The client of an endpoint. It tries once: who calls decides what is tried again.</summary>
public static class EmbeddingClients
{
    // The longest vectors, each number with all its digits, and what the interface wraps around them.
    private const long MostBytesAPassage = 8192 * 24, MostBytesAround = 1024 * 1024;

#pragma warning disable OPENAI001 // The way in by anything but a bearer key is in the package and not yet called final.
    public static EmbeddingClient Create(EmbeddingOptions options) =>
        new(options.Model, ModelWire.Authentication(options.Kind, options.Key), ModelWire.Options(options.Endpoint, options.BatchWithin, MostBytesAround + options.Batch * MostBytesAPassage));
#pragma warning restore OPENAI001
}
