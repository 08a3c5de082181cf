namespace Assistant.Safety;

/// <summary>Names as the model hears them: where a word is surely part of one, its neighbours that likely are belong to it.</summary>
public sealed class HeardNameRules(NameBook book, NameModel model)
{
    /// <summary>Chosen on sets that were learnt from; docs/decisions.md has the figures.</summary>
    private const float Sure = 0, SureUnlisted = 1, SureUnlistedInSmall = 3, Likely = -1, Unlikely = -1.5f, UnlikelyInFull = -3;

    private const int LongestShort = 3, FewestForeign = 3;

    /// <summary>The log odds of each word; null where it cannot be part of a name.</summary>
    public float?[] Hear(string text, IReadOnlyList<Token> tokens) =>
        IsForeign(tokens) ? new float?[tokens.Count] : model.Score(IsShouted(text) ? text.ToLowerInvariant() : text, tokens);

    // In another language no word is known, and every one would pass for a name.
    private bool IsForeign(IReadOnlyList<Token> tokens)
    {
        var (words, unknown) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Word.Length <= LongestShort || !char.IsLetter(token.Word[0])) continue;
            words++;
            if (!book.IsWord(token.Bare) && !IsListed(token.Bare) && !book.NotSurnames.Contains(token.Bare) && !IsKnown(token.Bare)) unknown++;
        }
        return unknown >= FewestForeign && unknown * 2 >= words;
    }

    // A message all in capitals says no more by them than one in small letters.
    private static bool IsShouted(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') && !text.AsSpan().ContainsAnyInRange('a', 'z');

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens, float?[] odds)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (odds[i] is not { } own || IsKnown(tokens[i].Bare) || own < (IsListed(tokens[i].Bare) ? Sure : tokens[i].IsCapital(text) ? SureUnlisted : SureUnlistedInSmall)) continue;
            var (first, last) = (i, i);
            while (first > 0 && odds[first - 1] > Likely && Joined(text, tokens, first - 1)) first--;
            while (last + 1 < tokens.Count && odds[last + 1] > Likely && !tokens[last].Possessive && Joined(text, tokens, last)) last++;
            yield return new PersonalDetail("name", tokens[first].Start, tokens[last].Possessive ? tokens[last].End - 2 : tokens[last].End);
            i = last;
        }
    }

    /// <summary>Whether the model hears no name in any word of it: then a rule that found one by its lists is not believed.</summary>
    public static bool IsUnheard(PersonalDetail name, IReadOnlyList<Token> tokens, float?[] odds)
    {
        var first = TokenSpan.FirstIn(name, tokens);
        var isFull = first + 1 < tokens.Count && tokens[first + 1].Start < name.End;
        var any = false;
        for (var i = first; i < tokens.Count && tokens[i].Start < name.End; i++)
        {
            if (odds[i] >= (isFull ? UnlikelyInFull : Unlikely)) return false;
            any |= odds[i] is not null;
        }
        return any;
    }

    private bool IsListed(string word) => book.FirstNames.Contains(word) || book.Surnames.Contains(word) || book.WordNames.Contains(word);

    // "RHIs", "NFA'd": a short form with an ending is one still.
    private bool IsKnown(string word) => book.Kin.Contains(word) || book.Platforms.Contains(word) || book.Acronyms.Contains(word) || word[^1] is 's' or 'd' && book.Acronyms.Contains(word[..^1]);

    private static bool Joined(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is " " or "-" or ". " or ".";
}
