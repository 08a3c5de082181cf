namespace Assistant.Support.Cutting;

/// <summary>Each verb keeps its subject: what is left out between two words that are kept does not end in whoever does what follows.</summary>
internal static class DoerRules
{
    // Words that tell more of the one behind them: "the most vulnerable children".
    private const int MostBeforeNoun = 3, MostOfName = 6;

    private static readonly HashSet<string> Somebody = ["the", "a", "an", "his", "her", "their", "its", "he", "she", "they", "it", "this", "these", "those", "one", "another", "who", "which", "that"];
    // "On one hand", "in turn", "for example".
    private static readonly HashSet<string> Asides = ["one", "hand", "turn", "example", "instance", "fact", "effect", "addition", "therefore", "however", "but", "whilst", "while"];
    private static readonly HashSet<string> Articles = ["the", "a", "an", "his", "her", "their", "its", "this", "these", "those"];
    private static readonly HashSet<string> Opening = ["of", "in", "on", "at", "for", "with", "by", "from", "to", "within", "during", "about", "as", "into", "between", "through", "including", "across", "under"];

    public static IEnumerable<Shortfall> Check(Cut cut)
    {
        var before = -1;
        for (var i = 0; i < cut.Said.Count; i++)
        {
            var place = cut.PlaceOf(i);
            if (place < 0 || cut.There[place].Role == WordRole.Small) continue;
            if (before < 0 && TellsToDo(cut, i, place)) yield return new Shortfall(ShortfallKind.Strength, "It tells the reader to do something.", "Keep who does it.");
            if (before < 0 && LosesHead(cut, place)) yield return new Shortfall(ShortfallKind.Name, $"It is something of '{cut.There[place].Text}' that is spoken of there.", "Keep what it is.");
            if (before >= 0 && cut.There[before].Sentence != cut.There[place].Sentence && !OpensAnew(cut, i, place))
                yield return new Shortfall(ShortfallKind.Name, "It joins two sentences.", "Take one.");
            if (before >= 0 && !IsNewName(cut, i) && TakesSubject(cut, before, place))
                yield return new Shortfall(ShortfallKind.Name, $"'{cut.There[place].Text}' has another subject there.", "Keep whoever does it.");
            before = place;
        }
    }

    // "The summary of the regulations", cut down to "the regulations".
    private static bool LosesHead(Cut cut, int place)
    {
        if (IsTakenUp(cut, place)) return false;
        var lost = new List<LineWord>();
        var end = place - 1;
        while (end >= 0 && cut.IsKept(end) && Articles.Contains(cut.There[end].Text)) end--;
        for (var j = end; j >= 0 && cut.There[j].Sentence == cut.There[place].Sentence && !cut.IsKept(j); j--) lost.Insert(0, cut.There[j]);
        if (lost.Count > 0 && Articles.Contains(lost[^1].Text)) lost.RemoveAt(lost.Count - 1);
        return lost is [var first, .., { Text: "of" }] && !Opening.Contains(first.Text) && lost.Exists(w => w.Role == WordRole.Content);
    }

    // "In the case of Child B, he was …": the pronoun is whoever was named.
    private static bool IsTakenUp(Cut cut, int place)
    {
        var end = place;
        while (end + 1 < cut.There.Count && cut.There[end + 1].Part == cut.There[place].Part && cut.IsKept(end + 1)) end++;
        return end + 1 < cut.There.Count && cut.There[end + 1].Part != cut.There[place].Part && cut.There[end + 1].Sentence == cut.There[place].Sentence
            && !cut.IsKept(end + 1) && Pronouns.IsSubject(cut.There[end + 1].Text) && (cut.There[place].Name || cut.There[end].IsOneChild);
    }

    // "Came to share information", cut down to "Share information".
    private static bool TellsToDo(Cut cut, int said, int place) => said == 0 && place > 0 && cut.There[place - 1] is { Text: "to" } && !cut.There[place].Name;

