using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>Something drawn, its place counted from the top left corner of the page.</summary>
internal abstract record PdfInk
{
    /// <param name="X">Where it begins.</param>
    /// <param name="Y">The line that the letters stand on.</param>
    /// <param name="Font">In which letters.</param>
    /// <param name="Size">How large.</param>
    /// <param name="Text">What.</param>
    /// <param name="Tag">What it is a part of; null for what is on every page.</param>
    public sealed record Words(double X, double Y, PdfFont Font, double Size, string Text, PdfTag? Tag) : PdfInk;

    public sealed record Box(double X, double Y, double Width, double Height, bool Shaded) : PdfInk;
}

/// <summary>An A4 page, in points.</summary>
internal sealed class PdfPage
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly List<PdfInk> _ink = [];

    /// <summary>The tags of the stretches of this page, by their marks.</summary>
    public List<PdfTag> Marked { get; } = [];

    public void Draw(PdfInk ink) => _ink.Add(ink);

    /// <summary>The page as operators. What follows each other under one tag is one stretch.</summary>
    public byte[] Content(int page)
    {
        var content = new StringBuilder();
        PdfTag? open = null;
        foreach (var ink in _ink)
        {
            var tag = (ink as PdfInk.Words)?.Tag;
            if (open is not null && tag != open) content.Append("EMC\n");
            if (tag is null) content.Append("/Artifact BMC\n");
            else if (tag != open)
            {
                tag.Marks(page, Marked.Count);
                content.Append($"/{tag.Type} <</MCID {Marked.Count}>> BDC\n");
                Marked.Add(tag);
            }
            Append(content, ink);
            if (tag is null) content.Append("EMC\n");
            open = tag;
        }
        if (open is not null) content.Append("EMC\n");
        return Encoding.ASCII.GetBytes(content.ToString());
    }

    private static void Append(StringBuilder content, PdfInk ink)
    {
        static string N(double value) => PdfObjects.Number(value);
        if (ink is PdfInk.Words words) content.Append($"BT /{words.Font.Name} {N(words.Size)} Tf 1 0 0 1 {N(words.X)} {N(Height - words.Y)} Tm <{words.Font.Encode(words.Text)}> Tj ET\n");
        else if (ink is PdfInk.Box box)
        {
            var place = $"{N(box.X)} {N(Height - box.Y - box.Height)} {N(box.Width)} {N(box.Height)} re";
            content.Append(box.Shaded ? $"q 0.93 g 0.35 G 0.6 w {place} B Q\n" : $"q 0.35 G 0.6 w {place} S Q\n");
        }
    }
}
