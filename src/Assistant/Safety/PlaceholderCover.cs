namespace Assistant.Safety;

/// <summary>Covers details, and the placeholders that stand for them, with a character that no rule reads, keeping every offset.</summary>
public static class PlaceholderCover
{
    public static string Cover(string text, IReadOnlyList<string> kinds)
    {
        if (!text.Contains('[')) return text;
        var covered = text.ToCharArray();
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
            foreach (var kind in kinds)
                if (string.CompareOrdinal(text, open + 1, kind, 0, kind.Length) == 0
                    && open + kind.Length + 1 < text.Length && text[open + kind.Length + 1] == ']')
                    covered.AsSpan(open, kind.Length + 2).Fill(Tokeniser.Masked);
        return new string(covered);
    }

    public static string Cover(string text, IReadOnlyList<PersonalDetail> found)
    {
        var covered = text.ToCharArray();
        foreach (var detail in found) covered.AsSpan(detail.Start, detail.Length).Fill(Tokeniser.Masked);
        return new string(covered);
    }
}
