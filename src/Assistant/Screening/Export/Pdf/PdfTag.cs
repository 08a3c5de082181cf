namespace Assistant.Screening.Export.Pdf;

/// <summary>What a piece of the page is: a heading, a paragraph, a cell. Screen readers read a tagged PDF by these.</summary>
internal sealed class PdfTag(string type, PdfTag? parent, string attributes = "")
{
    private readonly List<PdfTag> _below = [];
    private readonly List<(int Page, int Mark)> _marks = [];

    public string Type => type;
    public PdfTag? Parent => parent;
    public int Object { get; private set; }

    public PdfTag Add(string below, string attributes = "")
    {
        var tag = new PdfTag(below, this, attributes);
        _below.Add(tag);
        return tag;
    }

    /// <summary>A stretch of a page that this is about.</summary>
    public void Marks(int page, int mark) => _marks.Add((page, mark));

    public void Reserve(PdfObjects file)
    {
        Object = file.Reserve();
        foreach (var tag in _below) tag.Reserve(file);
    }

    public void Write(PdfObjects file, int root, IReadOnlyList<int> pages)
    {
        var kids = _marks.Select(m => $"<</Type/MCR/Pg {PdfObjects.Ref(pages[m.Page])}/MCID {m.Mark}>>").Concat(_below.Select(t => PdfObjects.Ref(t.Object)));
        file.Set(Object, $"<</Type/StructElem/S/{type}/P {PdfObjects.Ref(parent?.Object ?? root)}{attributes}/K[{string.Join(' ', kids)}]>>");
        foreach (var tag in _below) tag.Write(file, root, pages);
    }
}
