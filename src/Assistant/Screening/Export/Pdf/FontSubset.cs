using System.Buffers.Binary;
using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>A font file with the outlines of the used glyphs alone. Glyphs keep their numbers; the outlines of the others are empty.</summary>
public static class FontSubset
{
    // What a PDF needs of a font whose glyphs are named by number.
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var (outlines, places) = Outlines(font, WithParts(font, used));
        var tables = Kept.Select(name => (Name: name, Bytes: name switch
        {
            "glyf" => outlines,
            "loca" => places,
            "head" => Head(font),
            _ => font.Table(name).ToArray(),
        })).Where(t => t.Bytes.Length > 0).ToList();
        return Assemble(tables);
    }

    // A letter with an accent is put together from others.
    private static SortedSet<int> WithParts(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var all = new SortedSet<int> { 0 };
        var open = new Stack<int>(used.Select(g => (int)g).Append(0));
        while (open.TryPop(out var glyph))
            if (all.Add(glyph) || glyph == 0)
                foreach (var part in PartsOf(font.Table("glyf")[font.Outline(glyph)]).Where(p => !all.Contains(p))) open.Push(part);
        return all;
    }

    private static List<int> PartsOf(ReadOnlySpan<byte> outline)
    {
        const int WordArguments = 1, HasScale = 8, MoreParts = 32, HasTwoScales = 64, HasMatrix = 128;
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            if ((flags & MoreParts) == 0) return parts;
        }
    }

    private static (byte[] Outlines, byte[] Places) Outlines(TrueTypeFont font, SortedSet<int> glyphs)
    {
        using var outlines = new MemoryStream();
        var places = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph <= font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * glyph), (uint)outlines.Length);
            if (glyph == font.GlyphCount || !glyphs.Contains(glyph)) continue;
            outlines.Write(font.Table("glyf")[font.Outline(glyph)]);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        return (outlines.ToArray(), places);
    }

    private static byte[] Head(TrueTypeFont font)
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] Assemble(IReadOnlyList<(string Name, byte[] Bytes)> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var file = new byte[12 + 16 * tables.Count + tables.Sum(t => Padded(t.Bytes.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));
        var (record, at) = (12, 12 + 16 * tables.Count);
        foreach (var (name, bytes) in tables)
        {
            bytes.CopyTo(file, at);
            Encoding.ASCII.GetBytes(name, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Sum(file.AsSpan(at, Padded(bytes.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 12), (uint)bytes.Length);
            (record, at) = (record + 16, at + Padded(bytes.Length));
        }
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
