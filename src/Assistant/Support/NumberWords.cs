using System.Globalization;

namespace Assistant.Support;

/// <summary>Numbers written as words. "One" and "first" are everyday words and count only with a unit.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Cardinals = Read(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 " +
        "sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 dozen 12 twice 2");

    private static readonly Dictionary<string, int> Ordinals = Read(
        "second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 eighteenth 18");

    private static readonly Dictionary<string, int> Multipliers = Read("hundred 100 thousand 1000 million 1000000 billion 1000000000");

    private static readonly Dictionary<string, int> Parts = Read("half 2 third 3 thirds 3 quarter 4 quarters 4 fifth 5 fifths 5 tenths 10");

    public static bool IsNumber(string word) => Cardinals.ContainsKey(word) || Ordinals.ContainsKey(word) || Multipliers.ContainsKey(word);

    public static int? Cardinal(string word) => Cardinals.TryGetValue(word, out var value) ? value : null;

    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out var value) ? value : null;

    public static int? Multiplier(string word) => Multipliers.TryGetValue(word, out var value) ? value : null;

    /// <summary>The lower part of a fraction: "third" in "two thirds".</summary>
    public static int? Part(string word) => Parts.TryGetValue(word, out var value) ? value : null;

    private static Dictionary<string, int> Read(string pairs) =>
        pairs.Split(' ').Chunk(2).ToDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture));
}
