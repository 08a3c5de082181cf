namespace Assistant.Support.Cutting;

/// <summary>One word of a sentence.</summary>
/// <param name="Text">Lower case, without apostrophes.</param>
/// <param name="Owns">It stands with an "'s": what follows is theirs.</param>
/// <param name="Quoted">It stands in quotation marks: it is somebody's word.</param>
internal sealed record LineWord(string Text, bool Owns, bool Quoted)
{
    /// <summary>The word may stand for that one of the passage. Marks may be put around a word that has none, and are never taken away.</summary>
    public bool IsSame(LineWord other) => Text == other.Text && Owns == other.Owns && (Quoted || !other.Quoted);
}
