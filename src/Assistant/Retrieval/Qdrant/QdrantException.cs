using System.Net;

namespace Assistant.Retrieval.Qdrant;

/// <summary>The server did not do what was asked. The message names no text.</summary>
public sealed class QdrantException(string message, HttpStatusCode? status = null, bool isPassing = false, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The status, where it answered at all.</summary>
    public HttpStatusCode? Status { get; } = status;

    /// <summary>Whether it may go well when it is tried again.</summary>
    public bool IsPassing { get; } = isPassing;
}
