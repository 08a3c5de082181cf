namespace Assistant.Benchmarks.Search;

/// <summary>Names that nobody has, few of them often and most of them seldom, as names are (Zipf).</summary>
public static class MadeNames
{
    private const int Names = 40_000;
    private static readonly string[] Beginnings = ["Bra", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Iv", "Jes", "Kel", "Lor", "Mar", "Nor", "Os", "Pel", "Quin", "Ros", "Sel", "Tam", "Ver"];
    private static readonly string[] Middles = ["a", "be", "co", "di", "e", "fo", "gi", "ha", "i", "ki", "lo", "mu", "na", "o", "pe", "ri", "so", "ta", "u", "vi"];
    private static readonly string[] Ends = ["bury", "croft", "dale", "field", "ford", "ham", "hurst", "land", "ley", "lock", "man", "more", "ney", "rick", "sby", "son", "ston", "ter", "well", "wick"];

    // The number of a name is spread evenly over the logarithm: the distribution of Zipf with exponent 1.
    public static string Draw(Draw draw) => Of((int)Math.Pow(Names, draw.Share()) - 1);

    private static string Of(int number) =>
        string.Concat(Beginnings[number % 20], Middles[number / 20 % 20], number >= 8_000 ? Middles[number / 8_000 % 20] : "", Ends[number / 400 % 20]);
}
