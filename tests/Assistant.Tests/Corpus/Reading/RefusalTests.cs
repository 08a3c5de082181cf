using System.IO.Compression;
using System.Text;
using Assistant.Corpus.Reading;
using Assistant.Knowledge;
using DocumentFormat.OpenXml;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>What is not a document, or would harm, is refused with what to do.</summary>
public sealed class RefusalTests
{
    private static readonly byte[] Word = MadeWord.Body(MadeWord.Line("The panel sits every week at Harrow House."));
    private static readonly byte[] Pdf = MadePdf.Of("Panels", [new ProcedurePart.Paragraph("The panel sits every week at Harrow House.")], furniture: false);

    // Made when asked for: the runner writes down what a theory is given, and some of these are large.
    private static readonly Dictionary<string, (string Reason, Func<byte[]> Bytes)> Files = new()
    {
        ["empty.docx"] = ("empty", () => []),
        ["spaces.txt"] = ("empty", () => Encoding.UTF8.GetBytes(" \r\n\t ")),
        ["few.txt"] = ("no-words", () => Encoding.UTF8.GetBytes("Page 1")),
        ["half.docx"] = ("damaged", () => Word[..(Word.Length / 2)]),
        ["half.pdf"] = ("damaged", () => "%PDF-1.7\n1 0 obj\n<<"u8.ToArray()),
        ["body-gone.docx"] = ("damaged", () => Zips.Of(("word/document.xml", "<a/>"), ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"))),
        ["broken-xml.docx"] = ("damaged", () => Word.With("word/document.xml", xml => xml[..^20])),
        ["entities.docx"] = ("damaged", () => Word.With("word/document.xml", xml => xml.Insert(xml.IndexOf("?>", StringComparison.Ordinal) + 2, "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"))),
        ["laughs.docx"] = ("damaged", () => Word.With("word/styles.xml", _ => "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><l>&b;</l>")),
        ["deep.docx"] = ("nested", () => Word.With("word/document.xml", _ => string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)))),
        ["bomb.docx"] = ("unpacks", () => Zips.Made(zip => Zips.Write(zip, "word/document.xml", Encoding.UTF8.GetBytes($"<a>{new string(' ', 80 * 1024 * 1024)}</a>")))),
        ["many-parts.docx"] = ("unpacks", () => Zips.Made(zip => { for (var i = 0; i < 3_001; i++) Zips.Write(zip, $"word/{i}.xml", []); })),
        ["macros.docx"] = ("macros", () => MadeWord.Made(main => main.Document!.Body!.Append(MadeWord.Line("Words and words and words.")), type: WordprocessingDocumentType.MacroEnabledDocument)),
        ["sheet.docx"] = ("office", () => Zips.Of(("xl/workbook.xml", "<a/>"))),
        ["letter.odt"] = ("open-document", () => Zips.Of(("mimetype", "application/vnd.oasis.opendocument.text"))),
        ["things.zip"] = ("zip", () => Zips.Of(("a.txt", "Words"))),
        ["letter.doc"] = ("old-word", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        ["sealed.docx"] = ("password", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        ["sealed.pdf"] = ("password", () => MadePdf.File([MadePdf.Words(72, 700, 11, "Secret words")], Sealed)),
        ["scan.pdf"] = ("scan", () => MadePdf.File(["0.9 g 72 72 400 600 re f", "0.9 g 72 72 400 600 re f"])),
        ["stamped-scan.pdf"] = ("scan", () => MadePdf.File([.. Enumerable.Range(1, 5).Select(i => MadePdf.Words(72, 820, 8, "Scanned by the office") + MadePdf.Words(300, 20, 8, $"Page {i}"))])),
        ["letter.rtf"] = ("rtf", () => @"{\rtf1\ansi Words and words}"u8.ToArray()),
        ["photo.docx"] = ("picture", () => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]]),
        ["program.txt"] = ("not-text", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 32))]),
        ["deep.html"] = ("nested", () => Encoding.UTF8.GetBytes($"<html>{string.Concat(Enumerable.Repeat("<div>", 100_000))}words")),
        ["styled.html"] = ("nested", () => Encoding.UTF8.GetBytes($"<html>{string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<b id={i}>"))}{string.Concat(Enumerable.Repeat("<p>words", 50_000))}")),
        ["quotes.md"] = ("nested", () => Encoding.UTF8.GetBytes(new string('>', 50_000) + " words")),
        ["brackets.md"] = ("nested", () => Encoding.UTF8.GetBytes(new string('[', 50_000) + " words")),
        ["lines.txt"] = ("long", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 10_000_000)))),
        ["huge.txt"] = ("large", () => new byte[20 * 1024 * 1024 + 1]),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_refused_for_its_own_reason(string name) =>
        (await DocumentReading.ReadAsync(name, Files[name].Bytes(), new ReadLimits())).ShouldBeOfType<ReadResult.Refused>().Reason.Id.ShouldBe($"adding.refused-{Files[name].Reason}");

    [Fact]
    public void Every_reason_and_everything_left_out_has_words() =>
        InterfaceIds.All.Keys.Where(k => k.StartsWith("adding.refused-", StringComparison.Ordinal)).ShouldAllBe(id => Some.Assistant.Knowledge.Words[id].Length > 20);

    [Theory]
    [InlineData("procedure.txt")]
    [InlineData("procedure")]
    [InlineData("../../etc/procedure.pdf")]
    [InlineData("procedure.exe")]
    public async Task A_file_is_what_stands_in_it_whatever_its_name_is(string name)
    {
        (await DocumentReading.ReadAsync(name, Word, new ReadLimits())).ShouldBeOfType<ReadResult.Done>().File.Kind.ShouldBe(FileKind.Word);
        (await DocumentReading.ReadAsync(name, Pdf, new ReadLimits())).ShouldBeOfType<ReadResult.Done>().File.Kind.ShouldBe(FileKind.Pdf);
    }

    [Fact]
    public async Task A_PDF_with_too_many_pages_is_refused() =>
        (await DocumentReading.ReadAsync("x.pdf", MadePdf.File([.. Enumerable.Repeat(MadePdf.Words(72, 700, 11, "Words and words"), 12)]), new ReadLimits { MaxPages = 10 }))
            .ShouldBeOfType<ReadResult.Refused>().Reason.Id.ShouldBe("adding.refused-pages");

    [Fact]
    public async Task Without_pdftotext_it_is_said_what_to_install() =>
        (await DocumentReading.ReadAsync("x.pdf", Pdf, new ReadLimits { PdfToText = "no-such-program" })).ShouldBeOfType<ReadResult.Refused>().Reason.Id.ShouldBe("adding.refused-no-pdf-reader");

    [Fact]
    public async Task A_PDF_that_takes_too_long_is_given_up_and_leaves_nothing_behind()
    {
        var slow = Path.Combine(Directory.CreateTempSubdirectory("slow-").FullName, "pdftotext");
        await File.WriteAllTextAsync(slow, "#!/bin/sh\nsleep 600\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = await DocumentReading.ReadAsync("x.pdf", Pdf, new ReadLimits { PdfToText = slow, PdfSeconds = 1 });
        result.ShouldBeOfType<ReadResult.Refused>().Reason.Id.ShouldBe("adding.refused-slow");
        Directory.GetDirectories(Path.GetTempPath(), "reading-*").SelectMany(d => Directory.GetFiles(d)).Where(f => File.ReadAllBytes(f).SequenceEqual(Pdf)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asked_can_give_up_waiting()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => DocumentReading.ReadAsync("x.pdf", Pdf, new ReadLimits(), given.Token));
    }

    // A password that nobody knows: the words cannot be made readable without it.
    private const string Sealed = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<0102030405060708091011121314151617181920212223242526272829303132>/U<3102030405060708091011121314151617181920212223242526272829303132>>>/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";
}
