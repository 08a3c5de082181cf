namespace Assistant.Models.Embeddings;

/// <summary>The endpoint gave no vectors that can be used. The message names no text.</summary>
public sealed class EmbeddingException : Exception
{
    public EmbeddingException(string message, Exception? inner = null, bool isPassing = false) : base(message, inner) => IsPassing = isPassing;

    /// <summary>Whether it may go well when it is tried again.</summary>
    public bool IsPassing { get; }
}
