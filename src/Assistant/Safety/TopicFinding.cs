namespace Assistant.Safety;

/// <summary>
/// A safeguarding matter that the assistant does not cover. <see cref="Sure"/>: the words can mean nothing else; otherwise a
/// close answer from the documents goes first.
/// </summary>
public sealed record TopicFinding(string Id, string Name, bool Sure = false);
