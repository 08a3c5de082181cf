using System.Text;
using Assistant.Screening.Export;
using Assistant.Tests.Corpus.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What people wrote, in files that other programs open.</summary>
internal static class OutFuzz
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>A spreadsheet finds the same cells, and none of them is a formula.</summary>
    public static FuzzTarget Csv() => OfText("csv", ["a,b\nc", "=1+1", "-cmd|' /C calc'!A0", "it's \"quoted\"", "＝HYPERLINK(\"x\")", "plain words"], text =>
    {
        var cells = text.Split('|');
        var file = Encoding.UTF8.GetString(Pages.Csv.Of([cells, ["end"]]).AsSpan(3));
        var rows = Rows(file);
        Demand(rows is [var first, ["end"]] && first.Count == cells.Length, "a cell breaks its row");
        foreach (var (found, wrote) in rows[0].Zip(cells))
        {
            Demand(found.Length == 0 || !Formula.Contains(found[0]), "a cell is a formula");
            Demand(found == wrote || found == $"'{wrote}" || wrote.Contains('\ud83d'), "a cell holds something else");
        }
        return true;
    }) with
    { Tokens = ["=", "+", "-", "@", "\t", "\"", "\"\"", ",", "\r\n", "|", "'", "＝", " =", "\u200b="] };

    /// <summary>An area's own form in Word, with whatever somebody wrote in its boxes.</summary>
    public static FuzzTarget WordForm()
    {
        var form = MadeWord.Body(
            new SdtBlock(new SdtProperties(new Tag { Val = "note" }), new SdtContentBlock(MadeWord.Line("here"))),
            new Paragraph(new SdtRun(new SdtProperties(new Tag { Val = "reference" }), new SdtContentRun(MadeWord.Run("here")))));
        return OfText("word-form", ["Talked with her school.\nShe is safe.", "CASE-12", "<w:p>&amp;]]>", "é 😀 مرحبا"], text =>
        {
            var filled = WordTemplate.Fill(form, new TemplateValues(new Dictionary<string, string> { ["note"] = text, ["reference"] = text }, new Dictionary<string, bool>()));
            using var package = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
            var written = package.MainDocumentPart!.Document!.Body!.InnerText;
            var wanted = PrintableText.Of(text).Where(char.IsLetterOrDigit).ToArray();
            Demand(written.Where(char.IsLetterOrDigit).ToArray().AsSpan().IndexOf(wanted) >= 0 || wanted.Length == 0, "a box does not hold what was written");
            return true;
        }) with
        { Tokens = ["]]>", "<!--", "&#x0;", "\u0001", "\ufffe", "\u2028", "</w:t>"], OneOf = 10 };
    }

    private static List<List<string>> Rows(string file)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < file.Length; at++)
        {
            var c = file[at];
            if (isQuoted && c == '"' && at + 1 < file.Length && file[at + 1] == '"') cell.Append(file[++at]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\r')) cell.Append(c);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                at++;
                rows.Add(row);
                row = [];
            }
        }
        return rows;
    }
}
