namespace Assistant.Support.Cutting;

/// <summary>Every word of meaning is one of the text, in its order; but for a name where the text has a pronoun.</summary>
internal static class WordRules
{
    // An article stands before its noun, or before a word or two that tell more of it.
    private const int Near = 3;

    public static IEnumerable<Shortfall> Check(Cut cut, IReadOnlyList<LineWord> earlier)
    {
        for (var i = 0; i < cut.Said.Count; i++)
        {
            var word = cut.Said[i];
            if (word.Text == "by" && cut.PlaceOf(i) < 0) yield return new Shortfall(ShortfallKind.Name, "It says by whom, and the words cited do not.", "Leave it out.");
            if (IsMadeMany(cut, i)) yield return new Shortfall(ShortfallKind.Strength, $"There it is one, here '{word.Text}'.", "Keep how many there are.");
            if (word.Role == WordRole.Small || word is { Role: WordRole.Limit, IsOneChild: false } || cut.Stands(i) || Pronouns.StandsFor(cut, i, earlier)) continue;
            yield return cut.There.Any(word.IsSame)
                ? new Shortfall(ShortfallKind.Name, $"'{word.Text}' stands elsewhere there.", "Keep their order.")
                : new Shortfall(ShortfallKind.ContentWords, $"'{word.Text}' is not theirs.", "Keep their words.");
        }
    }

    // "A tag was removed for a child" is not "tags are removed for children".
    private static bool IsMadeMany(Cut cut, int said)
    {
        if (cut.PlaceOf(said) is not (>= 0 and var place) || cut.Said[said].Role != WordRole.Content || !WordForms.IsMany(cut.There[place].Text, cut.Said[said].Text)) return false;
        return Enumerable.Range(1, Near).Any(back => place - back >= 0 && cut.There[place - back].Part == cut.There[place].Part && cut.There[place - back].Text is "a" or "an" or "one");
    }
}
