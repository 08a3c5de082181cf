using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>Text as Word keeps it: printable, spaces kept, a break for each new line.</summary>
internal static class WordText
{
    public static Run Run(string text)
    {
        var run = new Run();
        run.Append(Pieces(text));
        return run;
    }

    public static IEnumerable<OpenXmlElement> Pieces(string text)
    {
        var first = true;
        foreach (var line in PrintableText.Of(text).Split('\n'))
        {
            if (!first) yield return new Break();
            yield return new Text(line) { Space = SpaceProcessingModeValues.Preserve };
            first = false;
        }
    }

    public static Paragraph Paragraph(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));
}
