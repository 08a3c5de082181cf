using Assistant.Support;

namespace Assistant.Answers;

/// <summary>One or more sentences of a passage that stand together, which a sentence of somebody else may be held against.</summary>
/// <param name="First">The first sentence, counted from 0.</param>
/// <param name="Last">The last one.</param>
/// <param name="Cited">Their words, with what is known of their source.</param>
/// <param name="Sentences">Each of them.</param>
/// <param name="Before">What stands in the passage before them.</param>
public sealed record Stretch(int First, int Last, CitedText Cited, IReadOnlyList<string> Sentences, string Before);
