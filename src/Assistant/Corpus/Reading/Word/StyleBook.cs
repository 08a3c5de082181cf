using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>What the styles of a Word file say about headings, lists and hidden letters, each by way of the styles that it rests on.</summary>
internal sealed partial class StyleBook
{
    private const int LongestChain = 12;

    private readonly Dictionary<string, Style> _styles = [];
    private readonly string? _normal;

    public StyleBook(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                if (style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph) _normal ??= id;
            }
    }

    /// <summary>1 to 6 for a heading, 0 for any other paragraph. A style is known by its own level or its built-in name, which no language of Word changes.</summary>
    public int HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val?.Value is { } own) return own < 9 ? Math.Min(own + 1, 6) : 0;
        foreach (var style in Chain(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level) return level < 9 ? Math.Min(level + 1, 6) : 0;
            if (style.StyleName?.Val?.Value is not { } name) continue;
            if (Heading().Match(name) is { Success: true } match) return Math.Min(match.Groups[1].Value[0] - '0', 6);
            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
        }
        return 0;
    }

    /// <summary>An entry of a table of contents.</summary>
    public bool IsContents(ParagraphProperties? properties) => Chain(properties?.ParagraphStyleId?.Val?.Value).Any(s => s.StyleName?.Val?.Value is { } name
        && (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.Equals("table of figures", StringComparison.OrdinalIgnoreCase)));

    public NumberingProperties? Numbering(ParagraphProperties? properties) =>
        properties?.NumberingProperties is { NumberingId: not null } own ? own
        : Chain(properties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n?.NumberingId is not null);

    /// <summary>The level of a list that a style stands for.</summary>
    public int? LevelOf(ParagraphProperties? properties) => properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value
        ?? Chain(properties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value).FirstOrDefault(l => l is not null);

    public bool IsHidden(Run run, ParagraphProperties? paragraph) => Says(run, paragraph, p => p.GetFirstChild<Vanish>());

    public bool IsBold(Run run, ParagraphProperties? paragraph) => Says(run, paragraph, p => p.GetFirstChild<Bold>());

    // What the run says itself comes before its style, and that before the style of its paragraph.
    private bool Says(Run run, ParagraphProperties? paragraph, Func<OpenXmlElement, OnOffType?> mark)
    {
        if (run.RunProperties is { } own && mark(own) is { } said) return IsOn(said);
        foreach (var style in Chain(run.RunProperties?.RunStyle?.Val?.Value, orNormal: false).Concat(Chain(paragraph?.ParagraphStyleId?.Val?.Value)))
            if (style.StyleRunProperties is { } properties && mark(properties) is { } styled) return IsOn(styled);
        return false;
    }

    private static bool IsOn(OnOffType mark) => mark.Val?.Value ?? true;

    private IEnumerable<Style> Chain(string? id, bool orNormal = true)
    {
        id ??= orNormal ? _normal : null;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex("^heading ([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
