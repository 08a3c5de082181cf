namespace Assistant.Packaging;

/// <summary>The two pictures of an app: one in full colour, and one of white lines on nothing, which Teams colours itself.</summary>
public static class IconCheck
{
    public const string Colour = "color.png", Outline = "outline.png";

    private const int ColourSize = 192, OutlineSize = 32;

    public static IEnumerable<string> ProblemsInColour(ReadOnlySpan<byte> file) => Problems(Colour, file, ColourSize, _ => null);

    public static IEnumerable<string> ProblemsInOutline(ReadOnlySpan<byte> file) => Problems(Outline, file, OutlineSize, FaultInOutline);

    private static IReadOnlyList<string> Problems(string name, ReadOnlySpan<byte> file, int size, Func<PngImage, string?> fault)
    {
        try
        {
            var image = PngImage.Read(file);
            if ((image.Width, image.Height) != (size, size)) return [$"{ManifestTemplate.Folder}/{name} has {image.Width} x {image.Height} pixels, and Teams wants {size} x {size}. Draw it anew in that size."];
            return fault(image) is { } found ? [found] : [];
        }
        catch (InvalidDataException e)
        {
            return [$"{ManifestTemplate.Folder}/{name} cannot be used: {e.Message}. Save it again as PNG{(name == Outline ? ", RGBA with 8 bits a channel, not interlaced" : "")}."];
        }
    }

    private static string? FaultInOutline(PngImage image)
    {
        var pixels = image.Pixels();
        var seen = false;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            if (pixels[i + 3] == 0) continue;
            seen = true;
            if (pixels.AsSpan(i, 3).IndexOfAnyExcept((byte)255) >= 0)
                return $"{ManifestTemplate.Folder}/{Outline} has another colour than white at {i / 4 % image.Width}, {i / 4 / image.Width}. Draw it in white on a transparent ground; only the transparency may differ.";
        }
        if (!seen) return $"{ManifestTemplate.Folder}/{Outline} shows nothing: every pixel is transparent. Draw the outline in white.";
        return pixels.Where((_, i) => i % 4 == 3).All(alpha => alpha == 255) ? $"{ManifestTemplate.Folder}/{Outline} is white all over. Make the ground transparent." : null;
    }
}
