namespace Assistant.Retrieval;

/// <summary>So many of the passages that are new have been taken into the index.</summary>
public readonly record struct IndexProgress(int Done, int All);
