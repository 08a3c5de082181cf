using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>The footnotes and endnotes of a Word file, numbered through in the order in which they are met.</summary>
internal sealed class NoteBook(MainDocumentPart main)
{
    private readonly Dictionary<long, FootnoteEndnoteType> _footnotes = ById(main.FootnotesPart?.Footnotes);
    private readonly Dictionary<long, FootnoteEndnoteType> _endnotes = ById(main.EndnotesPart?.Endnotes);
    private readonly Queue<(int Number, FootnoteEndnoteType Note)> _met = new();
    private int _count;

    /// <summary>The mark that stands in the text.</summary>
    public string Mark(long id, bool isEndnote)
    {
        if (!(isEndnote ? _endnotes : _footnotes).TryGetValue(id, out var note)) return "";
        _met.Enqueue((++_count, note));
        return CanonicalText.Superscript(_count);
    }

    public bool TryNext(out (int Number, FootnoteEndnoteType Note) met) => _met.TryDequeue(out met);

    private static Dictionary<long, FootnoteEndnoteType> ById(OpenXmlElement? notes) =>
        (notes?.Elements<FootnoteEndnoteType>() ?? []).Where(n => n.Type is null || n.Type.Value == FootnoteEndnoteValues.Normal).DistinctBy(n => n.Id?.Value ?? 0).ToDictionary(n => n.Id?.Value ?? 0);
}
