namespace Assistant.Support.Cutting;

/// <summary>A name where the text has a pronoun, goes on about whoever was named before, or leaves a name out that stands in front of it.</summary>
internal static class Pronouns
{
    private const int Near = 3;

    private static readonly HashSet<string> All = ["he", "she", "they", "it", "him", "them", "his", "her", "their", "its", "this", "these", "those", "that", "who", "which", "whose", "such", "there", "both", "himself"];
    private static readonly HashSet<string> Pointing = ["this", "these", "those", "that", "such", "both"];
    private static readonly HashSet<string> OfOnePerson = ["he", "she", "him", "his", "her", "himself"];
    private static readonly HashSet<string> OfSeveral = ["they", "them", "their", "both", "these", "those"];
    private static readonly HashSet<string> GoOn = ["and", "who", "which", "but", "then", "where", "that", "whose"];
    private static readonly HashSet<string> Subjects = ["he", "she", "they", "it", "we", "i"];

    private static readonly HashSet<string> Times = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static bool OpensAnew(string word) => word is "he" or "she" or "they" or "it" or "this" or "these";

    public static bool IsSubject(string word) => Subjects.Contains(word);

    /// <param name="cut">The sentence beside the text.</param>
    /// <param name="said">A word of the sentence that does not stand there in its order.</param>
    /// <param name="earlier">What stands in the passage before the text.</param>
    public static bool StandsFor(Cut cut, int said, IReadOnlyList<LineWord> earlier)
    {
        var (before, behind) = cut.GapAt(said);
        if (behind >= cut.There.Count) return false;
        var sentence = cut.There[behind].Sentence;
        var gap = Enumerable.Range(before + 1, behind - before - 1).Select(i => cut.There[i]).Where(w => w.Sentence == sentence).ToList();
        var pronoun = Standing(gap, before < 0 || cut.There[before].Sentence != sentence) ?? (before >= 0 && before + 1 == behind && Pointing.Contains(cut.There[before].Text) ? cut.There[before] : null);
        var known = earlier.Concat(cut.There.Take(behind)).ToList();
        if (pronoun is null) return gap.TrueForAll(w => w.Role == WordRole.Small) && IsNameBefore(cut, said, earlier) && IsTheNearest(cut.Said, said, known);
        if (OfOnePerson.Contains(pronoun.Text) && IsOfSeveral(cut.Said[said]) || pronoun.Text is "it" or "its" && IsOfSeveral(FirstOfRun(cut, said))) return false;
        return known.Exists(cut.Said[said].IsSame) && (OfSeveral.Contains(pronoun.Text) || IsTheNearest(cut.Said, said, known));
    }

    // The last word left out in front of what goes on, small ones aside. What opens a sentence may also go on about who opened it before.
    private static LineWord? Standing(IReadOnlyList<LineWord> gap, bool opens)
    {
        for (var i = gap.Count - 1; i >= 0 && i >= gap.Count - Near; i--)
        {
            if (All.Contains(gap[i].Text) || opens && GoOn.Contains(gap[i].Text)) return gap[i];
            if (gap[i].Role != WordRole.Small && gap[i].Text is not ("also" or "therefore" or "again")) return null;
        }
        return null;
    }

    // "The findings" are those "of the Deep Dive", of which the passage spoke right before. A name in capitals alone, whole, where nothing is left out for it.
    private static bool IsNameBefore(Cut cut, int said, IReadOnlyList<LineWord> earlier)
    {
        var (first, last) = (said, said);
        while (first > 0 && cut.PlaceOf(first - 1) < 0 && cut.Said[first - 1].Role != WordRole.Small) first--;
        while (last + 1 < cut.Said.Count && cut.PlaceOf(last + 1) < 0 && cut.Said[last + 1].Role != WordRole.Small) last++;
        var run = cut.Said.Skip(first).Take(last - first + 1).ToList();
        return Enumerable.Range(0, Math.Max(0, earlier.Count - run.Count + 1)).Any(at => run.Select((w, i) => w.IsSame(earlier[at + i]) && (earlier[at + i].Name && !Times.Contains(w.Text) || earlier[at + i].IsOneChild || at + i + 1 < earlier.Count && earlier[at + i + 1].IsOneChild)).All(same => same));
    }

    private static LineWord FirstOfRun(Cut cut, int said)
    {
        var first = said;
        for (var i = said - 1; i >= 0 && cut.PlaceOf(i) < 0; i--)
            if (cut.Said[i].Role == WordRole.Content) first = i;
        return cut.Said[first];
    }

    private static bool IsOfSeveral(LineWord word) => word.Text is "children" or "people" || word.Text.EndsWith('s') && !word.Name;

    // Of several children that are named it is the last.
    private static bool IsTheNearest(IReadOnlyList<LineWord> words, int at, IReadOnlyList<LineWord> known) =>
        !words[at].IsOneChild || known.LastOrDefault(w => w.IsOneChild)?.Stem == words[at].Stem;
}
