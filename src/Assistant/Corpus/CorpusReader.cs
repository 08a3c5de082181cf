using Assistant.Knowledge;

namespace Assistant.Corpus;

/// <summary>Reads every held source of the catalogue that nobody has taken out.</summary>
public static class CorpusReader
{
    public static IReadOnlyList<Document> Read(Catalogue catalogue, ContentFolder content) =>
        [.. catalogue.Sources.Where(s => s.Held && s.Withdrawn is null && content.Exists(s.File!)).Select(s => Read(s, content.Read(s.File!)))];

    public static Document Read(Source source, string text)
    {
        var document = new Document(source, text, BlockReader.Read(text, marked: source.File?.StartsWith(Reading.DocumentReading.AsRead, StringComparison.Ordinal) == true));
        return document with { Chunks = Chunker.Chunk(document) };
    }
}
