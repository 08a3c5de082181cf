using Assistant.Support;

namespace Assistant.Answers;

/// <summary>A sentence of a passage, which a sentence of somebody else may be held against.</summary>
/// <param name="Place">Which one of the passage, counted from 0. A statement of a note counts as one, however many sentences it has.</param>
/// <param name="Cited">Its words, with what is known of their source.</param>
/// <param name="Before">What stands right before it in the passage; empty where nothing does.</param>
public sealed record PassageSentence(int Place, CitedText Cited, string Before);
