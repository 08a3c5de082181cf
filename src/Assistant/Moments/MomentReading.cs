using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>A message cut into words, and the events and frames that phrases find in it.</summary>
public sealed record MomentReading(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<PhraseMatch<MomentMark>> Matches)
{
    public SentenceFrames<MomentMark, MomentSign> Frames { get; } = new(Matches, Tokens);

    /// <summary>The words without clauses of mere courtesy: "Good morning all", "Many thanks".</summary>
    public IReadOnlyList<Token> Told(IReadOnlySet<string> courtesy)
    {
        var said = Tokens.Where(t => !courtesy.Contains(t.Word)).Select(t => t.Clause).ToHashSet();
        return said.Count > 0 ? [.. Tokens.Where(t => said.Contains(t.Clause))] : Tokens;
    }

    public static MomentReading Of(string text, Tokeniser tokeniser, PhraseTable<MomentMark> phrases)
    {
        var tokens = tokeniser.Cut(text);
        return new MomentReading(text, tokens, phrases.Find(tokens));
    }
}
