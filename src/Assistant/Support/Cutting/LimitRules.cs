namespace Assistant.Support.Cutting;

/// <summary>What limits the words that are kept is kept with them, and nothing limits them that does not there.</summary>
internal static class LimitRules
{
    private static readonly HashSet<string> Sayings = ["said", "says", "states", "stated", "told", "reported", "report", "reports"];

    // A limit acts on the words behind it, and on the one or two before.
    private const int Ahead = 8, Behind = 3, FarAhead = 14;

    public static IEnumerable<Shortfall> Check(Cut cut)
    {
        for (var i = 0; i < cut.Said.Count; i++)
            if (cut.Said[i].Role == WordRole.Limit && cut.PlaceOf(i) < 0 && !cut.Said[i].IsOneChild && !IsInOtherWords(cut, i))
                yield return new Shortfall(ShortfallKind.Strength, $"'{cut.Said[i].Text}' does not limit it there.", "Leave it out.");
        for (var j = 0; j < cut.There.Count; j++)
            if (!cut.IsKept(j) && (cut.There[j].Role == WordRole.Limit ? Holds(cut, j) : IsViewpoint(cut, j)))
                yield return new Shortfall(ShortfallKind.Strength, $"'{cut.There[j].Text}' limits it there.", "Keep it.");
    }

    private static bool Holds(Cut cut, int at)
    {
        var word = cut.There[at];
        if (Limits.MayBeLost(word.Stem)) return Sayings.Contains(word.Text) && GovernsNext(cut, at);
        if (Enumerable.Range(at - Behind, Behind + Ahead + 1).Any(k => k >= 0 && k < cut.There.Count && k != at && cut.There[k].Part == word.Part && cut.There[k].Role != WordRole.Small && cut.IsKept(k))) return true;
        if (Limits.OpensCondition(word.Text) && (at == 0 || cut.There[at - 1].Part != word.Part) && cut.Sentences.Contains(word.Sentence) && !IsOfWhatIsLeftOut(cut, at)) return true;
        return GovernsNext(cut, at);
    }

    // "That to criminals the child is a commodity": to whom it is so.
    private static bool IsViewpoint(Cut cut, int at) => at > 0 && cut.There[at].Text is "to" or "for" && cut.There[at - 1].Text == "that" && cut.KeepsOf(cut.There[at].Part);

    // "Even if", and "…, and if possible, should …" where what follows is left out.
    private static bool IsOfWhatIsLeftOut(Cut cut, int at) => at > 0 && cut.There[at - 1].Text is var before
        && (before == "even" || before is "and" or "but" && !cut.There.Skip(at).TakeWhile(w => w.Sentence == cut.There[at].Sentence).Any(w => cut.KeepsOf(w.Part)));

    // "As", "due to" and "since" give a cause too.
    private static bool IsInOtherWords(Cut cut, int said)
    {
        if (cut.Said[said].Text != "because") return false;
        var (before, behind) = cut.GapAt(said);
        return Enumerable.Range(before + 1, Math.Max(0, behind - before - 1)).Any(j => cut.There[j].Text is "as" or "due" or "since");
    }

    // "The team felt that …", "it may be that …": what follows the "that" is what was felt, or may be.
    private static bool GovernsNext(Cut cut, int at)
    {
        for (var j = at + 1; j < cut.There.Count && j <= at + FarAhead; j++)
            if (cut.There[j].Part != cut.There[at].Part) return cut.There[j].Text == "that" && cut.KeepsOf(cut.There[j].Part) && cut.There[j].Sentence == cut.There[at].Sentence;
        return false;
    }
}
