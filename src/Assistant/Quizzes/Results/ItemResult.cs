using Assistant.Corpus;

namespace Assistant.Quizzes.Results;

/// <summary>What came of an item.</summary>
/// <param name="Number">Its place among those that were asked, from 1.</param>
/// <param name="Item">What was asked.</param>
/// <param name="IsOpen">Whether it is still answered: then it has no figures, for those of one moment less those of the moment before would be one person's.</param>
/// <param name="Figures">Null where fewer than five have answered, or it is open.</param>
/// <param name="Changed">The sources of its key that were read again after the quiz was written.</param>
public sealed record ItemResult(int Number, QuizItem Item, bool IsOpen, ItemFigures? Figures, IReadOnlyList<Source> Changed);
