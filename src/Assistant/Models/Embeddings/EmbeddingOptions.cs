using System.ComponentModel.DataAnnotations;
using Assistant.Wire;

namespace Assistant.Models.Embeddings;

/// <summary>A model that turns texts into vectors. Section <c>Models:Embeddings</c> of the configuration; without an endpoint there is none.</summary>
public sealed record EmbeddingOptions : IValidatableObject
{
    /// <summary>The address below which <c>/embeddings</c> stands: <c>https://api.openai.com/v1</c>, <c>http://localhost:11434/v1</c> (Ollama), <c>https://NAME.openai.azure.com/openai/v1</c>.</summary>
    public string Endpoint { get; init; } = "";

    public ModelKind Kind { get; init; }

    /// <summary>The model, or for Azure the deployment.</summary>
    public string Model { get; init; } = "";

    /// <summary>The key. For Azure empty means the server's own identity in Microsoft Entra; Ollama needs none.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether search uses it. It does only where <c>evaluate --vectors</c> has shown a gain with this model on these documents.</summary>
    public bool IsOn { get; init; }

    /// <summary>The length of a vector, which is asked of the model; null takes what comes.</summary>
    [Range(1, 8192)]
    public int? Dimensions { get; init; }

    /// <summary>How much the meaning counts beside the words, which count the rest.</summary>
    [Range(0.01, 0.99)]
    public double Weight { get; init; } = 0.3;

    /// <summary>How long a question may wait for its vector before it is answered by its words alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan QuestionWithin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a batch of passages may take, each time it is tried.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan BatchWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before the second try of a batch; each further one is about twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many passages go into one call.</summary>
    [Range(1, 2048)]
    public int Batch { get; init; } = 64;

    /// <summary>Where the vectors of passages and what was measured of them lie. Empty means the folder <c>vectors</c> beside the database.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether an address of another machine may be without encryption: within a network that nobody else reaches.</summary>
    public bool AllowHttp { get; init; }

    public bool IsSetUp => Endpoint.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSetUp)
        {
            if (IsOn) yield return new("Models:Embeddings:IsOn is set without an endpoint. Set Models:Embeddings:Endpoint, or leave IsOn out.");
            yield break;
        }
        if (EndpointAddress.ProblemOf(Endpoint, "Models:Embeddings", nameof(Endpoint), "https://api.openai.com/v1", AllowHttp) is { } problem) yield return new(problem);
        if (Model.Length == 0) yield return new("Models:Embeddings:Model is empty. Name the model, or for Azure the deployment.");
        if (Kind == ModelKind.OpenAI && Key.Length == 0) yield return new("Models:Embeddings:Key is empty. Set Models__Embeddings__Key in the environment, or Models:Embeddings:Kind to Ollama or Azure.");
    }
}
