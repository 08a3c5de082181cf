using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>A file of phrases: its word lists, and the tokeniser that mends and cuts a text in the way the file asks for.</summary>
public sealed class PhraseFile
{
    /// <summary>The fields that every file of phrases may have.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["lists", "repair", "known", "emoji", "clause-words", "contractions"];

    private PhraseFile(YamlMap map, ProblemList problems)
    {
        var lists = Lists(map);
        (Map, Phrases) = (map, new PhraseReader(lists, problems));
        ListsOf = lists.SelectMany(l => l.Value, (list, word) => (Word: word, List: list.Key)).GroupBy(l => l.Word).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(l => l.List)]);
    }

    public YamlMap Map { get; }
    public PhraseReader Phrases { get; }

    /// <summary>The names of the word lists that a word is on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ListsOf { get; }

    /// <param name="file">The file, below the content folder.</param>
    /// <param name="content">Where it stands.</param>
    /// <param name="problems">Takes what is wrong in it.</param>
    /// <param name="needed">What cannot be done without it.</param>
    public static PhraseFile Read(string file, ContentFolder content, ProblemList problems, string needed) =>
        new(Load(file, content, problems, needed), problems);

    public static YamlMap Load(string file, ContentFolder content, ProblemList problems, string needed)
    {
        if (content.Exists(file)) return YamlMap.ReadMap(file, content.Read(file), problems);
        problems.Add(file, 1, "The file is missing.", needed);
        return YamlMap.ReadMap(file, "{}", problems);
    }

    /// <summary>To be taken when every phrase was read: a word that a phrase knows is no slip of spelling.</summary>
    public Tokeniser Tokeniser()
    {
        var repair = new SpellingRepair(PhraseReader.ReadWords(Map, "repair"), Phrases.Words.Concat(PhraseReader.ReadWords(Map, "known")));
        return new Tokeniser(Emoji(Map), PhraseReader.ReadWords(Map, "clause-words"), repair, PhraseReader.ReadWords(Map, "contractions"));
    }

    private static Dictionary<string, IReadOnlySet<string>> Lists(YamlMap map)
    {
        var lists = new Dictionary<string, IReadOnlySet<string>>();
        if (map.Map("lists") is { } named)
            foreach (var key in named.Keys) lists[key] = PhraseReader.ReadWords(named, key);
        return lists;
    }

    private static Dictionary<string, string> Emoji(YamlMap map)
    {
        var words = PhraseReader.SplitWords(map.OptionalText("emoji") ?? "");
        var emoji = new Dictionary<string, string>();
        for (var i = 0; i + 1 < words.Length; i += 2) emoji[words[i].Length > 2 ? words[i][..2] : words[i]] = words[i + 1];
        return emoji;
    }
}
