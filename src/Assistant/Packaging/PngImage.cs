using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Assistant.Packaging;

/// <summary>A PNG file: its size, and its pixels where they are red, green, blue and alpha in eight bits each. Source: W3C, PNG specification.</summary>
public sealed record PngImage(int Width, int Height)
{
    private const int HeaderLength = 13, ChunkFrame = 12, Channels = 4, MostPixels = 1024 * 1024;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _data = [];
    private readonly bool _isPlain;

    private PngImage(int width, int height, bool isPlain, byte[] data) : this(width, height) => (_isPlain, _data) = (isPlain, data);

    /// <exception cref="InvalidDataException">It is no PNG file, or a broken one.</exception>
    public static PngImage Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature)) throw new InvalidDataException("it is not a PNG file");
        ReadOnlySpan<byte> header = [];
        using var data = new MemoryStream();
        for (var rest = file[Signature.Length..]; ;)
        {
            if (rest.Length < ChunkFrame || BinaryPrimitives.ReadUInt32BigEndian(rest) > rest.Length - ChunkFrame) throw new InvalidDataException("it is cut off");
            var chunk = rest.Slice(8, BinaryPrimitives.ReadInt32BigEndian(rest));
            var type = Encoding.Latin1.GetString(rest[4..8]);
            if (header.IsEmpty && (type != "IHDR" || chunk.Length != HeaderLength)) throw new InvalidDataException("it does not begin with its size");
            if (type == "IHDR") header = chunk;
            if (type == "IDAT") data.Write(chunk);
            if (type == "IEND") break;
            rest = rest[(ChunkFrame + chunk.Length)..];
        }
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        if (width <= 0 || height <= 0) throw new InvalidDataException("it has no size");
        return new PngImage(width, height, header[8..] is [8, 6, 0, 0, 0], data.ToArray());
    }

    /// <summary>Red, green, blue and alpha of every pixel, row by row.</summary>
    /// <exception cref="InvalidDataException">They are kept in another way, or broken.</exception>
    public byte[] Pixels()
    {
        if (!_isPlain) throw new InvalidDataException("it is not kept as RGBA with 8 bits a channel, without interlacing");
        if ((long)Width * Height > MostPixels) throw new InvalidDataException("it is too large");
        var stride = Width * Channels;
        var filtered = new byte[Height * (stride + 1)];
        using (var inflated = new ZLibStream(new MemoryStream(_data), CompressionMode.Decompress))
            if (inflated.ReadAtLeast(filtered, filtered.Length, throwOnEndOfStream: false) < filtered.Length) throw new InvalidDataException("its pixels are cut off");

        var pixels = new byte[Height * stride];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < stride; x++)
            {
                var at = y * stride + x;
                int left = x < Channels ? 0 : pixels[at - Channels], above = y == 0 ? 0 : pixels[at - stride], corner = x < Channels || y == 0 ? 0 : pixels[at - stride - Channels];
                pixels[at] = (byte)(filtered[y * (stride + 1) + 1 + x] + Guess(filtered[y * (stride + 1)], left, above, corner));
            }
        return pixels;
    }

    private static int Guess(byte filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, corner),
        _ => throw new InvalidDataException("its pixels are broken"),
    };

    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
