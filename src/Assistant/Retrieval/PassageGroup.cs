namespace Assistant.Retrieval;

/// <summary>Passages that come and go together: those of one document, or one note.</summary>
public sealed record PassageGroup(string Id, IReadOnlyList<Passage> Passages);
