using Assistant.Answers;

namespace Assistant.Models.Writing;

/// <summary>A sentence as a model returned it, with the numbers of the passages that it names. Nothing of it is checked yet.</summary>
public sealed record DraftSentence(string Text, IReadOnlyList<int> Passages);

/// <summary>A sentence that stands in a passage, and where.</summary>
public sealed record CheckedSentence(string Text, NumberedPassage Passage, int First, int Last);

/// <summary>Why a sentence of a model is not shown. Counted, never written down with its words.</summary>
public enum DropReason { NoPassage, Form, Link, Quotation, Avoided, PersonalDetails, OwnVoice, Unsupported }
