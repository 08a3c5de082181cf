using Assistant.Safety;

namespace Assistant.Moments;

using Frame = PhraseMatch<MomentMark>;

/// <summary>
/// Weighs each event of one message against the frames around it: who it happened to, whether it happened, when, and whether it is
/// told, asked or quoted. Among frames that overlap the longer wins.
/// </summary>
public sealed class MomentRules(IReadOnlyList<Token> tokens, SentenceFrames<MomentMark, MomentSign> frames)
{
    private const int NotReaches = 3;
    private const int LongestAdverb = 5;
    private const int OwnedReaches = 3;

    /// <summary>A report; a question, where the event is only asked about or supposed; or none.</summary>
    public MomentKind Weigh(Frame happening)
    {
        var (sentence, clause) = frames.Around(happening);
        if (sentence.Exists(f => f.Mark.Sign == MomentSign.Harmless && f.Overlaps(happening))) return MomentKind.None;
        if (IsOfAnAdult(happening, clause) || IsDenied(happening, clause) || IsQuoted(sentence) || IsPast(happening, sentence, clause)) return MomentKind.None;

        if (sentence.Exists(f => f.Mark.Sign == MomentSign.If && f.Start < happening.Start)) return MomentKind.Question;
        if (clause.Exists(f => f.Mark.Sign == MomentSign.Whether && f.Start <= happening.Start)) return MomentKind.Question;
        var now = Has(sentence, MomentSign.Now);
        if (!now && frames.Anywhere(MomentSign.Question) && clause.Exists(f => f.Mark.Sign == MomentSign.Generic && f.Start < happening.End)) return MomentKind.Question;
        if (happening.Mark.Sign == MomentSign.Named)
            return !Has(sentence, MomentSign.Question) && (now || Has(sentence, MomentSign.Still) || sentence.Exists(f => f.Mark.Sign == MomentSign.Child && f.Start < happening.End)) ? MomentKind.Report : MomentKind.Question;
        return !now && IsAsked(happening, sentence, clause) ? MomentKind.Question : MomentKind.Report;
    }

    // Of those named before the event, the nearest is the one it happens to.
    private bool IsOfAnAdult(Frame happening, List<Frame> clause)
    {
        if (happening.Mark.Sign == MomentSign.Done) return clause.Exists(f => f.Mark.Sign == MomentSign.Adult && tokens[f.End - 1].Possessive && happening.Start - f.End is >= 0 and < OwnedReaches);
        Frame? nearest = null;
        foreach (var frame in clause)
            if (Names(frame, happening) && (nearest is null || frame.Start > nearest.Value.Start)) nearest = frame;
        return nearest is { Mark.Sign: MomentSign.Adult };
    }

    private static bool Names(Frame frame, Frame happening) =>
        frame.Mark.Sign == MomentSign.Child ? frame.Start <= happening.Start : frame.Mark.Sign == MomentSign.Adult && frame.Start < happening.Start;

    // A "not" shortly before the event or, where the event itself is no "not", within it: "was not …".
    private static bool IsDenied(Frame happening, List<Frame> clause) =>
        clause.Exists(f => f.Mark.Sign == MomentSign.Not && f.Start < happening.Start && happening.Start - f.End < NotReaches)
        || (!happening.Mark.HoldsNot && clause.Exists(f => f.Mark.Sign == MomentSign.Not && f.Start >= happening.Start && f.Start < happening.End));

    private bool IsQuoted(List<Frame> sentence) =>
        Has(sentence, MomentSign.Quoted) || (frames.Anywhere(MomentSign.Quoted) && !Has(sentence, MomentSign.Now));

    private bool IsPast(Frame happening, List<Frame> sentence, List<Frame> clause)
    {
        if (Has(clause, MomentSign.Now)) return false;
        if (Has(clause, MomentSign.Past)) return true;
        if (sentence.Exists(f => f.Mark.Sign == MomentSign.Past && f.Start < happening.Start && IsAdverbOnly(f))) return true;
        return Has(clause, MomentSign.Then) && frames.Anywhere(MomentSign.Past) && !Has(sentence, MomentSign.Now);
    }

    // "In 2019, he was …": the clause before holds little but the date.
    private bool IsAdverbOnly(Frame frame)
    {
        var clause = tokens[frame.Start].Clause;
        var (first, last) = (frame.Start, frame.End - 1);
        while (first > 0 && tokens[first - 1].Clause == clause) first--;
        while (last + 1 < tokens.Count && tokens[last + 1].Clause == clause) last++;
        return last - first < LongestAdverb;
    }

    // "How do I tell him that he has been …" asks about something else than the event; "what happens after an …" asks about it.
    private static bool IsAsked(Frame happening, List<Frame> sentence, List<Frame> clause) =>
        clause.Exists(q => q.Mark.Sign == MomentSign.Question && q.Start <= happening.Start && !clause.Exists(c => IsChild(c) && c.Start >= q.End && c.Start < happening.End))
        || (Has(sentence, MomentSign.Question) && !sentence.Exists(IsChild));

    private static bool IsChild(Frame frame) => frame.Mark.Sign == MomentSign.Child;

    private static bool Has(List<Frame> frames, MomentSign sign) => frames.Exists(f => f.Mark.Sign == sign);
}
