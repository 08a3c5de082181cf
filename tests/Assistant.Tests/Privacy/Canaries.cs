using System.Text;

namespace Assistant.Tests.Privacy;

/// <summary>Words that stand nowhere else, and where they were found: as they are, and as base64, addresses and JSON write them.</summary>
internal sealed class Canaries
{
    private const string Mark = "zqkvyxjqw";

    public int Planted { get; private set; }

    /// <summary>A word that stands nowhere else, of letters alone, so that no rule takes it for a number.</summary>
    public string Next()
    {
        var n = Planted++;
        return $"{Mark}{(char)('a' + n / 676 % 26)}{(char)('a' + n / 26 % 26)}{(char)('a' + n % 26)}";
    }

    public string Fill(string form) => form.Replace("{0}", Next(), StringComparison.Ordinal);

    // In base64 a word can lie in three ways; letters are written in addresses and in JSON as they are.
    public static List<string> FoundIn(string text) => [.. new[] { Mark, Base64(Mark), Base64(Mark[1..7]), Base64(Mark[2..8]) }
        .Select(m => (At: text.IndexOf(m, StringComparison.OrdinalIgnoreCase), Mark: m)).Where(f => f.At >= 0)
        .Select(f => text[Math.Max(0, f.At - 300)..Math.Min(text.Length, f.At + 60)])];

    private static string Base64(string word) => Convert.ToBase64String(Encoding.UTF8.GetBytes(word));
}
