using System.IO.Compression;
using System.Text;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>Zip files with a hand in them.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Content)[] parts) => Made(zip =>
    {
        foreach (var (name, content) in parts) Write(zip, name, Encoding.UTF8.GetBytes(content));
    });

    public static byte[] Made(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) fill(zip);
        return stream.ToArray();
    }

    public static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }

    /// <summary>A file with other words in one of its parts.</summary>
    public static byte[] Replaced(this byte[] file, string part, string old, string words) => file.With(part, text => text.Replace(old, words, StringComparison.Ordinal));

    public static byte[] With(this byte[] file, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            Write(zip, part, Encoding.UTF8.GetBytes(change(text)));
        }
        return stream.ToArray();
    }
}
