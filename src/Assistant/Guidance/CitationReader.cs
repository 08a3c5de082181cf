using System.Text.RegularExpressions;
using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Guidance;

/// <summary>
/// Reads what a statement rests on: <c>source "quotation"</c> of a held document, which has to stand there to the letter, or
/// <c>source#saying</c>, what we read on a referenced page.
/// </summary>
public sealed partial class CitationReader(Catalogue catalogue, IReadOnlyList<Document> documents, ProblemList problems)
{
    private readonly QuotationFinder _quotations = new(documents);

    /// <summary>The citation; null, with a problem told, where it cannot be read or resolved.</summary>
    public StatementCitation? Read(string file, int line, string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            problems.Add(file, line, $"This citation cannot be read: {text}", "Write 'source \"quotation\"' or 'source#saying'.");
            return null;
        }
        var source = catalogue.Find(match.Groups["source"].Value);
        if (source is null)
        {
            problems.Add(file, line, $"'{match.Groups["source"].Value}' is not in the catalogue.", "Add it to knowledge/sources.yaml, or mend the id.");
            return null;
        }
        return match.Groups["quote"] is { Success: true } quote ? Quoted(file, line, source, quote.Value) : Summarised(file, line, source, match.Groups["saying"].Value);
    }

    private StatementCitation? Quoted(string file, int line, Source source, string quote)
    {
        if (!source.Held) problems.Add(file, line, $"'{source.Id}' is not held, so it cannot be quoted.", $"Cite what we read there: '{source.Id}#…'.");
        else if (_quotations.Find(source.Id, quote) is { } place) return new StatementCitation(source, _quotations.Slice(source.Id, place), place.Start.Value, place.End.Value, null);
        else problems.Add(file, line, $"These words do not stand in '{source.Id}': \"{quote}\"", "Copy the quotation to the letter from the document.");
        return null;
    }

    private StatementCitation? Summarised(string file, int line, Source source, string id)
    {
        if (source.Saying(id) is { } saying) return new StatementCitation(source, null, 0, 0, saying);
        problems.Add(file, line, $"'{source.Id}' says nothing under '{id}'.", $"Add it under 'says' of that source in {CatalogueReader.File}, or mend the id.");
        return null;
    }

    [GeneratedRegex(@"^(?<source>[\w.-]+)(?:#(?<saying>[\w.-]+)|\s+""(?<quote>.+)"")?\s*$")]
    private static partial Regex Form();
}
