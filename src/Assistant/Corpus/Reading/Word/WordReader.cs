using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>Reads a Word file: its body in order, as it stands when all changes are accepted.</summary>
internal static class WordReader
{
    public static ReadBlocks Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        WordGuard.Check(bytes, limits, cancellationToken);
        // Opened for writing, in memory alone: addresses that are none can be mended only then.
        using var copy = new MemoryStream();
        copy.Write(bytes.Span);
        using var package = WordprocessingDocument.Open(copy, true, new OpenSettings { AutoSave = false, RelationshipErrorHandlerFactory = _ => new BadAddresses() });
        if (package.MainDocumentPart is not { } main || main.Document?.Body is not { } body) throw new UnreadableException("adding.refused-damaged");
        if (main.ContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw new UnreadableException("adding.refused-macros");

        var tally = new WordTally
        {
            Comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() ?? 0,
            HasHeaders = main.HeaderParts.Any(h => HasWords(h.Header?.InnerText)) || main.FooterParts.Any(f => HasWords(f.Footer?.InnerText)),
        };
        var notes = new NoteBook(main);
        var walker = new WordWalker(new StyleBook(main.StyleDefinitionsPart?.Styles), new ListNumbers(main.NumberingDefinitionsPart?.Numbering), notes, tally, cancellationToken);
        walker.Walk(body);
        return new ReadBlocks(walker.Blocks, [.. tally.Notes()]) { Title = package.PackageProperties.Title, Pages = Pages(package) };
    }

    private static bool HasWords(string? text) => text is not null && text.Any(char.IsLetter);

    private static int? Pages(WordprocessingDocument package) =>
        int.TryParse(package.ExtendedFilePropertiesPart?.Properties?.Pages?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages is > 0 and < 100_000 ? pages : null;

    // An address that is none ("mailto:desk @ council") would keep the whole file from being opened. Addresses are not read at all.
    private sealed class BadAddresses : RelationshipErrorHandler
    {
        public override string Rewrite(Uri partUri, string? id, string? uri) => "about:blank";
    }
}
