namespace Assistant.Safety;

/// <summary>How surely a message is about another matter: only possibly, by its wording, or by words that can mean nothing else.</summary>
public enum TopicStrength { Possible, Heard, Sure }

/// <summary>
/// A safeguarding matter that the assistant does not cover. A close answer from the documents goes before one that is heard,
/// any answer before one that is only possible.
/// </summary>
public sealed record TopicFinding(string Id, string Name, TopicStrength Strength = TopicStrength.Possible);
