using System.ComponentModel.DataAnnotations;
using Assistant.Models.Embeddings;
using Assistant.Retrieval;
using Assistant.Retrieval.Qdrant;

namespace Assistant.Commands;

/// <summary>The sections <c>Qdrant</c> and <c>Models:Embeddings</c>, from the environment.</summary>
public static class SearchSettings
{
    /// <summary>The engines that are set up; null where none is.</summary>
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static SearchLayers? Layers(TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var qdrant = Valid(configuration.GetSection("Qdrant").Get<QdrantOptions>() ?? new QdrantOptions());
        var embeddings = Valid(configuration.GetSection("Models:Embeddings").Get<EmbeddingOptions>() ?? new EmbeddingOptions());
        return qdrant.IsSetUp || embeddings.IsSetUp ? new SearchLayers(qdrant, embeddings, FolderOf(embeddings), time) : null;
    }

    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static T Valid<T>(T options) where T : notnull
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    private static string FolderOf(EmbeddingOptions options) =>
        options.Folder.Length > 0 ? options.Folder : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(DataCommand.Options().File))!, "vectors");
}
