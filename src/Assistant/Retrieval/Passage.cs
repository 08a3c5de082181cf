namespace Assistant.Retrieval;

/// <summary>
/// What is searched: a chunk with its sentences, or a guidance note with its statements. <see cref="Questions"/> are
/// questions that it answers, each tied to the units that hold the answer; they are searched and never shown.
/// </summary>
public sealed record Passage(string Id, string Title, string Heading, IReadOnlyList<string> Units, IReadOnlyList<ExpansionQuestion> Questions);

/// <summary>A question that a passage answers, and the units (from 0) in which the answer stands; none means the passage as a whole.</summary>
public sealed record ExpansionQuestion(string Text, IReadOnlyList<int> Units);

/// <summary>
/// A passage found. <see cref="Score"/> is on the scale of the question's own mass, about 0 to 4; <see cref="Coverage"/> is the share
/// of the question's IDF mass that the passage holds and <see cref="QuestionMatch"/> the likeness of its nearest expansion question, both 0 to 1.
/// </summary>
public sealed record SearchResult(int Passage, double Score, double Coverage, double QuestionMatch, IReadOnlyList<UnitScore> Units);

/// <summary>A sentence or statement of a passage found, on the same scales.</summary>
public readonly record struct UnitScore(double Score, double Coverage, double QuestionMatch);
