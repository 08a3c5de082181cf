namespace Assistant.Retrieval.Indexing;

/// <summary>
/// In which passages of a segment a term stands, with a code each. Where many hold it, there is a code for every passage of the segment
/// and no list of passages; the code is 0 where the term does not stand.
/// </summary>
/// <param name="Passages">Where the passages stand, ascending; null where every passage has a code.</param>
/// <param name="Codes">Where the codes stand.</param>
/// <param name="First">The place of the first in both.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Highest">A code that none of these is above.</param>
internal readonly record struct TermPostings(ushort[]? Passages, byte[] Codes, int First, int Count, byte Highest);
