using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Screening.Export.Pdf;

/// <summary>The numbered objects of a PDF file, and the file that they make.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A number for an object that is written later, so that others can point to it.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.ASCII.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>A stream, compressed unless readers have to find its words as they stand.</summary>
    public int AddStream(byte[] bytes, string entries = "", bool compress = true)
    {
        var data = compress ? Compressed(bytes) : bytes;
        var number = Reserve();
        _objects[number - 1] = [.. Encoding.ASCII.GetBytes($"<<{entries}{(compress ? "/Filter/FlateDecode" : "")}/Length {data.Length}>>stream\n"), .. data, .. "\nendstream"u8];
        return number;
    }

    public static string Ref(int number) => $"{number} 0 R";

    /// <summary>Text beside the pages, such as the title, in any script.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public byte[] File(int catalog, int info)
    {
        using var file = new MemoryStream();
        // Four bytes above 127 tell programs that carry the file that it is no text.
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(_objects[i]);
            file.Write("\nendobj\n"u8);
        }
        var table = file.Length;
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}trailer\n"
            + $"<</Size {_objects.Count + 1}/Root {Ref(catalog)}/Info {Ref(info)}/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal)) deflate.Write(bytes);
        return compressed.ToArray();
    }
}
