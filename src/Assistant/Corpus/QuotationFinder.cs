namespace Assistant.Corpus;

/// <summary>
/// Finds a quotation in a held document. White space counts as one space, for lines are broken where a page was;
/// every other character has to be the document's own. Where the words stand with other marks around them (one reading of a file marks its
/// headings, another drops its stars), they stand: a reader sees no marks.
/// </summary>
public sealed class QuotationFinder(IReadOnlyList<Document> documents)
{
    private readonly Dictionary<string, (Document Document, Folded Folded, Lazy<Folded> Unmarked)> _folded =
        documents.ToDictionary(d => d.Source.Id, d => (d, Folded.Of(d.Text), new Lazy<Folded>(() => Folded.Of(d.Text, marks: false))));

    /// <summary>The place in the file, or null where the words do not stand there.</summary>
    public Range? Find(string source, string quotation) =>
        _folded.TryGetValue(source, out var entry) ? entry.Folded.Find(Folded.Of(quotation)) ?? entry.Unmarked.Value.Find(Folded.Of(quotation, marks: false)) : null;

    /// <summary>The place of a quotation in any text, or null where the words do not stand there.</summary>
    public static Range? FindIn(string quotation, string text) =>
        Folded.Of(text).Find(Folded.Of(quotation)) ?? Folded.Of(text, marks: false).Find(Folded.Of(quotation, marks: false));

    public string Slice(string source, Range place) => _folded[source].Document.Text[place];
}
