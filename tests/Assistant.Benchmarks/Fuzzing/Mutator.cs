using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>
/// Changes a valid input a little, or a lot: a value for another, or bytes, scraps that mean something, pieces of another input, the end cut
/// off, a piece many times over.
/// </summary>
internal sealed partial class Mutator(FuzzTarget target)
{
    private const int Longest = 60_000, MostChanges = 6;

    private static readonly string[] Anywhere =
    [
        "\0", "\ufeff", "\u202e", "\u2028", "é", "😀", "ﷺ", FuzzTarget.Half, "\"", "'", "\\", "\n", "\r\n", "\t", " ", "{", "}", "[", "]", "<", ">", "&", ":", ",", "-", "#", "%", "%s", "{0}", "../", "=1+1", "@",
        "null", "true", "0", "-1", "1e999", "2147483648", "99999999999999999999", "0001-01-01", "9999-12-31", "<script>alert(1)</script>", "javascript:x", "\\ud800", "' OR 1=1 --",
    ];

    private static readonly string[] Values = ["null", "true", "-1", "0.5", "1e400", "99999999999999999999", "[]", "{}", "[null]", "[[[[[[1]]]]]]", "{\"a\":{\"a\":1}}", "\"\\ud83d\"", "{\"\\udfff\":1}"];

    private readonly byte[][] _tokens = [.. Anywhere.Concat(target.Tokens).Concat(target.Tokens).Select(Encoding.UTF8.GetBytes)];

    public byte[] Next(Random random)
    {
        var seed = target.Seeds[random.Next(target.Seeds.Count)];
        if (random.Next(200) == 0) return Noise(random);
        if (random.Next(2) == 0 && seed is [< 0x80, ..]) return OtherValues(seed, random);
        var bytes = seed.ToList();
        for (var changes = random.Next(1, MostChanges); changes > 0; changes--) Change(bytes, random);
        return [.. bytes.Count > Longest ? bytes.Take(Longest) : bytes];
    }

    private void Change(List<byte> bytes, Random random)
    {
        var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 17));
        var (from, here) = (random.Next(bytes.Count + 1), Math.Min(length, bytes.Count - at));
        switch (random.Next(9))
        {
            case 0 or 1:
                bytes.InsertRange(at, Token(random));
                break;
            case 2 when here > 0:
                bytes.RemoveRange(at, here);
                bytes.InsertRange(at, Token(random));
                break;
            case 3 when here > 0:
                bytes[at] = random.Next(2) == 0 ? (byte)(bytes[at] ^ 1 << random.Next(8)) : (byte)random.Next(256);
                break;
            case 4 when here > 0:
                bytes.RemoveRange(at, here);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 200), bytes.Count - from)));
                break;
            case 6:
                var other = target.Seeds[random.Next(target.Seeds.Count)];
                var start = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.Skip(start).Take(random.Next(1, 200)));
                break;
            case 7 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 8 when random.Next(4) == 0:
                var scrap = random.Next(2) == 0 ? Token(random) : [.. bytes.GetRange(from, Math.Min(random.Next(1, 20), bytes.Count - from))];
                for (var times = 1 << random.Next(11); times > 0; times--) bytes.InsertRange(at, scrap);
                break;
        }
    }

    // The shape stays, so that what reads it gets past the first look: a string, a number or a word becomes another.
    private byte[] OtherValues(byte[] seed, Random random)
    {
        var text = Encoding.UTF8.GetString(seed);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var values = Value().Matches(text);
            if (values.Count == 0) break;
            var old = values[random.Next(values.Count)];
            var other = values[random.Next(values.Count)].Value;
            var token = Encoding.UTF8.GetString(Token(random)).Replace(FuzzTarget.Half, "\\ud83d", StringComparison.Ordinal);
            var fresh = random.Next(4) switch { 0 => other, 1 => Values[random.Next(Values.Length)], _ => token };
            // Between quotation marks it stays a string.
            if (old.Value[0] == '"' && fresh[0] != '"' && random.Next(4) > 0) fresh = JsonSerializer.Serialize(fresh);
            text = $"{text[..old.Index]}{fresh}{text[(old.Index + old.Length)..]}";
        }
        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex("\"[^\"\\n]{0,200}\"|[\\p{L}\\p{N}_.-]+")]
    private static partial Regex Value();

    private byte[] Token(Random random) => _tokens[random.Next(_tokens.Length)];

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        return bytes;
    }
}
