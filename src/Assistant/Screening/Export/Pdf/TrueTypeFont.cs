using System.Buffers.Binary;
using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>A TrueType font as far as printing needs it: which letters it has, how wide they are, and the outlines of some of them.</summary>
public sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs;
    private readonly int _unitsPerEm;
    private readonly int _wideMetrics;

    private TrueTypeFont(byte[] file)
    {
        _file = file;
        for (var i = 0; i < U16(4); i++)
            _tables[Encoding.ASCII.GetString(file, 12 + 16 * i, 4)] = ((int)U32(12 + 16 * i + 8), (int)U32(12 + 16 * i + 12));
        _unitsPerEm = U16(At("head") + 18);
        _wideMetrics = U16(At("hhea") + 34);
        GlyphCount = U16(At("maxp") + 4);
        _glyphs = ReadCharacters();
    }

    public static TrueTypeFont Regular => RegularFace.Value;
    public static TrueTypeFont Bold => BoldFace.Value;

    private static readonly Lazy<TrueTypeFont> RegularFace = new(() => FromProgram("LiberationSans-Regular"));
    private static readonly Lazy<TrueTypeFont> BoldFace = new(() => FromProgram("LiberationSans-Bold"));

    public int GlyphCount { get; }
    public int Ascent => Scaled(I16(At("hhea") + 4));
    public int Descent => Scaled(I16(At("hhea") + 6));
    public IReadOnlyList<int> Box => [.. Enumerable.Range(0, 4).Select(i => Scaled(I16(At("head") + 36 + 2 * i)))];

    /// <summary>Glyph 0, the empty box, where the font does not have the letter.</summary>
    public ushort Glyph(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    /// <summary>In thousandths of the size of the letter.</summary>
    public int Width(ushort glyph) => Scaled(U16(At("hmtx") + 4 * Math.Min((int)glyph, _wideMetrics - 1)));

    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var table) ? _file.AsSpan(table.Offset, table.Length) : [];

    /// <summary>Where the outline of a glyph stands in the table <c>glyf</c>; empty for a space.</summary>
    public Range Outline(int glyph)
    {
        var loca = At("loca");
        return I16(At("head") + 50) == 0
            ? new Range(2 * U16(loca + 2 * glyph), 2 * U16(loca + 2 * glyph + 2))
            : new Range((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4));
    }

    private static TrueTypeFont FromProgram(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program holds no font '{name}'.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(file);
    }

    // The table of the Basic Multilingual Plane (format 4). What lies beyond it the font does not have.
    private Dictionary<int, ushort> ReadCharacters()
    {
        var map = At("cmap");
        var record = Enumerable.Range(0, U16(map + 2)).Select(i => map + 4 + 8 * i).First(r => U16(r) == 3 && U16(r + 2) == 1);
        var table = map + (int)U32(record + 4);
        var segments = U16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + 2 * segments);
        var (deltas, offsets) = (starts + 2 * segments, starts + 4 * segments);
        var glyphs = new Dictionary<int, ushort>();
        for (var s = 0; s < segments; s++)
            for (int code = U16(starts + 2 * s), last = U16(ends + 2 * s); code <= last && code < 0xFFFF; code++)
            {
                var offset = U16(offsets + 2 * s);
                var glyph = offset == 0 ? code : U16(offsets + 2 * s + offset + 2 * (code - U16(starts + 2 * s)));
                if (glyph != 0) glyphs[code] = (ushort)(glyph + U16(deltas + 2 * s));
            }
        return glyphs;
    }

    private int Scaled(int units) => (int)Math.Round(units * 1000.0 / _unitsPerEm);

    private int At(string table) => _tables[table].Offset;
    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));
    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
