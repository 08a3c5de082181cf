using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>A font as one document uses it: it notes its letters, and puts their outlines into the file.</summary>
internal sealed class PdfFont(string name, TrueTypeFont face)
{
    private readonly SortedDictionary<ushort, int> _used = [];

    /// <summary>What the pages call it.</summary>
    public string Name => name;

    public double Width(string text, double size) => text.EnumerateRunes().Sum(r => face.Width(face.Glyph(r.Value))) * size / 1000;

    /// <summary>The text as numbers of glyphs, for the operator that shows it.</summary>
    public string Encode(string text)
    {
        var codes = new StringBuilder(text.Length * 4);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = face.Glyph(rune.Value);
            _used.TryAdd(glyph, rune.Value);
            codes.Append($"{glyph:X4}");
        }
        return codes.ToString();
    }

    public int AddTo(PdfObjects file)
    {
        // Six letters before the name say that it is a part of the font.
        var fullName = $"SCREEN+LiberationSans{(face == TrueTypeFont.Bold ? "-Bold" : "")}";
        var outlines = FontSubset.Of(face, _used.Keys);
        var embedded = file.AddStream(outlines, $"/Length1 {outlines.Length}");
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{fullName}/Flags 32/FontBBox[{string.Join(' ', face.Box)}]/ItalicAngle 0/Ascent {face.Ascent}/Descent {face.Descent}"
            + $"/CapHeight {face.Ascent * 3 / 4}/StemV {(face == TrueTypeFont.Bold ? 140 : 80)}/FontFile2 {PdfObjects.Ref(embedded)}>>");
        var letters = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{fullName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {PdfObjects.Ref(descriptor)}"
            + $"/CIDToGIDMap/Identity/DW 600/W[{string.Join(' ', _used.Keys.Select(g => $"{g}[{face.Width(g)}]"))}]>>");
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{fullName}/Encoding/Identity-H/DescendantFonts[{PdfObjects.Ref(letters)}]/ToUnicode {PdfObjects.Ref(file.AddStream(ToUnicode()))}>>");
    }

    // Which letter each glyph shows, so that the text can be searched, copied and read aloud.
    private byte[] ToUnicode()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Letters def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var some in _used.Chunk(100))
            map.Append($"{some.Length} beginbfchar\n{string.Concat(some.Select(u => $"<{u.Key:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(u.Value)))}>\n"))}endbfchar\n");
        return Encoding.ASCII.GetBytes(map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString());
    }
}
