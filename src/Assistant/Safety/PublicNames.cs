namespace Assistant.Safety;

/// <summary>Names that tell of nobody in a case: people known in public, authors, bodies, laws and places that are called after somebody.</summary>
public sealed class PublicNames(NameBook book)
{
    private const int ThingReaches = 3;

    public bool IsPublic(string text, IReadOnlyList<Token> tokens, PersonalDetail name)
    {
        var first = TokenSpan.FirstIn(name, tokens);
        var last = first;
        while (last + 1 < tokens.Count && tokens[last + 1].Start < name.End) last++;
        return first < tokens.Count && (IsKnown(tokens, first, last) || IsOperation(text, tokens, first) || IsAuthor(text, tokens, first, last) || IsThing(tokens, last) || IsBody(text, tokens, last));
    }

    private bool IsKnown(IReadOnlyList<Token> tokens, int first, int last)
    {
        if (first == last && book.PublicNames.Contains(tokens[first].Bare)) return true;
        for (var i = Math.Max(0, first - 1); i <= last && i + 1 < tokens.Count; i++)
            if (book.PublicNames.Contains($"{tokens[i].Word} {tokens[i + 1].Bare}")) return true;
        return false;
    }

    // "Op Makesafe", "HMP Wetherby".
    private static bool IsOperation(string text, IReadOnlyList<Token> tokens, int first) =>
        first > 0 && tokens[first - 1].IsCapital(text) && tokens[first - 1].Word is "op" or "operation" or "project" or "hmp" or "hmyoi" or "yoi" or "baroness" or "lord" or "dame";

    // "Brandon et al", "Pearce (2014)", "R v Brecani", "V.C.L. v the United Kingdom".
    private static bool IsAuthor(string text, IReadOnlyList<Token> tokens, int first, int last)
    {
        if (first > 0 && tokens[first - 1].Word == "v" || last + 1 < tokens.Count && tokens[last + 1].Word is "v" or "et") return true;
        return last + 1 < tokens.Count && tokens[last + 1] is { Word: { Length: 4 } year } && year.StartsWith("20", StringComparison.Ordinal) && text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End) is " (" or ", ";
    }

    // "Pearce's social model", "Sarah's Law".
    private bool IsThing(IReadOnlyList<Token> tokens, int last)
    {
        for (var i = last + 1; tokens[last].Possessive && i < tokens.Count && i <= last + ThingReaches; i++)
            if (book.PublicThings.Contains(tokens[i].Word)) return true;
        return last + 1 < tokens.Count && book.PublicThings.Contains(tokens[last + 1].Word);
    }

    // "Marie Collins Foundation", "Harris & Moss Trust".
    private bool IsBody(string text, IReadOnlyList<Token> tokens, int last)
    {
        for (var i = last + 1; i < tokens.Count && i <= last + ThingReaches && tokens[i].IsCapital(text); i++)
        {
            if (text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End) is not (" " or " & ")) return false;
            if (book.PublicBodies.Contains(tokens[i].Word)) return true;
        }
        return false;
    }
}
