namespace Assistant.Screening.Export.Pdf;

/// <summary>Pages that are filled from the top down. Lines are wrapped here, and a new page begins where a line no longer fits.</summary>
internal sealed class PdfPaper(PdfFont regular, PdfFont bold)
{
    public const double Left = 56;
    public const double TextWidth = PdfPage.Width - 2 * Left;
    private const double Top = 56;
    private const double Bottom = PdfPage.Height - 70;
    private const double LineHeight = 1.32;

    // Where the letters stand within their line.
    private const double Baseline = 0.98;

    private readonly List<PdfPage> _pages = [new()];

    public IReadOnlyList<PdfPage> Pages => _pages;
    public double Y { get; private set; } = Top;
    public double Room => Bottom - Y;
    public static double FullRoom => Bottom - Top;

    public static double HeightOf(double size) => size * LineHeight;

    public PdfFont Font(bool isBold) => isBold ? bold : regular;

    public void NewPage()
    {
        _pages.Add(new PdfPage());
        Y = Top;
    }

    /// <summary>Begins a new page unless there is so much room on this one.</summary>
    public void Need(double height)
    {
        if (height > Room && Y > Top) NewPage();
    }

    /// <summary>Leaves some room, but none at the top of a page.</summary>
    public void Gap(double height)
    {
        if (Y > Top) Y += height;
    }

    public void Down(double height) => Y += height;

    public void Box(double x, double width, double height, bool shaded) => _pages[^1].Draw(new PdfInk.Box(x, Y, width, height, shaded));

    /// <summary>A line of text at a place below the pen, which does not move.</summary>
    public void Text(string text, double x, double below, double size, bool isBold, PdfTag? tag)
    {
        if (text.Length > 0) _pages[^1].Draw(new PdfInk.Words(x, Y + below + size * Baseline, Font(isBold), size, text, tag));
    }

    public void Lines(IReadOnlyList<string> lines, double x, double size, bool isBold, PdfTag tag)
    {
        foreach (var line in lines)
        {
            Need(HeightOf(size));
            Text(line, x, 0, size, isBold, tag);
            Down(HeightOf(size));
        }
    }

    /// <summary>The text in lines of that width. A word that is wider is cut. A space ends each line that goes on, for those who read it aloud.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, double size, bool isBold)
    {
        var lines = new List<string>();
        foreach (var given in text.Split('\n'))
        {
            var line = "";
            foreach (var word in given.Split(' ').SelectMany(w => Cut(w, width, size, isBold)))
                if (line.Length == 0) line = word;
                else if (Font(isBold).Width($"{line} {word}", size) <= width) line = $"{line} {word}";
                else
                {
                    lines.Add($"{line} ");
                    line = word;
                }
            lines.Add(line);
        }
        return lines;
    }

    private IEnumerable<string> Cut(string word, double width, double size, bool isBold)
    {
        if (Font(isBold).Width(word, size) <= width)
        {
            yield return word;
            yield break;
        }
        var part = "";
        foreach (var rune in word.EnumerateRunes())
        {
            if (part.Length > 0 && Font(isBold).Width(part + rune, size) > width)
            {
                yield return part;
                part = "";
            }
            part += rune.ToString();
        }
        if (part.Length > 0) yield return part;
    }
}
