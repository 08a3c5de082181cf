using System.IO.Compression;
using System.Text;
using Assistant.Knowledge;

namespace Assistant.Packaging;

/// <summary>What a site uploads to Teams: the manifest and two icons in one zip. The same input makes the same bytes.</summary>
public static class AppPackage
{
    // The earliest date that a zip can hold.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the zip, or null with what is wrong in <paramref name="problems"/>.</summary>
    public static byte[]? Make(ContentFolder content, PackageRequest request, List<string> problems)
    {
        var (template, colour, outline) = (Read(content, ManifestTemplate.Name, problems), Read(content, IconCheck.Colour, problems), Read(content, IconCheck.Outline, problems));
        if (template is null || colour is null || outline is null) return null;

        var manifest = ManifestTemplate.Fill(Encoding.UTF8.GetString(template).TrimStart('\uFEFF'), request);
        problems.AddRange(ManifestCheck.ProblemsIn(manifest, request));
        problems.AddRange(IconCheck.ProblemsInColour(colour));
        problems.AddRange(IconCheck.ProblemsInOutline(outline));
        return problems.Count == 0 ? Zip((ManifestTemplate.Name, Encoding.UTF8.GetBytes(manifest)), (IconCheck.Colour, colour), (IconCheck.Outline, outline)) : null;
    }

    private static byte[]? Read(ContentFolder content, string name, List<string> problems)
    {
        var file = $"{ManifestTemplate.Folder}/{name}";
        if (content.Exists(file)) return File.ReadAllBytes(content.PathOf(file));
        problems.Add($"{file} is missing. Put it beside knowledge/, in the folder that Content:Root names or in which the program stands.");
        return null;
    }

    // Stored as they are: how well something is packed differs from one release of the framework to the next.
    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoDate;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }
}
