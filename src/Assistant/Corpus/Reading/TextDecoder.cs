using System.Text;

namespace Assistant.Corpus.Reading;

/// <summary>Bytes as text: by the mark of the byte order, else UTF-8, else what Windows wrote before it.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="UnreadableException">These bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Checked(Encoding.UTF8.GetString(bytes[3..]));
        if (bytes.StartsWith(Encoding.UTF32.Preamble)) return Checked(Encoding.UTF32.GetString(bytes[4..]));
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Checked(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Checked(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (Zeros(bytes, 1) is > 0.7 and var odd && Zeros(bytes, 0) < 0.1) return Checked(Encoding.Unicode.GetString(bytes));
        if (Zeros(bytes, 0) > 0.7) return Checked(Encoding.BigEndianUnicode.GetString(bytes));
        try
        {
            return Checked(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Checked(Windows.GetString(bytes));
        }
    }

    // The share of zeros among the bytes at even or odd places of the beginning.
    private static double Zeros(ReadOnlySpan<byte> bytes, int from)
    {
        var (zeros, all) = (0, 0);
        for (var i = from; i < Math.Min(bytes.Length, 2000); i += 2, all++)
            if (bytes[i] == 0) zeros++;
        return all < 2 ? 0 : (double)zeros / all;
    }

    // A few stray control characters come from old systems; more of them are a program, a picture or the like.
    private static string Checked(string text)
    {
        var strange = text.Count(c => c is '\0' or '\uFFFD' || char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085'));
        return strange * 50 > text.Length + 50 ? throw new UnreadableException("adding.refused-not-text") : text;
    }
}
