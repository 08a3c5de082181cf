namespace Assistant.Quizzes.Groups;

/// <summary>A learner's paper as it is kept, with the card that shows it.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Owner">The learner's key.</param>
/// <param name="Conversation">The private chat in which the card stands.</param>
/// <param name="Card">The message that holds the card; null where none was sent yet.</param>
/// <param name="Paper">What was answered.</param>
public sealed record GroupPaper(string Id, string Owner, string Conversation, string? Card, Paper Paper);
