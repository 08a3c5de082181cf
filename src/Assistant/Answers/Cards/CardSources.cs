using Assistant.Answers.Records;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers.Cards;

/// <summary>The sources of one card: each statement carries their numbers, and the list of them stands folded at its end.</summary>
/// <param name="knowledge">What is cited.</param>
/// <param name="site">Where it is read.</param>
/// <param name="links">The short links of the answer that the card belongs to, where there is one.</param>
internal sealed class CardSources(KnowledgeBase knowledge, SiteOptions site, AnswerLinks? links = null)
{
    private const string Id = "sources";

    private readonly CitationList _list = new(knowledge.Documents.ToDictionary(d => d.Source.Id));
    private readonly CitationLine _line = new(knowledge.Words);

    /// <summary>The statement with its numbers, each a link to the words that it rests on.</summary>
    public TextBlock Statement(Statement statement, string before = "") =>
        new($"{before}{statement.Text}{(statement.Suggested ? $" ({knowledge.Words["answer.suggested"]})" : "")} {string.Join(' ', statement.Citations.Select(_list.Add).Distinct().Select(Mark))}");

    /// <summary>What is dated in the words that were cited so far.</summary>
    public IEnumerable<CardElement> Notices() => _list.All
        .SelectMany(c => c.Notices.Select(n => (c.Number, Notice: n)))
        .DistinctBy(n => n.Notice)
        .Select(n => new TextBlock(Markdown.Escape(knowledge.Words.Text("citation.about", ("number", $"{n.Number}"), ("notice", n.Notice)))) { IsSubtle = true, Size = "small", Spacing = "small" });

    /// <summary>The notices, then what is folded, right below the buttons that open it.</summary>
    /// <param name="more">What is folded beside the list.</param>
    /// <param name="buttons">Its buttons.</param>
    public IEnumerable<CardElement> Folded(IEnumerable<CardElement> more, params CardButton[] buttons)
    {
        var shown = more.ToList();
        foreach (var notice in Notices()) yield return notice;
        if (_list.All.Count > 0) yield return new ActionSet([.. buttons, new ToggleButton(knowledge.Words["citation.list"], [Id])]);
        foreach (var element in shown.Concat(List())) yield return element;
    }

    /// <summary>The list, folded.</summary>
    public IEnumerable<CardElement> List() => _list.All.Count == 0 ? [] :
        [new Container([new TextBlock(knowledge.Words["citation.list"]) { Weight = "bolder" }, .. _list.All.Select(c => new TextBlock(Named(c)) { Size = "small", Spacing = "small" })]) { Id = Id, IsVisible = false, Style = "emphasis" }];

    private string Mark(int number) => $"[\\[{number}\\]]({AddressOf(_list.All[number - 1])})";

    private string AddressOf(Citation citation) => site.AddressOf(links?.PathOf(citation) ?? citation.Url);

    private string Named(Citation citation) =>
        $"{citation.Number}\\. [{Markdown.Escape(_line.Name(citation.Source))}]({AddressOf(citation)}){(citation.Held ? "" : $" ({knowledge.Words.Text("citation.short", ("checked", $"{citation.Source.Checked:d MMMM yyyy}"))})")}";
}
