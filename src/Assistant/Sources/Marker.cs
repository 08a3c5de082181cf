using System.Text.RegularExpressions;
using Assistant.Corpus;

namespace Assistant.Sources;

public enum MarkerKind { Bullet, Number, Letter }

/// <summary>How a block begins: <c>text[Start..Words]</c> is a mark that is not shown, <c>text[Words..Body]</c> an ordinal that is.</summary>
public sealed record Marker(MarkerKind Kind, int Words, int Body);

public static partial class Markers
{
    public static Marker Read(string text, Block block)
    {
        var match = block.Kind switch
        {
            BlockKind.Heading => Heading().Match(text, block.Start, block.End - block.Start),
            BlockKind.ListItem => Item().Match(text, block.Start, block.End - block.Start),
            BlockKind.Footnote => Footnote().Match(text, block.Start, block.End - block.Start),
            _ => Match.Empty,
        };
        if (!match.Success) return new Marker(MarkerKind.Bullet, block.Start, block.Start);
        var ordinal = match.Groups["ordinal"];
        if (!ordinal.Success) return new Marker(MarkerKind.Bullet, match.Index + match.Length, match.Index + match.Length);
        return new Marker(char.IsLetter(text[ordinal.Index]) ? MarkerKind.Letter : MarkerKind.Number, ordinal.Index, ordinal.Index + ordinal.Length);
    }

    [GeneratedRegex(@"\G\s*#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\G([-*•]\s+)?(?<ordinal>(\d{1,2}\)|[a-z][.)])\s+)|\G[-*•]\s+")]
    private static partial Regex Item();

    [GeneratedRegex(@"\G\s*(?<ordinal>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)")]
    private static partial Regex Footnote();
}
