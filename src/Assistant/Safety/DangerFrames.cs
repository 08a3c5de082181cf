namespace Assistant.Safety;

/// <summary>The frames of a text by sentence. Of frames that overlap, the longest is kept.</summary>
public sealed class DangerFrames
{
    private static readonly List<PhraseMatch<DangerMark>> None = [];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<int, List<PhraseMatch<DangerMark>>> _bySentence = [];
    private int _signs;

    public DangerFrames(IReadOnlyList<PhraseMatch<DangerMark>> matches, IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        var taken = new bool[tokens.Count];
        foreach (var match in matches.Where(m => !m.Mark.IsEvent).OrderByDescending(m => m.Length).ThenBy(m => m.Start))
        {
            if (taken.AsSpan(match.Start, match.Length).Contains(true)) continue;
            taken.AsSpan(match.Start, match.Length).Fill(true);
            _signs |= 1 << (int)match.Mark.Sign;
            var sentence = tokens[match.Start].Sentence;
            if (!_bySentence.TryGetValue(sentence, out var frames)) _bySentence[sentence] = frames = [];
            frames.Add(match);
        }
    }

    public bool Anywhere(DangerSign sign) => (_signs & (1 << (int)sign)) != 0;

    /// <summary>The frames in the event's sentence, and those of them that touch its clause.</summary>
    public (List<PhraseMatch<DangerMark>> Sentence, List<PhraseMatch<DangerMark>> Clause) Around(PhraseMatch<DangerMark> happening)
    {
        var (first, last) = (_tokens[happening.Start].Clause, _tokens[happening.End - 1].Clause);
        var sentence = _bySentence.GetValueOrDefault(_tokens[happening.Start].Sentence, None);
        return (sentence, sentence.FindAll(f => _tokens[f.Start].Clause <= last && _tokens[f.End - 1].Clause >= first));
    }
}
