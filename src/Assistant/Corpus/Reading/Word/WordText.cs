using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>The words of a paragraph as a reader sees them when all changes are accepted.</summary>
internal sealed class WordText(StyleBook styles, WordTally tally, Func<long, bool, string> footnote)
{
    private readonly StringBuilder _text = new();
    private ParagraphProperties? _properties;
    private bool _allBold;

    /// <summary>The boxes that hang on the paragraph: their words come after it.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    /// <returns>The words, and whether all of them are bold.</returns>
    public (string Text, bool Bold) Of(Paragraph paragraph)
    {
        _text.Clear();
        (_properties, _allBold) = (paragraph.ParagraphProperties, true);
        Children(paragraph);
        return (_text.ToString(), _allBold);
    }

    private void Children(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements) Inline(child);
    }

    private void Inline(OpenXmlElement element)
    {
        switch (element)
        {
            case Run run: OfRun(run); break;
            case DeletedRun or MoveFromRun: tally.Deletions += HasWords(element) ? 1 : 0; break;
            case InsertedRun or MoveToRun:
                tally.Insertions += HasWords(element) ? 1 : 0;
                Children(element);
                break;
            case Hyperlink or SimpleField or SdtRun or SdtContentRun or CustomXmlRun or BidirectionalEmbedding or BidirectionalOverride: Children(element); break;
            case OpenXmlUnknownElement { LocalName: "smartTag" }: Children(element); break;
            case AlternateContent choice: Alternative(choice); break;
            case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph: _text.Append(element.InnerText); break;
        }
    }

    private void OfRun(Run run)
    {
        if (styles.IsHidden(run, _properties))
        {
            tally.Hidden += HasWords(run) ? 1 : 0;
            return;
        }
        var before = _text.Length;
        foreach (var piece in run.ChildElements) Piece(piece);
        if (_text.Length > before && !string.IsNullOrWhiteSpace(_text.ToString(before, _text.Length - before)) && !styles.IsBold(run, _properties)) _allBold = false;
    }

    private void Piece(OpenXmlElement piece)
    {
        switch (piece)
        {
            case Text text: _text.Append(text.Text); break;
            case TabChar or Break or CarriageReturn or PositionalTab: _text.Append(' '); break;
            case NoBreakHyphen: _text.Append('-'); break;
            case FootnoteReference note: _text.Append(footnote(note.Id?.Value ?? 0, false)); break;
            case EndnoteReference note: _text.Append(footnote(note.Id?.Value ?? 0, true)); break;
            case AlternateContent choice: Alternative(choice); break;
            case Drawing or Picture or EmbeddedObject: Pictured(piece); break;
            case Ruby ruby: _text.Append(ruby.GetFirstChild<RubyBase>()?.InnerText); break;
        }
    }

    // Newer and older programs are given the same thing in two forms: the first is enough.
    private void Alternative(AlternateContent choice)
    {
        if ((choice.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)choice.GetFirstChild<AlternateContentFallback>()) is not { } first) return;
        foreach (var child in first.ChildElements)
            if (child is Drawing or Picture or EmbeddedObject) Pictured(child);
            else if (child is Run or InsertedRun) Inline(child);
            else Piece(child);
    }

    private void Pictured(OpenXmlElement picture)
    {
        var boxes = picture.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any()).ToList();
        if (boxes.Count == 0) tally.Pictures++;
        foreach (var box in boxes.Where(b => b.InnerText.AsSpan().Trim().Length > 0))
        {
            tally.Boxes++;
            Boxes.Add(box);
        }
    }

    private static bool HasWords(OpenXmlElement element) => element.Descendants().Any(d => d is Text or DeletedText && !string.IsNullOrWhiteSpace(d.InnerText));
}
