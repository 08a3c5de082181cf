using System.IO.Compression;
using System.Text;

namespace Assistant.Corpus.Reading;

/// <summary>Tells what a file is by what stands in it. The name decides only between the kinds of text.</summary>
internal static class FileKindFinder
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[][] Pictures = [[0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "II*\0"u8], [.. "MM\0*"u8], [.. "BM"u8]];

    /// <exception cref="UnreadableException">It is nothing that is read here.</exception>
    public static FileKind Find(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return Zip(bytes);
        if (bytes.StartsWith(Ole)) throw new UnreadableException(bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "adding.refused-password" : "adding.refused-old-word");
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith("{\\rtf"u8)) throw new UnreadableException("adding.refused-rtf");
        foreach (var picture in Pictures)
            if (bytes.StartsWith(picture) && !(picture.Length == 2 && bytes[2..Math.Min(bytes.Length, 64)].IndexOf((byte)0) < 0)) throw new UnreadableException("adding.refused-picture");
        return TextKind(name, TextDecoder.Decode(bytes));
    }

    private static FileKind TextKind(string name, string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<body", StringComparison.OrdinalIgnoreCase) || extension is ".html" or ".htm" or ".xhtml" && start.Contains('<')) return FileKind.Html;
        return extension is ".md" or ".markdown" ? FileKind.Markdown : FileKind.PlainText;
    }

    private static FileKind Zip(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            if (zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileKind.Word;
            throw new UnreadableException(zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? "adding.refused-office"
                : zip.GetEntry("mimetype") is not null ? "adding.refused-open-document" : "adding.refused-zip");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("adding.refused-damaged");
        }
    }
}
