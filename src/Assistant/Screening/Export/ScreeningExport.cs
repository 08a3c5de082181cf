using Assistant.Contacts;
using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>Makes the file of a screening. It writes to no disk and sends nothing.</summary>
public sealed class ScreeningExport(KnowledgeBase knowledge, ContentFolder content)
{
    /// <param name="record">What was answered.</param>
    /// <param name="format">What it is taken away as.</param>
    /// <param name="area">Where the practitioner works, for the numbers in it; without one the questionnaire's own area.</param>
    public ExportedFile Export(ScreeningRecord record, ExportFormat format, Area? area = null)
    {
        var name = $"{(record.Mode == ScreeningModes.Practice ? "screening-practice" : "screening")}-{TimeZoneInfo.ConvertTime(record.At, ContactBook.London):yyyy-MM-dd}";
        if (format == ExportFormat.Fhir) return new ExportedFile($"{name}.fhir.json", FhirReport.ContentType, FhirReport.Bytes(record, knowledge.Words));
        var report = ReportMaker.Of(record, knowledge, area);
        return format switch
        {
            ExportFormat.Pdf => new ExportedFile($"{name}.pdf", "application/pdf", new PdfReport(knowledge.Words).Bytes(report, record.At)),
            _ => new ExportedFile($"{name}.docx", WordReport.ContentType, InWord(record, report)),
        };
    }

    // Practice never looks like the area's filled form.
    private byte[] InWord(ScreeningRecord record, ScreeningReport report) => record.Session.Questionnaire.Template is { } template && report is LiveReport live
        ? WordTemplate.Fill(File.ReadAllBytes(content.PathOf(WordTemplate.PathOf(template))), TemplateValues.Of(record, live, knowledge.Words))
        : new WordReport(knowledge.Words).Bytes(report, record.At);
}
