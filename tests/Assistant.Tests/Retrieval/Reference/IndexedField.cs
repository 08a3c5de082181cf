namespace Assistant.Tests.Retrieval.Reference;

/// <summary>A field of an entry: its terms and how much one of them counts.</summary>
internal sealed record IndexedField(IReadOnlyList<string> Terms, float Weight, float LengthPenalty);
