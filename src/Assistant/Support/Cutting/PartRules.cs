namespace Assistant.Support.Cutting;

/// <summary>
/// Which parts may be left out: what stands in brackets, what "which", "who" or "including" tells more of, and a statement of its own at the end. None that limits, corrects,
/// contrasts, gives a reason, or says when, where, for whom or on whose word; none of a list, for what is left of it would pass for all; and none without which the rest is no sentence.
/// </summary>
internal static class PartRules
{
    // "In most cases", "it was alleged": so few words limit the rest.
    private const int Short = 6;

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
    private static readonly HashSet<string> Duties = ["must", "should", "shall", "need", "needs", "required", "requires", "ought"];
    private static readonly HashSet<string> Pairs = ["only", "just", "both", "either", "neither"];
    private static readonly HashSet<string> Telling = ["who", "which", "whose", "whom", "including", "such", "namely", "especially", "particularly"];
    private static readonly HashSet<string> Verbs = ["is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "must", "should", "may", "might", "can", "could", "will", "would", "shall", "need", "needs"];

    // After "and identified": no adjective.
    private static readonly HashSet<string> Objects = ["the", "a", "an", "his", "her", "their", "its", "him", "them", "it", "that", "to", "by", "from", "with", "in", "on", "at", "for", "as"];

    public static bool Allows(Cut cut) => KeepsWhatItSays(cut) && cut.LeftOut().All(run => MayGo(cut, run.First, run.Last));

    private static bool MayGo(Cut cut, int first, int last)
    {
        if (first == 0) return false;
        var (run, before) = (cut.Parts.Skip(first).Take(last - first + 1).ToList(), cut.Parts[first - 1]);
        if (run[0].Mark == Mark.Bracket) return !Scope.Contains(run[0].Opening) && run[0].Opening != "and" && !IsShortLimit(run[0]);
        if (run.Exists(p => !MayBeLost(p, run[0])) || before.Has(Pairs.Contains) || LeavesOpen(before, run[0])) return false;
        var atTheEnd = last + 1 == cut.Parts.Count;
        return run[0] switch
        {
            { Mark: Mark.Semicolon } => atTheEnd && run[0].Has(IsVerb),
            { Opening: "and", Mark: Mark.None or Mark.Comma } => atTheEnd && IsStatement(run[0]) && before.Mark != Mark.Colon && !IsOfSomebodyElse(before) && !(SharesDuty(run[0]) && Enumerable.Range(0, first).Any(p => cut.Parts[p].Has(Duties.Contains))),
            { Mark: Mark.Comma } when Tells(run[0]) && !IsOfSomebodyElse(before) => run.Skip(1).All(p => p.Mark is Mark.None or Mark.Bracket || p.Opening == "and") && (atTheEnd || cut.Parts[last + 1] is { Mark: Mark.Comma } next && Verbs.Contains(next.Opening)),
            _ => false,
        };
    }

    private static bool MayBeLost(Part part, Part first) =>
        !(Scope.Contains(part.Opening) && !IsExample(part) && !(part.Opening is "where" or "that" && IsStatement(first))) && !IsShortLimit(part) && !part.Has(Corrections.Contains)
        && !(part.Opening == "and" && (part.Has(Denials.Contains) || part.Words.Count > 1 && Scope.Contains(part.Words[1].Text)));

    // "When the review was published, the hub was …": it is the second part that says something.
    private static bool KeepsWhatItSays(Cut cut)
    {
        var leads = Scope.Contains(cut.Parts[0].Opening) || cut.Parts[0].Words.Count < 3;
        var main = leads ? Math.Max(0, Enumerable.Range(1, cut.Parts.Count - 1).FirstOrDefault(p => cut.Parts[p].Mark == Mark.Comma && !Telling.Contains(cut.Parts[p].Opening))) : 0;
        return cut.Kept[0] && cut.Kept[main] && (cut.Kept.All(k => k) || Enumerable.Range(0, cut.Parts.Count).Any(p => cut.Kept[p] && p >= main && cut.Parts[p].Has(w => IsVerb(w) || IsPast(w))) || cut.LeftOut().All(r => !cut.Parts[r.First].Has(IsVerb) || Tells(cut.Parts[r.First])));
    }

    // "And was charged", "and he left": it has a verb of its own.
    private static bool IsStatement(Part part) => part.Words.Count > 2 && part.Opening == "and" && part.Words[1].Text is var second
        && (Verbs.Contains(second) && second is not ("do" or "does" or "did") || OpeningName.Pronouns.Contains(second) || second == "there" || IsPast(second) && Objects.Contains(part.Words[2].Text));

    // "Should, can and will", "recorded and confirmed by": what comes behind belongs to both.
    private static bool LeavesOpen(Part before, Part gone) => before.Words[^1].Text is var last && (Verbs.Contains(last) || gone.Opening == "and" && gone.Words.Count > 1 && IsPast(last) && IsPast(gone.Words[1].Text));

    // "Must be attached and submitted to": it must be both. "Must be attached and is read": it must be one.
    private static bool SharesDuty(Part part) => part.Words[1].Text is var second && (Duties.Contains(second) || IsPast(second) || second is "be" or "been");

    // "Who were from Birmingham and known to police": what goes on behind "who" may be either's.
    private static bool IsOfSomebodyElse(Part before) => before.Mark == Mark.Comma && (Tells(before) || Scope.Contains(before.Opening));

    private static bool Tells(Part part) => Telling.Contains(part.Opening) || IsExample(part);

    private static bool IsExample(Part part) => part.Words is [{ Text: "for" }, { Text: "example" or "instance" }, ..];

    private static bool IsShortLimit(Part part) => part.Opening != "and" && part.Words.Count <= Short && !(part.Mark == Mark.Semicolon && part.Has(IsVerb)) && part.Has(Limits.Contains);

    private static bool IsPast(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsVerb(string word) => Verbs.Contains(word) || OpeningName.Pronouns.Contains(word);
}
