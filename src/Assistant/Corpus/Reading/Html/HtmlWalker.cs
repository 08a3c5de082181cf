using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Assistant.Corpus.Reading.Html;

/// <summary>Walks the part of a page that is content and hands it on as blocks.</summary>
internal sealed class HtmlWalker(int deepest)
{
    private static readonly HashSet<string> Blocked =
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "header", "hgroup", "hr",
        "legend", "main", "menu", "ol", "p", "pre", "section", "summary", "ul",
    ];

    private readonly List<ReadBlock> _blocks = [];
    private readonly StringBuilder _open = new();
    private int _depth;
    private int _pictures;
    private int _tables;
    private ReadBlock.Item? _item;

    public IReadOnlyList<ReadBlock> Blocks => _blocks;

    public IEnumerable<ReadingNote> Dropped
    {
        get
        {
            if (_pictures > 0) yield return ReadingNote.Count("adding.dropped-pictures", _pictures);
            if (_tables > 0) yield return ReadingNote.Count("adding.dropped-tables", _tables);
        }
    }

    public void Walk(IElement root)
    {
        Children(root);
        Close();
    }

    private void Children(INode node)
    {
        if (++_depth > deepest) throw new UnreadableException("adding.refused-nested");
        foreach (var child in node.ChildNodes)
            if (child is IText text) _open.Append(text.Data);
            else if (child is IElement element) Element(element);
        _depth--;
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "img" or "svg" or "video" or "picture" or "audio": _pictures++; break;
            case "br": _open.Append(' '); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(element); break;
            case "table": Table(element); break;
            case "li": Item(element); break;
            case "sup" when element.TextContent.Trim() is { Length: > 0 and < 4 } number && number.All(char.IsAsciiDigit): _open.Append(CanonicalText.Superscript(int.Parse(number, CultureInfo.InvariantCulture))); break;
            case var name when Blocked.Contains(name):
                Close();
                Children(element);
                Close();
                break;
            default: Children(element); break;
        }
    }

    private void Heading(IElement element)
    {
        Close();
        _pictures += element.QuerySelectorAll("img, svg").Length;
        _blocks.Add(new ReadBlock.Heading(element.LocalName[1] - '0', element.TextContent));
    }

    // Only the first paragraph of an item carries its mark; what follows in it stands as paragraphs.
    private void Item(IElement element)
    {
        Close();
        _item = new ReadBlock.Item(Label(element), "");
        Children(element);
        Close();
        _item = null;
    }

    private static string? Label(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return null;
        var start = int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var first) ? first : 1;
        var number = start;
        for (var before = item.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
            if (before.LocalName == "li" && ++number - start > 99) return null;
        return list.GetAttribute("type") is "a" && number is > 0 and <= 26 ? $"{(char)('a' + number - 1)}" : number.ToString(CultureInfo.InvariantCulture);
    }

    private void Table(IElement table)
    {
        Close();
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        var cells = rows.Select(r => r.Children.Where(c => c.LocalName is "td" or "th").ToList()).ToList();
        // A table of one column, or with whole sections in its cells, only places things on the page.
        if (cells.All(r => r.Count <= 1) || table.QuerySelector("table, h1, h2, h3, h4") is not null)
        {
            foreach (var cell in cells.SelectMany(r => r))
            {
                Children(cell);
                Close();
            }
            return;
        }
        _tables++;
        _pictures += table.QuerySelectorAll("img, svg").Length;
        if (table.QuerySelector("caption")?.TextContent is { } caption) _blocks.Add(new ReadBlock.Paragraph(caption));
        _blocks.AddRange(TableLines.Of([.. cells.Select(r => (IReadOnlyList<string>)[.. r.Select(TextOf)])], cells[0].Count > 0 && cells[0].TrueForAll(c => c.LocalName == "th")));
    }

    private static string TextOf(IElement cell) => string.Join(' ', cell.GetDescendants().OfType<IText>().Select(t => t.Data));

    private void Close()
    {
        var text = _open.ToString();
        _open.Clear();
        if (text.AsSpan().IsWhiteSpace()) return;
        _blocks.Add(_item is null ? new ReadBlock.Paragraph(text) : _item with { Text = text });
        _item = null;
    }
}
