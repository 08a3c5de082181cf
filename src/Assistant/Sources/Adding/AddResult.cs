using Assistant.Sources.Changes;

namespace Assistant.Sources.Adding;

/// <summary>What came of taking a document in.</summary>
/// <param name="Change">What the journal holds of it; null where it was not taken in.</param>
/// <param name="Faults">What is to be mended: the field, and the id of the words that say how.</param>
/// <param name="Same">The id of the source that holds the very same text.</param>
/// <param name="Note">What taking it up said: that files of knowledge/ are broken, for example.</param>
public sealed record AddResult(Change? Change, IReadOnlyList<(string Field, string Words)> Faults, string? Same = null, string? Note = null)
{
    public static AddResult Wrong(string field, string words, string? same = null) => new(null, [(field, words)], same);
}
