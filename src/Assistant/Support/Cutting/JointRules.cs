namespace Assistant.Support.Cutting;

/// <summary>Small words say how the others belong together: who does what, to whom, from where. None of them is changed or put in.</summary>
internal static class JointRules
{
    // What may be put in without another meaning: "the", a form of "be", "that".
    private static readonly HashSet<string> Free = ["the", "a", "an", "this", "that", "these", "those", "is", "are", "was", "were", "be", "been", "being", "s"];
    private static readonly HashSet<string> Joints = ["in", "on", "at", "for", "with", "from", "to", "into", "about", "upon", "onto", "by", "as", "than"];

    public static IEnumerable<Shortfall> Check(Cut cut)
    {
        for (var i = 0; i < cut.Said.Count; i++)
            if (cut.Said[i].Role == WordRole.Small && cut.PlaceOf(i) < 0 && !Free.Contains(cut.Said[i].Text) && !MayBePutIn(cut, i))
                yield return new Shortfall(ShortfallKind.Name, $"'{cut.Said[i].Text}' does not stand there.", "Keep their words.");
        for (var j = 1; j + 1 < cut.There.Count; j++)
            if (cut.There[j].Owns && !cut.IsKept(j) && cut.IsKept(j - 1) && cut.IsKept(j + 1))
                yield return new Shortfall(ShortfallKind.Name, $"It is of '{cut.There[j].Text}' there.", "Keep whose it is.");
        var before = -1;
        foreach (var place in cut.Alignment.There.Where(p => p >= 0))
        {
            if (before >= 0 && LosesJoint(cut, before, place) is { } lost) yield return new Shortfall(ShortfallKind.Name, $"'{lost}' joins them there.", "Keep it.");
            before = place;
        }
    }

    private static bool MayBePutIn(Cut cut, int said)
    {
        var (before, behind) = cut.GapAt(said);
        var gap = Enumerable.Range(before + 1, Math.Max(0, behind - before - 1)).Select(j => cut.There[j]).ToList();
        if (gap.Exists(w => w.Text == cut.Said[said].Text) || IsWithinName(cut, said)) return true;
        return cut.Said[said].Text switch
        {
            // Of a list some are left out, and the last two are joined.
            "and" => before >= 0 && behind < cut.There.Count && !gap.Exists(w => w.Text == "or") && cut.There[before].Part != cut.There[behind].Part,
            // "The purpose of the NRM", for "its purpose".
            "of" => cut.Said.Skip(said).FirstOrDefault(w => w.Role != WordRole.Small) is { } next && cut.PlaceOf(cut.IndexOf(next)) < 0,
            _ => false,
        };
    }

    // "Child A and Child B", for "them": it was looked at as a name.
    private static bool IsWithinName(Cut cut, int said)
    {
        var (left, right) = (cut.Said.Take(said).LastOrDefault(w => w.Role != WordRole.Small), cut.Said.Skip(said).FirstOrDefault(w => w.Role != WordRole.Small));
        return left is not null && right is not null && cut.PlaceOf(cut.IndexOf(left)) < 0 && cut.PlaceOf(cut.IndexOf(right)) < 0;
    }

    // "Exporting drugs to other areas" is not "exporting drugs other areas"; "and/or" is not "and".
    private static string? LosesJoint(Cut cut, int before, int place)
    {
        var gap = Enumerable.Range(before + 1, place - before - 1).Select(j => cut.There[j]).ToList();
        if (gap.Count == 0 || !gap.TrueForAll(w => w.Role == WordRole.Small || w.Text == "or") || cut.There[before].Sentence != cut.There[place].Sentence) return null;
        if (cut.There[before].Text == "and" && gap[0].Text == "or" || cut.There[place].Text == "or" && gap[^1].Text == "and") return "and/or";
        // "In at the end": one of two is as good.
        if (Joints.Contains(cut.There[before].Text) || Joints.Contains(cut.There[place].Text)) return null;
        return cut.There[before].Part == cut.There[place].Part ? gap.Find(w => Joints.Contains(w.Text))?.Text : null;
    }
}
