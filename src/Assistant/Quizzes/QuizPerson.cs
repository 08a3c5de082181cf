using Assistant.Commands;
using Assistant.Conversations;

namespace Assistant.Quizzes;

/// <summary>Who is at a quiz, in which private chat, and with which knowledge.</summary>
/// <param name="Owner">Their key.</param>
/// <param name="Conversation">The private chat.</param>
/// <param name="Area">Where they work.</param>
/// <param name="Version">The knowledge that answers.</param>
/// <param name="IsTrainer">Whether they may run a quiz for a team.</param>
/// <param name="Name">What their channel calls them; null where it does not say.</param>
public sealed record QuizPerson(string Owner, string Conversation, string Area, ServedVersion Version, bool IsTrainer, string? Name);
