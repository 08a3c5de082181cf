using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Sources;

/// <summary>The words of a document that a reader was sent to, <c>text[Start..End]</c>.</summary>
public sealed partial record Place(int Start, int End)
{
    /// <summary>What an address asks for as <c>start-end</c>; null where the text has no such place.</summary>
    public static Place? Read(string? at, string text)
    {
        if (at is null || Range().Match(at) is not { Success: true } match) return null;
        var passage = new Place(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return passage.Start < passage.End && passage.End <= text.Length && !Splits(text, passage.Start) && !Splits(text, passage.End) ? passage : null;
    }

    public bool Holds(int start, int end) => Start <= start && end <= End;

    public bool Overlaps(int start, int end) => Start < end && start < End;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}-{End}");

    private static bool Splits(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]);

    [GeneratedRegex(@"^([0-9]{1,9})-([0-9]{1,9})\z")]
    private static partial Regex Range();
}
