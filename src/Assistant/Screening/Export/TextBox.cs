using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>A content control of Word that holds text: in a line, as a paragraph, or as a cell of a table.</summary>
internal static class TextBox
{
    public static void Write(SdtElement control, string text)
    {
        var properties = control.SdtProperties!;
        var look = Look(control);
        switch (control)
        {
            case SdtRun { SdtContentRun: { } content }:
                content.RemoveAllChildren();
                content.Append(Run(text, look));
                // A box for one line of plain text would lose the breaks of several.
                if (HasLines(text) && properties.GetFirstChild<SdtContentText>() is { } plain) plain.MultiLine = true;
                break;
            case SdtBlock { SdtContentBlock: { } content }:
                var paragraphs = Paragraphs(content, text, look);
                content.RemoveAllChildren();
                content.Append(paragraphs);
                if (HasLines(text)) properties.RemoveAllChildren<SdtContentText>();
                break;
            case SdtCell { SdtContentCell: { } content } when content.GetFirstChild<TableCell>() is { } cell:
                var inCell = Paragraphs(cell, text, look);
                foreach (var old in cell.ChildElements.Where(c => c is not TableCellProperties).ToList()) old.Remove();
                cell.Append(inCell);
                if (HasLines(text)) properties.RemoveAllChildren<SdtContentText>();
                break;
            default: return;
        }
        // Word would put its prompt or bound data in the place of what was written.
        properties.RemoveAllChildren<ShowingPlaceholder>();
        properties.RemoveAllChildren<DataBinding>();
        properties.RemoveAllChildren<DocumentFormat.OpenXml.Office2013.Word.DataBinding>();
    }

    private static bool HasLines(string text) => PrintableText.Of(text).Contains('\n', StringComparison.Ordinal);

    // A paragraph for each line, set as the first one of the box was.
    private static List<Paragraph> Paragraphs(OpenXmlElement content, string text, RunProperties? look)
    {
        var set = content.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties;
        return [.. PrintableText.Of(text).Split('\n').Select(line =>
        {
            var paragraph = new Paragraph();
            if (set is not null) paragraph.Append(set.CloneNode(true));
            paragraph.Append(Run(line, look));
            return paragraph;
        })];
    }

    private static Run Run(string text, RunProperties? look)
    {
        var run = WordText.Run(text);
        if (look is not null) run.PrependChild(look.CloneNode(true));
        return run;
    }

    // The letters that the form gives the box; those of its prompt, mostly grey, only where it says so itself.
    private static RunProperties? Look(SdtElement control)
    {
        if (control.SdtProperties!.GetFirstChild<RunProperties>() is { } own) return (RunProperties)own.CloneNode(true);
        if (control.SdtProperties!.GetFirstChild<ShowingPlaceholder>() is not null) return null;
        return control.Descendants<Run>().FirstOrDefault()?.RunProperties?.CloneNode(true) as RunProperties;
    }
}
