using Assistant.Hosting.Health;

namespace Assistant.Retrieval;

/// <summary>Adds what looks after the engines over this server's own index.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services, SearchLayers layers)
    {
        services.AddSingleton(layers);
        if (layers.Qdrant is { } index) services.AddSingleton<IHealthPart>(index);
        if (layers.Embeddings is { } embeddings && layers.EmbeddingOptions.IsOn) services.AddSingleton<IHealthPart>(embeddings);
        return services.AddHostedService<SearchWorker>();
    }
}
