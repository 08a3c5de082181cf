using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>Reads blocks of phrases, one a line, so that a problem can name the line.</summary>
public sealed class PhraseReader(IReadOnlyDictionary<string, IReadOnlySet<string>> lists, ProblemList problems)
{
    private readonly HashSet<string> _words = [.. lists.Values.SelectMany(l => l)];

    /// <summary>Every whole word that some phrase or list knows.</summary>
    public IReadOnlySet<string> Words => _words;

    public void Read<TMark>(YamlMap map, string key, TMark mark, PhraseTable<TMark> table) => Read(map, key, _ => mark, table);

    /// <summary>Reads a block whose phrases are marked each by what it says.</summary>
    public void Read<TMark>(YamlMap map, string key, Func<Phrase, TMark> mark, PhraseTable<TMark> table)
    {
        var line = map.LineOfKey(key);
        foreach (var text in (map.OptionalText(key) ?? "").Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (Phrase.Parse(text.Trim(), lists, out var problem) is not { } phrase)
            {
                problems.Add(map.File, line, problem, "Write small letters without apostrophes, one phrase a line; the signs are explained at the head of the file.");
                continue;
            }
            table.Add(phrase, mark(phrase));
            foreach (var part in phrase.Parts) _words.UnionWith(part.Words);
        }
    }

    public static IReadOnlySet<string> ReadWords(YamlMap map, string key) =>
        new HashSet<string>(SplitWords(map.OptionalText(key) ?? ""));

    public static string[] SplitWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
