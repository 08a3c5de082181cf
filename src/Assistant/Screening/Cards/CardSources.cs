using Assistant.Answers;
using Assistant.Guidance;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Screening.Cards;

/// <summary>The sources of one card: each statement carries their numbers, and the list of them stands folded at its end.</summary>
internal sealed class CardSources(ScreeningWords words)
{
    private const string Id = "sources";

    private readonly CitationList _list = new(words.Knowledge.Documents.ToDictionary(d => d.Source.Id));
    private readonly CitationLine _line = new(words.Knowledge.Words);

    /// <summary>The statement with its numbers, each a link to the words that it rests on.</summary>
    public TextBlock Statement(Statement statement, string before = "") =>
        new($"{before}{statement.Text}{(statement.Suggested ? $" ({words.Knowledge.Words["answer.suggested"]})" : "")} {string.Join(' ', statement.Citations.Select(_list.Add).Distinct().Select(Mark))}");

    /// <summary>What is dated in the words that were cited so far.</summary>
    public IEnumerable<CardElement> Notices() => _list.All
        .SelectMany(c => c.Notices.Select(n => (c.Number, Notice: n)))
        .DistinctBy(n => n.Notice)
        .Select(n => new TextBlock(Markdown.Escape(words.Text("about-source", ("number", $"{n.Number}"), ("notice", n.Notice)))) { IsSubtle = true, Size = "small", Spacing = "small" });

    /// <summary>The notices, then what is folded, right below the buttons that open it.</summary>
    /// <param name="more">What is folded beside the list.</param>
    /// <param name="buttons">Its buttons.</param>
    public IEnumerable<CardElement> Folded(IEnumerable<CardElement> more, params CardButton[] buttons)
    {
        var shown = more.ToList();
        foreach (var notice in Notices()) yield return notice;
        if (_list.All.Count > 0) yield return new ActionSet([.. buttons, new ToggleButton(words["sources"], [Id])]);
        foreach (var element in shown.Concat(List())) yield return element;
    }

    /// <summary>The list, folded.</summary>
    public IEnumerable<CardElement> List() => _list.All.Count == 0 ? [] :
        [new Container([new TextBlock(words["sources"]) { Weight = "bolder" }, .. _list.All.Select(c => new TextBlock(Named(c)) { Size = "small", Spacing = "small" })]) { Id = Id, IsVisible = false, Style = "emphasis" }];

    private string Mark(int number) => $"[\\[{number}\\]]({words.Site.AddressOf(_list.All[number - 1].Url)})";

    private string Named(Citation citation) =>
        $"{citation.Number}\\. [{Markdown.Escape(_line.Name(citation.Source))}]({words.Site.AddressOf(citation.Url)}){(citation.Held ? "" : $" ({words.Text("summarised", ("checked", $"{citation.Source.Checked:d MMMM yyyy}"))})")}";
}
