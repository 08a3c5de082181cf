using System.Text.Json;
using Assistant.Screening;
using Assistant.Screening.Export;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Screening.Export;

/// <summary>Whatever somebody writes, each document can be opened again and holds it.</summary>
public sealed class HostileTextLaws
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>", "]]>&amp;<w:p/>", "\0\u0001\u001b[31m\u007f", "\uFFFE\uFFFF\uD800", "\uDC00\uD83D", "🔪👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "مرحبا بالعالم שלום", "\u202Egnp.exe\u2066", "\r\n\t\u2028\u0085", "a\u0301\u0300\uFE0F\u200D",
        new string('W', 700), "{question} {0} %s", "=1+1", "../../etc/passwd", "\" onload=\"", "(\\) Tj ET", "𝔘𠮷", "   ", "",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Nasty).ArrayOf().Zip(ArbMap.Default.ArbFor<string>().Generator)
        .Select(p => string.Concat(p.Item1.Take(4)) + p.Item2).ToArbitrary();

    private static void Holds(Func<ScreeningRecord, string, bool> law, int tests) =>
        Prop.ForAll(Texts, Texts, (text, reference) => law(SomeRecord.Live(reference, text, $"{reference}{text}"), text)).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(30));

    [Fact]
    public void The_Word_document_is_sound_and_holds_the_text() => Holds((record, text) =>
    {
        var bytes = SomeRecord.Exports.Export(record, ExportFormat.Word).Bytes;
        return WordReportTests.Faults(bytes).Count == 0 && WordReportTests.Text(bytes).Contains(PrintableText.Of(text), StringComparison.Ordinal);
    }, 60);

    [Fact]
    public void The_FHIR_keeps_its_rules_and_holds_the_text() => Holds((record, text) =>
    {
        var response = JsonDocument.Parse(SomeRecord.Exports.Export(record, ExportFormat.Fhir).Bytes).RootElement;
        var note = response.GetProperty("item").EnumerateArray().SelectMany(g => g.GetProperty("item").EnumerateArray()).Single(i => i.GetProperty("linkId").GetString() == "note");
        var kept = note.TryGetProperty("answer", out var answer) ? answer[0].GetProperty("valueString").GetString() : null;
        return FhirRules.Faults(response).Count == 0 && (kept == PrintableText.Of(text) || kept is null && string.IsNullOrWhiteSpace(PrintableText.Of(text)));
    }, 200);

    [Fact]
    public void The_PDF_is_made_from_any_text() => Holds((record, _) => SomeRecord.Exports.Export(record, ExportFormat.Pdf).Bytes.AsSpan().EndsWith("%%EOF\n"u8), 150);

    [PopplerFact]
    public void Another_program_opens_the_PDF_of_the_worst_texts_without_a_complaint()
    {
        foreach (var text in Nasty) Poppler.Text(SomeRecord.Exports.Export(SomeRecord.Live(text, text, text), ExportFormat.Pdf).Bytes).ShouldContain("Talk today");
        Poppler.Text(SomeRecord.Exports.Export(SomeRecord.Live(note: string.Concat(Nasty)), ExportFormat.Pdf).Bytes).ShouldContain("<script>");
    }

    [Fact]
    public void Printable_text_is_that_already_and_keeps_every_letter() =>
        Prop.ForAll(Texts, text => PrintableText.Of(PrintableText.Of(text)) == PrintableText.Of(text)
            && PrintableText.Of(text).Where(char.IsLetterOrDigit).SequenceEqual(text.Where(char.IsLetterOrDigit))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
