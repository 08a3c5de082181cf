using Assistant.Answers.Records;

namespace Assistant.Sources.Recall;

/// <summary>What one private chat is to be told of one change.</summary>
/// <param name="Change">The hash of the change.</param>
/// <param name="Conversation">The private chat.</param>
/// <param name="Citations">What it received that no longer holds: which citation of which answer, the oldest first.</param>
/// <param name="Tries">How often it could not be delivered.</param>
public sealed record RecallNotice(string Change, string Conversation, IReadOnlyList<(AnswerReference Reference, int Number)> Citations, int Tries);

/// <summary>How far the notices of one change are, in private chats.</summary>
public sealed record RecallProgress(int Told, int Waiting, int Gone);
