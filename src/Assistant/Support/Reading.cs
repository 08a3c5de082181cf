using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>A text from which each thing understood is struck out, so that a telephone number is not read again as a quantity.</summary>
internal sealed class Reading(string text)
{
    private const char Struck = '|';

    public string Left { get; private set; } = text;

    public IReadOnlyList<Match> Take(Regex pattern)
    {
        var matches = pattern.Matches(Left);
        if (matches.Count == 0) return [];
        var left = Left.ToCharArray();
        foreach (Match match in matches) Array.Fill(left, Struck, match.Index, match.Length);
        Left = new string(left);
        return matches.ToList();
    }
}
