namespace Assistant.Support;

/// <summary>
/// The names that the cited words and their sources hold. A short form stands for its long form, and the other way round.
/// </summary>
internal sealed class KnownNames
{
    private readonly OrdinaryWords _ordinary;
    private readonly ShortForms _shortForms;
    private readonly string _known;

    public KnownNames(IEnumerable<CitedText> cited, ShortForms shortForms, OrdinaryWords ordinary)
    {
        (_ordinary, _shortForms) = (ordinary, shortForms);
        _known = shortForms.Expand(string.Concat(cited.SelectMany(c => c.Known.Prepend(c.Words)).Select(t => $" {shortForms.Stems(t)} |")));
    }

    public bool Hold(NameMention name) => Hold(name.Words, name.Opens);

    private bool Hold(IReadOnlyList<string> words, bool opens)
    {
        while (words.Count > 0 && Names.IsConnector(words[0])) words = [.. words.Skip(1)];
        while (words.Count > 0 && Names.IsConnector(words[^1])) words = [.. words.SkipLast(1)];
        if (words.Count == 0 || Stand(words)) return true;
        if (opens && !Names.IsAcronym(words[0]) && _ordinary.Contains(words[0])) return Hold([.. words.Skip(1)], false);
        for (var i = 1; i < words.Count; i++)
            if (MayPart(words[i - 1], words[i]) && Stand([.. words.Take(i)]) && Hold([.. words.Skip(i)], false)) return true;
        return false;
    }

    // Two names may stand side by side after a possessive, around a connector and around a short form. Other words have to
    // stand together, else a name could be made from two sources.
    private static bool MayPart(string before, string after) =>
        before.EndsWith("'s", StringComparison.Ordinal) || Names.IsConnector(after) && after is not ("of" or "for") || Names.IsAcronym(before) || Names.IsAcronym(after);

    private bool Stand(IReadOnlyList<string> words) => _shortForms.Stems(string.Join(' ', words)) is var stems && (stems.Length == 0 || _known.Contains($" {stems} ", StringComparison.Ordinal));
}
