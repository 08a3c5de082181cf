using System.Text;
using System.Text.RegularExpressions;
using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>A message, where the names in it stand, and words of it that count as standing in no list.</summary>
public sealed record NameExample(string Text, IReadOnlyList<Range> Names, IReadOnlySet<string>? Hidden = null)
{
    public bool IsName(Token token) => Names.Any(n => token.Start < n.End.Value && n.Start.Value < token.End);
}

/// <summary>
/// Reads <c>knowledge/name-examples.txt</c>: in a message {first}, {last} and {full} stand for anybody's name, {-last} and {-full} for one that
/// tells of nobody (a street, an author), and a message without braces holds no name. Each is filled several times from the lists.
/// </summary>
public sealed partial class NameExamples(NameBook book)
{
    public const string File = "knowledge/name-examples.txt";

    private const int Fillings = 8, OneInWords = 8, OneInLong = 5;

    private readonly string[] _first = [.. book.FirstNames.Where(n => !book.IsWord(n)).Order(StringComparer.Ordinal)];
    private readonly string[] _last = [.. book.Surnames.Where(n => n.Length > 1 && !book.NotSurnames.Contains(n)).Order(StringComparer.Ordinal)];
    private readonly string[] _words = [.. book.WordNames.Where(n => n.Length > 2).Order(StringComparer.Ordinal)];
    private uint _random = 12345;

    public IReadOnlyList<NameExample> Read(ContentFolder content, ProblemList problems, IEnumerable<string> ordinary)
    {
        if (!content.Exists(File))
        {
            problems.Add(File, 1, "The file is missing.", "Put it back: the assistant learns from it what a name looks like.");
            return [];
        }
        List<NameExample> all = [];
        foreach (var line in content.Read(File).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line[0] != '#') Add(line, all);
        foreach (var text in ordinary)
            if (!text.Contains('[') && !MayHoldName(text)) all.Add(new NameExample(text, []));
        return all;
    }

    // Messages that were written for something else may have names in them that nobody marked.
    private bool MayHoldName(string text) =>
        Capitalised().Matches(text).Any(m => m.Value.ToLowerInvariant() is var word && book.FirstNames.Contains(word) && !book.IsWord(word) && !book.NotSurnames.Contains(word));

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Capitalised();

    private void Add(string line, List<NameExample> all)
    {
        if (!line.Contains('{'))
        {
            all.Add(new NameExample(line, []));
            all.Add(new NameExample(line.ToLowerInvariant(), []));
            return;
        }
        for (var filling = 0; filling < Fillings; filling++)
        {
            var small = filling % 2 == 1;
            all.Add(Fill(small ? line.ToLowerInvariant() : line, small, hide: filling > Fillings / 2));
        }
    }

    private NameExample Fill(string line, bool small, bool hide)
    {
        var (text, names, hidden, at) = (new StringBuilder(), new List<Range>(), new HashSet<string>(), 0);
        foreach (Match slot in Slot().Matches(line))
        {
            text.Append(line, at, slot.Index - at);
            var name = slot.Groups[2].Value switch { "first" => First(small), "last" => Pick(_last), _ => Full(small) };
            if (hide) foreach (var word in name.Split(' ')) hidden.Add(word);
            if (slot.Groups[1].Length == 0) names.Add(text.Length..(text.Length + name.Length));
            text.Append(small ? name : string.Join(' ', name.Split(' ').Select(Written)));
            at = slot.Index + slot.Length;
        }
        return new NameExample(text.Append(line, at, line.Length - at).ToString(), names, hide ? hidden : null);
    }

    private static string Written(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // In small letters a name that is a word is not to be told from the word.
    private string First(bool small) => !small && Next(OneInWords) == 0 ? Pick(_words) : Pick(_first);

    private string Full(bool small) => Next(OneInLong) != 0 ? $"{First(small)} {Pick(_last)}" : Next(2) == 0 ? $"{First(small)} {Pick(_first)} {Pick(_last)}" : $"{Pick(_last)} {Pick(_first)}";

    private string Pick(string[] list) => list.Length == 0 ? "x" : list[Next(list.Length)];

    private int Next(int below)
    {
        _random = _random * 1664525 + 1013904223;
        return (int)((_random >> 8) % (uint)below);
    }

    [GeneratedRegex(@"\{(-?)(first|last|full)\}")]
    private static partial Regex Slot();
}
