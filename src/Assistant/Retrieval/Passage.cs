namespace Assistant.Retrieval;

/// <summary>
/// What is searched: a chunk with its sentences, or a guidance note with its statements. <see cref="Questions"/> are
/// questions that it answers, each tied to the units that hold the answer; they are searched and never shown.
/// </summary>
public sealed record Passage(string Id, string Title, string Heading, IReadOnlyList<string> Units, IReadOnlyList<ExpansionQuestion> Questions);

/// <summary>A question that a passage answers, and the units (from 0) in which the answer stands; none means the passage as a whole.</summary>
public sealed record ExpansionQuestion(string Text, IReadOnlyList<int> Units);

/// <summary>
/// A passage found. <see cref="Score"/> and <see cref="UnitScores"/> are on the scale of the question's own mass, about 0 to 3;
/// <see cref="Coverage"/> is the share of the question's IDF mass that the passage holds, 0 to 1.
/// </summary>
public sealed record SearchResult(int Passage, double Score, double Coverage, double QuestionMatch, IReadOnlyList<double> UnitScores);
