namespace Assistant.Knowledge;

/// <summary>The words on buttons, cards and pages, as <c>knowledge/interface.yaml</c> and the files of <c>knowledge/interface/</c> hold them.</summary>
public sealed class InterfaceWords
{
    public const string File = "knowledge/interface.yaml";

    /// <summary>Parts of the product with many words of their own keep them here, a file each.</summary>
    public const string Folder = "knowledge/interface";

    private readonly Dictionary<string, Entry> _words;

    private InterfaceWords(Dictionary<string, Entry> words) => _words = words;

    public IReadOnlyCollection<string> Ids => [.. _words.Keys];

    /// <exception cref="ArgumentException">The file holds no such words. A test compares the ids in use with those in the file.</exception>
    public string this[string id] => _words.TryGetValue(id, out var held) ? held.Words : throw new ArgumentException($"{File} holds no '{id}'.", nameof(id));

    public (string File, int Line) PlaceOf(string id) => (_words[id].File, _words[id].Line);

    /// <summary>The words with each {name} filled in.</summary>
    public string Text(string id, params (string Name, string Value)[] values) => Blanks.Fill(this[id], values);

    /// <summary>All words whose id begins with the prefix and a dot, by the rest of their id: what a script on a page needs.</summary>
    public IReadOnlyDictionary<string, string> Below(string prefix) => _words
        .Where(w => w.Key.StartsWith($"{prefix}.", StringComparison.Ordinal))
        .ToDictionary(w => w.Key[(prefix.Length + 1)..], w => w.Value.Words);

    public static InterfaceWords Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File)) problems.Add(File, 1, "The file is missing.", "Put it back: cards and pages have no words without it.");
        var words = new Dictionary<string, Entry>();
        foreach (var file in content.Files(Folder, "*.yaml").Prepend(File).Where(content.Exists))
        {
            var map = YamlMap.ReadMap(file, content.Read(file), problems);
            foreach (var section in map.Keys)
                if (map.Map(section) is { } below)
                    foreach (var key in below.Keys)
                        if (!words.TryAdd($"{section}.{key}", new Entry(Checked(below, key, $"{section}.{key}"), file, below.LineOfKey(key))))
                            below.Complain($"The words '{section}.{key}' stand twice.", "Take one of them out.", key);
        }
        foreach (var missing in InterfaceIds.All.Keys.Except(words.Keys)) problems.Add(File, 1, $"The words '{missing}' are missing.", "Put them back below their section.");
        return new InterfaceWords(words);
    }

    private static string Checked(YamlMap section, string key, string id)
    {
        var words = section.Text(key);
        if (!InterfaceIds.All.TryGetValue(id, out var known))
        {
            section.Complain($"Nothing shows the words '{id}'.", "Check their spelling, or take them out.", key);
            return words;
        }
        Blanks.Check(section, key, words, known, "These words have none.");
        return words;
    }

    private sealed record Entry(string Words, string File, int Line);
}
