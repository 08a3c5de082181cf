using System.Text.RegularExpressions;
using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Guidance;

/// <summary>
/// Reads what a statement rests on: <c>source "quotation"</c> of a held document, which has to stand there to the letter, or
/// <c>source#saying</c>, what we read on a referenced page. Where a manager has taken the source out or replaced it, words that no
/// longer stand are no fault of the file: the statement is held back.
/// </summary>
public sealed partial class CitationReader(Catalogue catalogue, IReadOnlyList<Document> documents, InterfaceWords words, ProblemList problems)
{
    private readonly QuotationFinder _quotations = new(documents);

    /// <summary>The statement with what it cites. With a citation that does not stand it is held back, and has none.</summary>
    /// <param name="statement">Its words.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="cited">Each citation as it is written, with its line.</param>
    public Statement Cite(Statement statement, string file, IReadOnlyList<(int Line, string Text)> cited)
    {
        var read = cited.Select(c => Read(file, c.Line, c.Text)).ToList();
        var lost = read.Select(r => r.Lost).OfType<LostCitation>().ToList();
        return lost.Count == 0
            ? statement with { Citations = [.. read.Select(r => r.Citation).OfType<StatementCitation>()] }
            : statement with { Text = words["held-back.statement"], Citations = [], HeldBack = new HeldBack(statement.Text, lost) };
    }

    private (StatementCitation? Citation, LostCitation? Lost) Read(string file, int line, string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            problems.Add(file, line, $"This citation cannot be read: {text}", "Write 'source \"quotation\"' or 'source#saying'.");
            return default;
        }
        var (id, quote, saying) = (match.Groups["source"].Value, match.Groups["quote"], match.Groups["saying"].Value);
        if (catalogue.Find(id) is not { } source)
        {
            problems.Add(file, line, $"'{id}' is not in the catalogue.", "Add it to knowledge/sources.yaml, or mend the id.");
            return (null, new LostCitation(id, quote.Success ? quote.Value : saying));
        }
        var citation = source.Withdrawn is not null ? null : quote.Success ? Quoted(source, quote.Value) : Summarised(source, saying);
        if (citation is not null) return (citation, null);
        if (source is { Withdrawn: null, ReplacedOn: null }) Complain(file, line, source, quote.Success ? quote.Value : null, saying);
        return (null, new LostCitation(id, source.Withdrawn?.HidesWords == true ? "" : quote.Success ? quote.Value : saying));
    }

    private StatementCitation? Quoted(Source source, string quote) =>
        _quotations.Find(source.Id, quote) is { } place ? new StatementCitation(source, _quotations.Slice(source.Id, place), place.Start.Value, place.End.Value, null) : null;

    private static StatementCitation? Summarised(Source source, string id) => source.Saying(id) is { } saying ? new StatementCitation(source, null, 0, 0, saying) : null;

    private void Complain(string file, int line, Source source, string? quote, string saying)
    {
        if (quote is null) problems.Add(file, line, $"'{source.Id}' says nothing under '{saying}'.", $"Add it under 'says' of that source in {CatalogueReader.File}, or mend the id.");
        else if (!source.Held) problems.Add(file, line, $"'{source.Id}' is not held, so it cannot be quoted.", $"Cite what we read there: '{source.Id}#…'.");
        else problems.Add(file, line, $"These words do not stand in '{source.Id}': \"{quote}\"", "Copy the quotation to the letter from the document.");
    }

    [GeneratedRegex(@"^(?<source>[\w.-]+)(?:#(?<saying>[\w.-]+)|\s+""(?<quote>.+)"")?\s*$")]
    private static partial Regex Form();
}
