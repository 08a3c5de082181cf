namespace Assistant.Sources.Recall;

/// <summary>What is known beforehand of the answers that a change concerns.</summary>
/// <param name="Answers">Answers that are still kept and rest on the source.</param>
/// <param name="Reachable">Private chats that received one and will be told.</param>
/// <param name="Unreachable">Private chats that received one and can no longer be reached, or whose deliveries are no longer known.</param>
public sealed record PastAnswers(int Answers, int Reachable, int Unreachable);
