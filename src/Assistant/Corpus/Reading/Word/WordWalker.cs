using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>Walks the body of a Word file and hands it on as blocks.</summary>
internal sealed class WordWalker
{
    private const int LongestBoldHeading = 12;

    private readonly StyleBook _styles;
    private readonly ListNumbers _lists;
    private readonly NoteBook _notes;
    private readonly WordTally _tally;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ReadBlock> _blocks = [];
    private string _carried = "";
    private int _level;

    public WordWalker(StyleBook styles, ListNumbers lists, NoteBook notes, WordTally tally, CancellationToken cancellationToken) =>
        (_styles, _lists, _notes, _tally, _cancellationToken) = (styles, lists, notes, tally, cancellationToken);

    public IReadOnlyList<ReadBlock> Blocks => _blocks;

    public void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (child)
            {
                case Paragraph paragraph: Read(paragraph); break;
                case Table table: Read(table); break;
                case SdtBlock control when control.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value?.Contains("Contents", StringComparison.OrdinalIgnoreCase) == true) == true: _tally.HasContents = true; break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock: Walk(child); break;
                case AlternateContent choice when (choice.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)choice.GetFirstChild<AlternateContentFallback>()) is { } first: Walk(first); break;
                case AltChunk: _tally.Embedded++; break;
            }
        }
    }

    private void Read(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        if (_styles.IsContents(properties))
        {
            _tally.HasContents = true;
            return;
        }
        var words = new WordText(_styles, _tally, _notes.Mark);
        var (text, isBold) = words.Of(paragraph);
        text = _carried + text;
        _carried = "";
        // A paragraph whose end was deleted goes on in the next.
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null) _carried = text;
        else Add(text, isBold, properties);
        while (_notes.TryNext(out var met)) _blocks.Add(new ReadBlock.Footnote(met.Number, string.Join(' ', met.Note.Descendants<Paragraph>().Select(TextOf))));
        foreach (var box in words.Boxes) Walk(box);
    }

    private void Add(string text, bool isBold, ParagraphProperties? properties)
    {
        var mark = Mark(properties);
        if (string.IsNullOrWhiteSpace(text)) return;
        var level = _styles.HeadingLevel(properties);
        if (level == 0 && isBold && mark is null or { Text.Length: > 0 } && LooksLikeHeading(text, isBold)) level = Math.Min(_level + 1, 6) is 1 ? 2 : Math.Min(_level + 1, 6);
        else if (level > 0) _level = level;
        _blocks.Add((level, mark) switch
        {
            ( > 0, { Text.Length: > 0 }) => new ReadBlock.Heading(level, $"{mark.Text} {text}"),
            ( > 0, _) => new ReadBlock.Heading(level, text),
            (_, null) => new ReadBlock.Paragraph(text),
            (_, { IsCompound: true }) => new ReadBlock.Paragraph($"{mark.Text} {text}"),
            (_, { Text: "" }) => new ReadBlock.Item(null, text),
            _ => new ReadBlock.Item(mark.Text, text),
        });
    }

    private static bool LooksLikeHeading(string text, bool isBold) =>
        isBold && text.Trim() is var line && line.Count(c => c == ' ') < LongestBoldHeading && char.IsLetterOrDigit(line[0]) && !".,;!".Contains(line[^1]) && line.Any(char.IsLetter);

    private ListMark? Mark(ParagraphProperties? properties) =>
        _styles.Numbering(properties)?.NumberingId?.Val?.Value is { } id and > 0 ? _lists.Next(id, _styles.LevelOf(properties) ?? 0) : null;

    private string TextOf(Paragraph paragraph) => Whole(paragraph, (_, _) => "").Text;

    // Boxes included: a footnote and a cell are one piece of text.
    private (string Text, bool Bold) Whole(Paragraph paragraph, Func<long, bool, string> footnote)
    {
        var words = new WordText(_styles, _tally, footnote);
        var (text, bold) = words.Of(paragraph);
        return words.Boxes.Count == 0 ? (text, bold) : ($"{text} {string.Join(' ', words.Boxes.SelectMany(b => b.Descendants<Paragraph>()).Select(p => Whole(p, footnote).Text))}", bold);
    }

    private void Read(Table table)
    {
        var read = WordTable.Read(table, _tally, p => Whole(p, _notes.Mark));
        if (read.IsLayout)
        {
            foreach (var cell in read.Cells) Walk(cell);
            return;
        }
        _tally.Tables++;
        _blocks.AddRange(TableLines.Of(read.Rows, read.HasHead));
        while (_notes.TryNext(out var met)) _blocks.Add(new ReadBlock.Footnote(met.Number, string.Join(' ', met.Note.Descendants<Paragraph>().Select(TextOf))));
    }
}
