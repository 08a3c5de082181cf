namespace Assistant.Safety;

/// <summary>What a phrase stands for: something that happens, or a frame that says how it is meant.</summary>
/// <typeparam name="TSign">An enum of fewer than 64 signs.</typeparam>
public interface IFrameMark<TSign> where TSign : struct, Enum
{
    TSign Sign { get; }
    bool IsEvent { get; }
}

/// <summary>The frames of a text by sentence. Of frames that overlap, the longest is kept.</summary>
public sealed class SentenceFrames<TMark, TSign>
    where TMark : struct, IFrameMark<TSign>
    where TSign : struct, Enum
{
    private static readonly List<PhraseMatch<TMark>> None = [];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<int, List<PhraseMatch<TMark>>> _bySentence = [];
    private readonly HashSet<TSign> _signs = [];

    public SentenceFrames(IReadOnlyList<PhraseMatch<TMark>> matches, IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        var taken = new bool[tokens.Count];
        foreach (var match in matches.Where(m => !m.Mark.IsEvent).OrderByDescending(m => m.Length).ThenBy(m => m.Start))
        {
            if (taken.AsSpan(match.Start, match.Length).Contains(true)) continue;
            taken.AsSpan(match.Start, match.Length).Fill(true);
            _signs.Add(match.Mark.Sign);
            var sentence = tokens[match.Start].Sentence;
            if (!_bySentence.TryGetValue(sentence, out var frames)) _bySentence[sentence] = frames = [];
            frames.Add(match);
        }
    }

    public bool Anywhere(TSign sign) => _signs.Contains(sign);

    /// <summary>The frames in the event's sentence, and those of them that touch its clause.</summary>
    public (List<PhraseMatch<TMark>> Sentence, List<PhraseMatch<TMark>> Clause) Around(PhraseMatch<TMark> happening)
    {
        var (first, last) = (_tokens[happening.Start].Clause, _tokens[happening.End - 1].Clause);
        var sentence = _bySentence.GetValueOrDefault(_tokens[happening.Start].Sentence, None);
        return (sentence, sentence.FindAll(f => _tokens[f.Start].Clause <= last && _tokens[f.End - 1].Clause >= first));
    }
}
