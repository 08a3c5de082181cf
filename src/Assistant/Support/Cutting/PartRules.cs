namespace Assistant.Support.Cutting;

/// <summary>
/// Which parts may be left out: what stands in brackets, what "which", "who" or "including" tells more of, and a statement of its own at the end. None that limits, corrects,
/// contrasts, gives a reason, or says when, where, for whom or on whose word; none of a list, for what is left of it would pass for all; and none without which the rest is no sentence.
/// </summary>
internal static class PartRules
{
    private static readonly HashSet<string> Scope =
    [
        "in", "on", "at", "by", "during", "when", "after", "before", "following", "for", "from", "since", "as", "if", "where", "with", "within", "without", "under", "until", "till", "unless", "once", "through", "throughout", "between", "among", "amongst", "outside", "inside",
        "according", "except", "excluding", "apart", "provided", "providing", "subject", "whether", "only", "than", "per", "depending", "given", "based", "not", "never", "nor", "or", "but", "because", "although", "though", "whereas", "whilst", "while", "however", "despite", "instead", "against", "that", "so", "to", "about",
        "no", "rarely", "seldom", "possibly", "probably", "perhaps", "sometimes", "usually", "mostly", "mainly", "largely", "partly", "ideally", "preferably", "normally", "yet", "still", "even", "just", "otherwise",
    ];

    private static readonly HashSet<string> Corrections =
    [
        "wrong", "wrongly", "incorrect", "incorrectly", "untrue", "false", "mistaken", "disputed", "denied", "denies", "deny", "contrary", "overturned", "quashed", "withdrawn", "rejected", "dropped", "discontinued", "revoked", "superseded", "replaced", "ceased", "cancelled", "reversed", "unfounded", "unsubstantiated",
    ];

    private static readonly HashSet<string> Denials = ["not", "no", "never", "none", "nobody", "nothing", "without", "only", "cannot", "we", "i"];
    private static readonly HashSet<string> Pairs = ["only", "just", "both", "either", "neither"];

    public static bool Allows(Cut cut) => IsSentence(cut) && cut.LeftOut().All(run => MayGo(cut, run.First, run.Last));

    private static bool MayGo(Cut cut, int first, int last)
    {
        if (first == 0) return false;
        var (run, before, atTheEnd) = (cut.Parts.Skip(first).Take(last - first + 1).ToList(), cut.Parts[first - 1], last + 1 == cut.Parts.Count);
        if (run[0].Mark == Mark.Bracket) return !Scope.Contains(run[0].Opening) && run[0].Opening != "and" && !run[0].IsShortLimit;
        if (run.Exists(p => IsNeeded(p, run[0])) || !run[0].TellsMore && before.Has(Pairs.Contains) || LeavesOpen(before, run[0])) return false;
        return run[0] switch
        {
            { Mark: Mark.Semicolon } => atTheEnd && run[0].HasFinite,
            { IsStatement: true, Mark: Mark.None or Mark.Comma } => atTheEnd && before.Mark != Mark.Colon && !IsAside(before) && !(run[0].SharesDuty && cut.Parts.Take(first).Any(p => p.HasDuty)),
            { TellsMore: true, Mark: Mark.Comma } => !IsAside(before) && run.Skip(1).All(p => p.Mark is Mark.None or Mark.Bracket || p.Opening == "and") && (atTheEnd || cut.Parts[last + 1] is { Mark: Mark.Comma } next && Part.IsFinite(next.Opening)),
            _ => false,
        };
    }

    // It limits, corrects or contrasts. Of a statement that goes as a whole "where" and "that" go with it.
    private static bool IsNeeded(Part part, Part first) =>
        Scope.Contains(part.Opening) && !part.IsExample && !(first.IsStatement && part.Opening is "where" or "that")
        || part.IsShortLimit || part.Has(Corrections.Contains) || part.Opening == "and" && (part.Has(Denials.Contains) || Scope.Contains(part.Second));

    // "Should, can and will", "recorded and confirmed by": what comes behind belongs to both.
    private static bool LeavesOpen(Part before, Part gone) => Part.IsFinite(before.Last) || gone.Opening == "and" && Part.IsPast(before.Last) && Part.IsPast(gone.Second);

    // "Who were from Birmingham and known to police": what goes on behind "who" may be either's.
    private static bool IsAside(Part before) => before.Mark == Mark.Comma && (before.TellsMore || Scope.Contains(before.Opening));

    // It keeps its beginning; and where that is no more than "When the review was published,", what follows too. What is kept has a verb, where what goes has one.
    private static bool IsSentence(Cut cut)
    {
        var main = Scope.Contains(cut.Parts[0].Opening) || cut.Parts[0].Words.Count < 3 ? MainPart(cut.Parts) : 0;
        if (!cut.Kept[0] || !cut.Kept[main]) return false;
        return Enumerable.Range(main, cut.Parts.Count - main).Any(p => cut.Kept[p] && (cut.Parts[p].HasFinite || cut.Parts[p].Has(Part.IsPast)))
            || cut.LeftOut().All(r => !cut.Parts[r.First].HasFinite || cut.Parts[r.First].TellsMore);
    }

    private static int MainPart(IReadOnlyList<Part> parts) => Math.Max(0, Enumerable.Range(1, parts.Count - 1).FirstOrDefault(p => parts[p].Mark == Mark.Comma && !parts[p].TellsMore));
}
