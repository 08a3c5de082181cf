namespace Assistant.Safety;

/// <summary>Finds the words that a detail covers.</summary>
public static class TokenSpan
{
    /// <summary>The place of the first word that reaches into the detail, found by halving, for a long text is asked many times.</summary>
    public static int FirstIn(PersonalDetail detail, IReadOnlyList<Token> tokens)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= detail.Start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
