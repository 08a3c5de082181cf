using System.Text.RegularExpressions;
using Assistant.Knowledge;

namespace Assistant.Retrieval;

/// <summary>Words we do not use of a child in our own voice, and what we say instead.</summary>
public sealed partial record AvoidedWords(Regex Pattern, string Say)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The words as they stand in <paramref name="text"/> outside quotation marks; null where they do not.</summary>
    public string? FindIn(string text) =>
        Pattern.Match(Quotation().Replace(text, " \" ")) is { Success: true } match ? match.Value : null;

    public static AvoidedWords? Read(YamlMap map)
    {
        map.OnlyKeys("words", "pattern", "say");
        if (map.Has("words") == map.Has("pattern"))
        {
            map.Complain("An entry needs either 'words' or 'pattern'.", "Write 'words: [the phrase, another]'.");
            return null;
        }
        var pattern = map.Has("pattern") ? map.Text("pattern") : string.Join('|', map.Texts("words").Select(w => Regex.Escape(Vocabulary.Normal(w))));
        try
        {
            return new AvoidedWords(new Regex($@"\b(?:{pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience), map.Text("say"));
        }
        catch (ArgumentException e)
        {
            map.Complain($"'pattern' is not a regular expression: {e.Message}", "", "pattern");
            return null;
        }
    }

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|‘[^’]*’(?!\\w)")]
    private static partial Regex Quotation();
}
