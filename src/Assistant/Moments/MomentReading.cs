using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>A message cut into words, and the events and frames that phrases find in it.</summary>
public sealed record MomentReading(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<PhraseMatch<MomentMark>> Matches)
{
    public SentenceFrames<MomentMark, MomentSign> Frames { get; } = new(Matches, Tokens);

    // One such word at the end may well belong to what is told: "missing again".
    private const int FewestCourtesies = 2;

    /// <summary>The words without clauses of mere courtesy, and without courtesy at the end: "Good morning all", "Many thanks".</summary>
    public IReadOnlyList<Token> Told(IReadOnlySet<string> courtesy)
    {
        var said = Tokens.Where(t => !courtesy.Contains(t.Word)).Select(t => t.Clause).ToHashSet();
        if (said.Count == 0) return Tokens;
        var told = Tokens.Where(t => said.Contains(t.Clause)).ToList();
        var courtesies = told.AsEnumerable().Reverse().TakeWhile(t => courtesy.Contains(t.Word)).Count();
        return courtesies >= FewestCourtesies ? told[..^courtesies] : told;
    }

    public static MomentReading Of(string text, Tokeniser tokeniser, PhraseTable<MomentMark> phrases)
    {
        var tokens = tokeniser.Cut(text);
        return new MomentReading(text, tokens, phrases.Find(tokens));
    }
}
