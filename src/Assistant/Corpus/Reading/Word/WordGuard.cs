using System.IO.Compression;
using System.Xml;
using Assistant.Wire;

namespace Assistant.Corpus.Reading.Word;

/// <summary>
/// Looks through a Word file before it is opened: how much it unpacks to, whether it holds programs, and whether its parts are plain XML,
/// without entities and not nested deeper than a document is. What this lets through can be loaded without harm.
/// </summary>
internal static class WordGuard
{
    private const int HighestRatio = 200;
    private const int SmallPart = 1024 * 1024;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    public static void Check(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.MaxParts) throw TooMuch();
        if (zip.Entries.Sum(e => Math.Max(0, e.Length)) > (long)limits.MaxUnpackedMegabytes * ReadLimits.Megabyte) throw TooMuch();
        if (zip.Entries.Select(e => e.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != zip.Entries.Count) throw new UnreadableException("adding.refused-damaged");
        if (zip.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) throw new UnreadableException("adding.refused-macros");
        var room = (long)limits.MaxWordsMegabytes * ReadLimits.Megabyte;
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Length > SmallPart && part.CompressedLength > 0 && part.Length / part.CompressedLength > HighestRatio) throw TooMuch();
            // A part may say that it is smaller than it is.
            using var content = new BoundedStream(part.Open(), room, TooMuch);
            Check(content, limits);
            room -= content.Taken;
        }
    }

    private static void Check(Stream part, ReadLimits limits)
    {
        using var reader = XmlReader.Create(part, Plain);
        while (reader.Read())
            if (reader.Depth > limits.MaxDepth) throw new UnreadableException("adding.refused-nested");
    }

    internal static UnreadableException TooMuch() => new("adding.refused-unpacks");
}
