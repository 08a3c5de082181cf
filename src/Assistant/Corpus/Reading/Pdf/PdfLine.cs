namespace Assistant.Corpus.Reading.Pdf;

/// <summary>A word on a page, with the box that it fills, in points from the top left.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;
}

/// <summary>A printed line. Lines of one <see cref="Block"/> stand close below each other.</summary>
internal sealed class PdfLine(int page, int block, IReadOnlyList<PdfWord> words)
{
    public int Page { get; } = page;
    public int Block { get; } = block;
    public IReadOnlyList<PdfWord> Words { get; } = words;
    public string Text { get; } = string.Join(' ', words.Select(w => w.Text));
    public double Left { get; } = words.Min(w => w.Left);
    public double Right { get; } = words.Max(w => w.Right);
    public double Top { get; } = words.Min(w => w.Top);
    public double Bottom { get; } = words.Max(w => w.Bottom);

    /// <summary>The size of its letters, to half a point.</summary>
    public double Size { get; } = Math.Round(words.Select(w => w.Height).Order().ElementAt(words.Count / 2) * 2) / 2;
}

/// <summary>A page and its lines in the order in which they are read.</summary>
internal sealed record PdfSheet(int Number, double Width, double Height, IReadOnlyList<PdfLine> Lines);
