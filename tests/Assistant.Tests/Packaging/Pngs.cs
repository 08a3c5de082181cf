using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Assistant.Tests.Packaging;

/// <summary>Writes PNG files, with any filter on any row.</summary>
internal static class Pngs
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(int width, int height, byte[] rgba, Func<int, int>? filter = null, byte depth = 8, byte colour = 6, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlace);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(Filtered(width * 4, height, rgba, filter ?? (_ => 0)));
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("tEXt", Encoding.Latin1.GetBytes("Title\0Icon")), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>White with the given alpha everywhere.</summary>
    public static byte[] White(int width, int height, Func<int, byte> alpha) =>
        [.. Enumerable.Range(0, width * height).SelectMany(i => new byte[] { 255, 255, 255, alpha(i) })];

    private static byte[] Filtered(int stride, int height, byte[] pixels, Func<int, int> filter)
    {
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            rows.Add((byte)filter(y));
            for (var x = 0; x < stride; x++)
            {
                int At(int dx, int dy) => x - dx < 0 || y - dy < 0 ? 0 : pixels[(y - dy) * stride + x - dx];
                var (a, b, c) = (At(4, 0), At(0, 1), At(4, 1));
                var guess = filter(y) switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => new[] { a, b, c }.MinBy(v => Math.Abs(a + b - c - v)), _ => 0 };
                rows.Add((byte)(pixels[y * stride + x] - guess));
            }
        }
        return [.. rows];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.Latin1.GetBytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        return chunk;
    }
}
