using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Plain;

/// <summary>What a typed or printed line of a list begins with.</summary>
/// <param name="Label">"3" or "b"; null for a bullet.</param>
/// <param name="Rest">The line without it.</param>
internal sealed partial record ItemMark(string? Label, string Rest)
{
    public static ItemMark? Read(string line)
    {
        if (Bullet().Match(line) is { Success: true } bullet) return new(null, line[bullet.Length..]);
        return Numbered().Match(line) is { Success: true } numbered ? new(numbered.Groups[1].Value, line[numbered.Length..]) : null;
    }

    public static bool IsBullet(string word) => Glyph().IsMatch(word);

    [GeneratedRegex(@"^[-*•●○◦▪■□▸►‣⁃·–—\uF0B7\uF0A7\uF0D8\uF02D]\s+(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-*•●○◦▪■□▸►‣⁃·–—\uF0B7\uF0A7\uF0D8\uF02D]$")]
    private static partial Regex Glyph();

    [GeneratedRegex(@"^\(?(\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)")]
    private static partial Regex Numbered();
}
