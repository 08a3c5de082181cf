using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Screening.Export;

/// <summary>An area's own form in Word. Its boxes are content controls with a tag; everything else of it stays as it is.</summary>
public static class WordTemplate
{
    /// <summary>Where the form of that name stands.</summary>
    public static string PathOf(string template) => $"{QuestionnaireReader.Folder}/{template}";

    public static byte[] Fill(byte[] form, TemplateValues values)
    {
        using var stream = new MemoryStream();
        stream.Write(form);
        using (var package = WordprocessingDocument.Open(stream, isEditable: true))
            foreach (var root in Roots(package))
                foreach (var control in root.Descendants<SdtElement>().ToList())
                    Fill(control, values);
        return stream.ToArray();
    }

    /// <summary>The content controls that have a tag, with it.</summary>
    public static IEnumerable<(SdtElement Control, string Tag)> Controls(WordprocessingDocument package) =>
        Roots(package).SelectMany(r => r.Descendants<SdtElement>()).Where(c => TagOf(c) is { Length: > 0 }).Select(c => (c, TagOf(c)!));

    /// <summary>Whether the control is a box to tick.</summary>
    public static bool IsTick(SdtElement control) => control.SdtProperties?.GetFirstChild<SdtContentCheckBox>() is not null;

    private static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;

    private static IEnumerable<OpenXmlPartRootElement> Roots(WordprocessingDocument package)
    {
        if (package.MainDocumentPart is not { Document: { } document } main) yield break;
        yield return document;
        foreach (var header in main.HeaderParts) yield return header.Header;
        foreach (var footer in main.FooterParts) yield return footer.Footer;
    }

    private static void Fill(SdtElement control, TemplateValues values)
    {
        if (TagOf(control) is not { } tag) return;
        if (IsTick(control))
        {
            if (values.Ticks.TryGetValue(tag, out var ticked)) TickBox.Set(control, ticked);
        }
        else if (values.Texts.TryGetValue(tag, out var text)) TextBox.Write(control, text);
    }
}
