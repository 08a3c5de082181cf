namespace Assistant.Models;

/// <summary>Whose interface a model endpoint speaks, and how it lets callers in.</summary>
public enum ModelKind
{
    /// <summary>OpenAI, and any other endpoint that speaks its interface with a key.</summary>
    OpenAI,

    /// <summary>Azure OpenAI (<c>https://NAME.openai.azure.com/openai/v1/</c>): with a key, or with the identity of this server.</summary>
    Azure,

    /// <summary>Ollama and the like on one's own machines (<c>http://localhost:11434/v1/</c>), without a key.</summary>
    Ollama,
}
