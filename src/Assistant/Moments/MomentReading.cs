using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>A message cut into words, and the events and frames that phrases find in it.</summary>
public sealed record MomentReading(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<PhraseMatch<MomentMark>> Matches)
{
    public SentenceFrames<MomentMark, MomentSign> Frames { get; } = new(Matches, Tokens);

    public static MomentReading Of(string text, Tokeniser tokeniser, PhraseTable<MomentMark> phrases)
    {
        var tokens = tokeniser.Cut(text);
        return new MomentReading(text, tokens, phrases.Find(tokens));
    }
}
