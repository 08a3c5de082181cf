namespace Assistant.Answers.Asking;

/// <summary>A question beside those that were written.</summary>
/// <param name="Terms">Which words that stand in any written question, in order.</param>
/// <param name="Mass">The weight of all its words, also of those that stand in none.</param>
public sealed record AskedQuestion(AskedKind Kind, IReadOnlyList<int> Terms, double Mass);
