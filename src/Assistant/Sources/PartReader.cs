using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>Puts blocks together as a reader sees them: a list is one list, and a footnote waits until the sentence that it cut is over.</summary>
public sealed class PartReader
{
    private readonly string _text;
    private readonly HeadingOutline _outline;
    private readonly List<Part> _parts = [];
    private readonly List<Block> _notes = [];
    private readonly List<Block> _paragraph = [];
    private readonly ListBuilder _list;

    private PartReader(Document document) => (_text, _outline, _list) = (document.Text, new HeadingOutline(document), new ListBuilder(document.Text));

    public static IReadOnlyList<Part> Read(Document document)
    {
        var reader = new PartReader(document);
        foreach (var block in document.Blocks) reader.Add(block);
        reader.Close();
        return reader._parts;
    }

    private void Add(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Footnote:
                _notes.Add(block);
                return;
            case BlockKind.ListItem:
                if (_list.IsEmpty) Close();
                _list.Add(block);
                return;
            case BlockKind.Paragraph when block.Continues && !_list.IsEmpty:
                _list.CarryOn(block);
                return;
            case BlockKind.Paragraph:
                if (!block.Continues) Close();
                _paragraph.Add(block);
                return;
            case BlockKind.Heading:
                Close();
                _parts.Add(_outline.Part(block));
                return;
            default:
                Close();
                _parts.Add(new FormPart(block));
                return;
        }
    }

    private void Close()
    {
        if (_paragraph.Count > 0) _parts.Add(new ParagraphPart([.. _paragraph], LineBreaks.Kept(_text, _paragraph)));
        if (!_list.IsEmpty) _parts.Add(_list.Take());
        if (_notes.Count > 0) _parts.Add(new FootnotesPart([.. _notes]));
        _paragraph.Clear();
        _notes.Clear();
    }
}
