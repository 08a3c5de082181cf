using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>Numbers the sources of a report in the order in which it first rests on them.</summary>
internal sealed class ReportSources
{
    private readonly Dictionary<string, Document> _documents;
    private readonly CitationList _list;
    private readonly CitationLine _line;

    public ReportSources(KnowledgeBase knowledge)
    {
        _documents = knowledge.Documents.ToDictionary(d => d.Source.Id);
        (_list, _line) = (new CitationList(_documents), new CitationLine(knowledge.Words));
    }

    public Cited Of(Statement statement) =>
        new(statement.Text, [.. statement.Citations.Where(Stands).Select(_list.Add).Distinct()], statement.Suggested);

    public IReadOnlyList<Citation> Citations => _list.All;

    public IReadOnlyList<ReportSource> All =>
        [.. _list.All.Select(c => new ReportSource(c.Number, $"[{c.Number}] {_line.Name(c.Source)}",
            c.Held ? $"{c.Source.Title}. {c.Source.Publisher}." : $"{c.Source.Title}. {c.Source.Publisher}. {_line.Summarised(c.Source)} {c.Source.Url}",
            c.Held ? PrintableText.OneLine(c.Quote!) : null, c.Held ? null : c.Passage, c.Notices))];

    // A draft can be older than the documents. Words that no longer stand there are not quoted.
    private bool Stands(StatementCitation citation) => citation.Held
        ? _documents.TryGetValue(citation.Source.Id, out var document) && citation.Start >= 0 && citation.End <= document.Text.Length
            && document.Text.AsSpan(citation.Start..citation.End).SequenceEqual(citation.Quote)
        : citation.Saying is not null;
}