    // "The team met. They agreed …", cut down to "The team agreed …": a few words that name who the pronoun is which opens the next sentence.
    private static bool OpensAnew(Cut cut, int said, int place)
    {
        var opening = Enumerable.Range(0, place + 1).First(j => cut.There[j].Sentence == cut.There[place].Sentence);
        if (!Pronouns.OpensAnew(cut.There[opening].Text) || cut.IsKept(opening) || said > MostOfName) return false;
        var named = Enumerable.Range(0, said).Where(i => cut.PlaceOf(i) is >= 0 and var p && p < opening).Select(cut.PlaceOf).ToList();
        return named.Count > 0 && named[^1] - named[0] == named.Count - 1 && !named.Exists(p => IsVerb(cut.There[p]))
            && Enumerable.Range(opening, place - opening).All(j => cut.There[j].Role == WordRole.Small || cut.IsKept(j));
    }

    private static bool IsVerb(LineWord word) => word.Role == WordRole.Limit && !word.IsOneChild || WordForms.IsAuxiliary(word.Text) || word.Text.EndsWith("ed", StringComparison.Ordinal) || word.Text.EndsWith("ing", StringComparison.Ordinal);

    // It was looked at as one that stands for a pronoun.
    private static bool IsNewName(Cut cut, int said)
    {
        var before = said - 1;
        while (before >= 0 && cut.Said[before].Role == WordRole.Small) before--;
        return before >= 0 && cut.PlaceOf(before) < 0 && (cut.Said[before].Role == WordRole.Content || cut.Said[before].IsOneChild);
    }

    private static bool TakesSubject(Cut cut, int before, int place)
    {
        for (var kept = place - 1; kept > before && cut.IsKept(kept); kept--)
            if (Opening.Contains(cut.There[kept].Text) || Articles.Contains(cut.There[kept].Text)) return false;
        var from = place;
        while (from - 1 > before && cut.There[from - 1].Part == cut.There[place].Part) from--;
        var lost = Enumerable.Range(from, place - from).Where(j => !cut.IsKept(j)).Select(j => cut.There[j]).ToList();
        if (lost.TrueForAll(w => w.Role != WordRole.Content && !Pronouns.IsSubject(w.Text) || IsHow(w))) return false;
        if (LeadsNoun(lost) || GoesOn(cut, before, place)) return false;
        // Left out behind a comma or a joining word: it leads what follows. Left out within one part: more about the word behind it, or about the one before.
        if (from - 1 > before || cut.There[from].Part != cut.There[before].Part) return true;
        return !Opening.Contains(lost[0].Text) && (lost.Count > MostBeforeNoun || lost.Skip(1).Any(w => Somebody.Contains(w.Text)));
    }

    // It ends in a "the" or a preposition: what follows is no verb. But "the risk of" is what the sentence speaks of.
    private static bool LeadsNoun(List<LineWord> lost)
    {
        var end = lost.Count - 1;
        if (Articles.Contains(lost[end].Text)) end--;
        if (end >= 0 && lost[end].Text == "of") return Opening.Contains(lost[0].Text);
        if (end >= 0 && lost[end].Text == "to") return !lost.Exists(w => Somebody.Contains(w.Text));
        return end < lost.Count - 1 || Opening.Contains(lost[end].Text);
    }

    // "In the case of Child B, he was …": the pronoun is whoever stands in front of it. "He failed …, and he was …": it is who the sentence began with.
    private static bool GoesOn(Cut cut, int before, int place)
    {
        var gap = Enumerable.Range(before + 1, place - before - 1).Where(j => !cut.IsKept(j)).Select(j => cut.There[j]).ToList();
        if (gap.Exists(w => w.Role != WordRole.Small) || gap.Where(w => Pronouns.IsSubject(w.Text)).ToList() is not [var pronoun]) return false;
        var opening = cut.There.First(w => w.Sentence == pronoun.Sentence);
        return cut.There[before].IsOneChild && cut.There[before + 1] == pronoun || opening.Text == pronoun.Text && opening != pronoun;
    }

    private static bool IsHow(LineWord word) => Asides.Contains(word.Text) || word.Text.EndsWith("ly", StringComparison.Ordinal) && !word.Name;
}
