namespace Assistant.Safety;

/// <summary>
/// Weighs each event against the frames around it, clause by clause: a present danger wins over a past one, an "if" or an
/// exercise over both. Among frames that overlap the longer wins, so that "what now" is no "now".
/// </summary>
public sealed class DangerRules(PhraseTable<DangerMark> table)
{
    private const int NotReaches = 4;

    public DangerVerdict Find(IReadOnlyList<Token> tokens)
    {
        var matches = table.Find(tokens);
        if (!matches.Exists(m => m.Mark.IsEvent)) return new DangerVerdict(null, ExplainedAway: false);

        var frames = new SentenceFrames<DangerMark, DangerSign>(matches, tokens);
        if (frames.Anywhere(DangerSign.Exercise)) return new DangerVerdict(null, ExplainedAway: true);

        PhraseMatch<DangerMark>? first = null;
        foreach (var match in matches)
            if (match.Mark.IsEvent && (first is null || match.Mark.Sign < first.Value.Mark.Sign) && IsDanger(match, frames)) first = match;
        return first is { } found ? new DangerVerdict(new DangerFinding(found.Mark.Kind), ExplainedAway: false) : new DangerVerdict(null, ExplainedAway: true);
    }

    private static bool IsDanger(PhraseMatch<DangerMark> happening, SentenceFrames<DangerMark, DangerSign> frames)
    {
        var (sentence, clause) = frames.Around(happening);
        if (sentence.Exists(f => f.Mark.Sign == DangerSign.Harmless && f.Overlaps(happening))) return false;
        if (sentence.Exists(f => f.Mark.Sign == DangerSign.If && f.Start < happening.Start)) return false;

        var now = Has(sentence, DangerSign.Now);
        if (frames.Anywhere(DangerSign.Report) && !now) return false;
        if (Has(clause, DangerSign.Past) && !Has(clause, DangerSign.Now)) return false;
        if (happening.Mark.Sign == DangerSign.Plain) return true;

        if (clause.Exists(f => f.Mark.Sign == DangerSign.Not && f.Start < happening.End && happening.Start - f.End < NotReaches)) return false;
        if (clause.Exists(f => f.Mark.Sign == DangerSign.Question && f.Start <= happening.Start)) return false;
        if (happening.Mark.Sign == DangerSign.Present) return true;

        if (sentence.Exists(f => f.Mark.Sign == DangerSign.Question && f.Start < happening.End) || Has(clause, DangerSign.Question) || clause.Exists(f => f.Mark.Sign == DangerSign.Not && f.Start - happening.End is >= 0 and < 3)) return false;
        if (now) return !Has(sentence, DangerSign.Past) || Has(clause, DangerSign.Now);
        if (frames.Anywhere(DangerSign.Past) || frames.Anywhere(DangerSign.If)) return false;
        return frames.Anywhere(DangerSign.Question)
            ? Has(sentence, DangerSign.Here)
            : frames.Anywhere(DangerSign.Here) || frames.Anywhere(DangerSign.Asking) || frames.Anywhere(DangerSign.Somebody);
    }

    private static bool Has(List<PhraseMatch<DangerMark>> frames, DangerSign sign) => frames.Exists(f => f.Mark.Sign == sign);
}
