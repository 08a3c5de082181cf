using System.Globalization;
using System.Text;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>PDF files as a printer makes them: A4 pages with a header, a page number, larger headings, and words broken at the end of a line.</summary>
internal sealed class MadePdf
{
    private const int Width = 595;
    private const int Height = 842;
    private const int Left = 64;
    private const int Right = Width - 64;
    private const double Body = 11;

    private readonly List<StringBuilder> _pages = [];
    private readonly string _header;
    private double _y;

    private MadePdf(string header) => _header = header;

    public static byte[] Of(string title, IEnumerable<ProcedurePart> parts, bool furniture = true)
    {
        var pdf = new MadePdf(furniture ? "Westmarch Safeguarding Children Partnership" : "");
        pdf.NewPage();
        pdf.Lines(title, 22, Left);
        foreach (var part in parts) pdf.Draw(part);
        return File(pdf._pages.ConvertAll(p => p.ToString()));
    }

    /// <summary>Pages of ready-made drawing commands.</summary>
    public static byte[] File(IReadOnlyList<string> pages, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Add(string body)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{4 + i * 2} 0 R"))}]>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        foreach (var page in pages)
        {
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Width} {Height}]/Resources<</Font<</F 3 0 R>>>>/Contents {places.Count + 2} 0 R>>");
            Add($"<</Length {page.Length}>>stream\n{page}\nendstream");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static string Words(double x, double y, double size, string text)
    {
        var safe = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal).Replace('’', '\u0092').Replace('•', '\u0095');
        return string.Create(CultureInfo.InvariantCulture, $"BT /F {size:0.#} Tf {x:0.#} {y:0.#} Td ({safe}) Tj ET\n");
    }

    private void Draw(ProcedurePart part)
    {
        switch (part)
        {
            case ProcedurePart.Heading heading:
                if (_y < 130) NewPage();
                _y -= 8;
                Lines(heading.Text, heading.Level == 1 ? 17 : 13.5, Left);
                break;
            case ProcedurePart.Paragraph paragraph: Lines(paragraph.Text, Body, Left); break;
            case ProcedurePart.Item item:
                if (_y < 80) NewPage();
                Put(Left, Body, item.Label is { } label ? $"{label}." : "•");
                Lines(item.Text, Body, Left + 18);
                break;
            case ProcedurePart.Table table: foreach (var row in table.Rows) Row(row); break;
        }
    }

    private void Lines(string text, double size, double left)
    {
        foreach (var line in Wrapped(text, (int)((Right - left) / (size * 0.5))))
        {
            if (_y < 80) NewPage();
            Put(left, size, line);
            _y -= size * 1.25;
        }
        _y -= size * 0.6;
    }

    private void Row(IReadOnlyList<string> cells)
    {
        var width = (Right - Left) / cells.Count;
        var lines = cells.Select(c => Wrapped(c, (int)((width - 14) / (Body * 0.5))).ToList()).ToList();
        var height = lines.Max(l => l.Count);
        if (_y - height * Body * 1.2 < 80) NewPage();
        for (var i = 0; i < height; i++, _y -= Body * 1.2)
            for (var c = 0; c < cells.Count; c++)
                if (i < lines[c].Count) Put(Left + c * width, Body, lines[c][i]);
        _y -= 8;
    }

    private void Put(double x, double size, string text) => _pages[^1].Append(Words(x, _y, size, text));

    private void NewPage()
    {
        _pages.Add(new StringBuilder());
        _y = Height - 90;
        if (_header.Length == 0) return;
        _pages[^1].Append(Words(Left, Height - 40, 9, _header)).Append(Words(Right - 60, 40, 9, $"Page {_pages.Count}"));
    }

    // A long word that does not fit is broken with a hyphen, as printers do.
    private static IEnumerable<string> Wrapped(string text, int most)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var room = most - line.Length - 1;
            if (word.Length <= room || line.Length == 0)
            {
                line = line.Length == 0 ? word : $"{line} {word}";
                continue;
            }
            var cut = word.Length > 9 && word.All(char.IsAsciiLetterLower) && room > 5 ? Math.Min(room - 1, word.Length - 4) : 0;
            yield return cut > 3 ? $"{line} {word[..cut]}-" : line;
            line = cut > 3 ? word[cut..] : word;
        }
        yield return line;
    }
}
