namespace Assistant.Conversations;

/// <summary>What somebody has said of themselves: their role and the council area they work in. Nothing about any child.</summary>
public sealed record Profile(string? Role, string? Area);
