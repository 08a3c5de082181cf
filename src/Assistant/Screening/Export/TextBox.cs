using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>A content control of Word that holds text: in a line, as a paragraph, or as a cell of a table.</summary>
internal static class TextBox
{
    public static void Write(SdtElement control, string text)
    {
        var properties = control.SdtProperties!;
        var run = WordText.Run(text);
        if (Look(control) is { } look) run.PrependChild(look);
        switch (control)
        {
            case SdtRun { SdtContentRun: { } content }:
                content.RemoveAllChildren();
                content.Append(run);
                break;
            case SdtBlock { SdtContentBlock: { } content }:
                var paragraph = Paragraph(content, run);
                content.RemoveAllChildren();
                content.Append(paragraph);
                break;
            case SdtCell { SdtContentCell: { } content } when content.GetFirstChild<TableCell>() is { } cell:
                var inCell = Paragraph(cell, run);
                foreach (var old in cell.ChildElements.Where(c => c is not TableCellProperties).ToList()) old.Remove();
                cell.Append(inCell);
                break;
            default: return;
        }
        // Word would put its prompt or bound data in the place of what was written.
        properties.RemoveAllChildren<ShowingPlaceholder>();
        properties.RemoveAllChildren<DataBinding>();
        properties.RemoveAllChildren<DocumentFormat.OpenXml.Office2013.Word.DataBinding>();
    }

    private static Paragraph Paragraph(OpenXmlElement content, Run run)
    {
        var paragraph = new Paragraph();
        if (content.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties is { } properties) paragraph.Append(properties.CloneNode(true));
        paragraph.Append(run);
        return paragraph;
    }

    // The letters that the form gives the box; those of its prompt, mostly grey, only where it says so itself.
    private static RunProperties? Look(SdtElement control)
    {
        if (control.SdtProperties!.GetFirstChild<RunProperties>() is { } own) return (RunProperties)own.CloneNode(true);
        if (control.SdtProperties!.GetFirstChild<ShowingPlaceholder>() is not null) return null;
        return control.Descendants<Run>().FirstOrDefault()?.RunProperties?.CloneNode(true) as RunProperties;
    }
}
