namespace Assistant.Safety;

/// <summary>Something the assistant will not do.</summary>
public sealed record RedLineFinding(string Id);
