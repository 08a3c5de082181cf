namespace Assistant.Safety;

/// <summary>A safeguarding matter that the assistant does not cover.</summary>
public sealed record TopicFinding(string Id, string Name);
