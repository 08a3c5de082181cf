using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Corpus.Reading.Word;

/// <summary>What stands before a paragraph of a list: a bullet, or the number that Word counts for it.</summary>
/// <param name="Text">The number as printed; empty for a bullet.</param>
/// <param name="IsCompound">Whether it is made of several levels: "4.2.1".</param>
internal sealed record ListMark(string Text, bool IsCompound);

/// <summary>Counts the lists of a Word file in the order in which they are read.</summary>
internal sealed class ListNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _abstract = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<int> _started = [];

    public ListNumbers(Numbering? numbering)
    {
        foreach (var list in numbering?.Elements<AbstractNum>() ?? []) if (list.AbstractNumberId?.Value is { } id) _abstract.TryAdd(id, list);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? []) if (instance.NumberID?.Value is { } id) _instances.TryAdd(id, instance);
    }

    /// <summary>The mark of the next paragraph of that list; null where it is in none.</summary>
    public ListMark? Next(int numberId, int level)
    {
        if (level is < 0 or >= Levels || !_instances.TryGetValue(numberId, out var instance) || instance.AbstractNumId?.Val?.Value is not { } id || !_abstract.TryGetValue(id, out var list)) return null;
        if (LevelOf(instance, list, level) is not { } definition) return null;
        var counts = _counts.TryGetValue(id, out var held) ? held : _counts[id] = [.. Enumerable.Repeat(int.MinValue, Levels)];
        if (_started.Add(numberId))
            foreach (var restarted in instance.Elements<LevelOverride>().Where(o => o.StartOverrideNumberingValue is not null && o.LevelIndex?.Value is >= 0 and < Levels))
                counts[restarted.LevelIndex!.Value] = int.MinValue;
        counts[level] = counts[level] == int.MinValue ? StartOf(instance, list, level) : counts[level] + 1;
        for (var below = level + 1; below < Levels; below++) counts[below] = int.MinValue;
        if (Format(definition) is var format && (format == NumberFormatValues.Bullet || format == NumberFormatValues.None)) return new ListMark("", false);
        return Printed(instance, list, definition, counts);
    }

    private static ListMark Printed(NumberingInstance instance, AbstractNum list, Level definition, int[] counts)
    {
        var (text, numbers) = (new StringBuilder(), 0);
        var pattern = definition.LevelText?.Val?.Value ?? "";
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }
            var at = pattern[++i] - '1';
            numbers++;
            var count = counts[at] == int.MinValue ? StartOf(instance, list, at) : counts[at];
            text.Append(Number(count, LevelOf(instance, list, at) is { } level ? Format(level) : NumberFormatValues.Decimal));
        }
        return new ListMark(text.ToString().Trim().TrimEnd('.', ')', ':').TrimStart('('), numbers > 1);
    }

    private static NumberFormatValues Format(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    private static Level? LevelOf(NumberingInstance instance, AbstractNum list, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level ?? list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int StartOf(NumberingInstance instance, AbstractNum list, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(instance, list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Number(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.LowerLetter => Letter(number, 'a'),
        NumberFormatValues.UpperLetter => Letter(number, 'A'),
        NumberFormatValues.LowerRoman => Roman(number),
        NumberFormatValues.UpperRoman => Roman(number).ToUpperInvariant(),
        NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, char first) => number is < 1 or > 26 * 9 ? $"{number}" : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 400) return $"{number}";
        var text = new StringBuilder();
        foreach (var (value, letters) in new[] { (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i") })
            for (; number >= value; number -= value) text.Append(letters);
        return text.ToString();
    }
}
