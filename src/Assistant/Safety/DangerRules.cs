namespace Assistant.Safety;

/// <summary>
/// Weighs each event against the frames around it, clause by clause: a present danger wins over a past one, an "if" or an
/// exercise over both. Among frames that overlap the longer wins, so that "what now" is no "now".
/// </summary>
public sealed class DangerRules(PhraseTable<DangerMark> table)
{
    private const int NotReaches = 4;

    public DangerFinding? Find(IReadOnlyList<Token> tokens)
    {
        var matches = table.Find(tokens);
        if (!matches.Exists(m => m.Mark.IsEvent)) return null;

        var frames = LongestFirst(matches);
        if (frames.Exists(f => f.Mark.Sign == DangerSign.Exercise)) return null;

        PhraseMatch<DangerMark>? first = null;
        foreach (var match in matches)
            if (match.Mark.IsEvent && (first is null || match.Mark.Sign < first.Value.Mark.Sign) && IsDanger(match, frames, tokens)) first = match;
        return first is { } found ? new DangerFinding(found.Mark.Kind) : null;
    }

    private static bool IsDanger(PhraseMatch<DangerMark> happening, List<PhraseMatch<DangerMark>> frames, IReadOnlyList<Token> tokens)
    {
        var sentence = tokens[happening.Start].Sentence;
        var clause = tokens[happening.Start].Clause;
        bool InSentence(PhraseMatch<DangerMark> f) => tokens[f.Start].Sentence == sentence;
        bool InClause(PhraseMatch<DangerMark> f) => InSentence(f) && tokens[f.Start].Clause <= tokens[happening.End - 1].Clause && tokens[f.End - 1].Clause >= clause;
        bool Before(PhraseMatch<DangerMark> f) => InSentence(f) && f.End <= happening.Start;
        bool Any(DangerSign sign, Func<PhraseMatch<DangerMark>, bool> where) => frames.Exists(f => f.Mark.Sign == sign && where(f));

        if (frames.Exists(f => f.Mark.Sign == DangerSign.Harmless && f.Overlaps(happening))) return false;
        if (Any(DangerSign.If, Before)) return false;

        var now = Any(DangerSign.Now, InSentence);
        if (Any(DangerSign.Report, _ => true) && !now) return false;
        if (Any(DangerSign.Past, InClause) && !Any(DangerSign.Now, InClause)) return false;
        if (happening.Mark.Sign == DangerSign.Plain) return true;

        if (Any(DangerSign.Not, f => Before(f) && InClause(f) && happening.Start - f.End < NotReaches)) return false;
        if (Any(DangerSign.Question, f => Before(f) && InClause(f))) return false;
        if (happening.Mark.Sign == DangerSign.Present) return true;

        if (Any(DangerSign.Question, InSentence) || Any(DangerSign.Not, f => InClause(f) && f.Start >= happening.End && f.Start - happening.End < 3)) return false;
        if (now) return !Any(DangerSign.Past, InSentence) || Any(DangerSign.Now, InClause);
        return frames.Exists(f => f.Mark.Sign is DangerSign.Here or DangerSign.Asking)
            && !frames.Exists(f => f.Mark.Sign is DangerSign.Past or DangerSign.Question or DangerSign.If);
    }

    private static List<PhraseMatch<DangerMark>> LongestFirst(List<PhraseMatch<DangerMark>> matches)
    {
        var frames = new List<PhraseMatch<DangerMark>>();
        foreach (var match in matches.Where(m => !m.Mark.IsEvent).OrderByDescending(m => m.Length).ThenBy(m => m.Start))
            if (!frames.Exists(f => f.Overlaps(match))) frames.Add(match);
        return frames;
    }
}
