namespace Assistant.Knowledge;

/// <summary>The words on buttons, cards and pages, as <c>knowledge/interface.yaml</c> holds them.</summary>
public sealed class InterfaceWords
{
    public const string File = "knowledge/interface.yaml";

    private readonly IReadOnlyDictionary<string, (string Words, int Line)> _words;

    private InterfaceWords(IReadOnlyDictionary<string, (string Words, int Line)> words) => _words = words;

    public IReadOnlyCollection<string> Ids => [.. _words.Keys];

    /// <exception cref="ArgumentException">The file holds no such words. A test compares the ids in use with those in the file.</exception>
    public string this[string id] => _words.TryGetValue(id, out var held) ? held.Words : throw new ArgumentException($"{File} holds no '{id}'.", nameof(id));

    public int LineOf(string id) => _words[id].Line;

    /// <summary>The words with each {name} filled in.</summary>
    public string Text(string id, params (string Name, string Value)[] values) => Blanks.Fill(this[id], values);

    /// <summary>All words whose id begins with the prefix and a dot, by the rest of their id: what a script on a page needs.</summary>
    public IReadOnlyDictionary<string, string> Below(string prefix) => _words
        .Where(w => w.Key.StartsWith($"{prefix}.", StringComparison.Ordinal))
        .ToDictionary(w => w.Key[(prefix.Length + 1)..], w => w.Value.Words);

    public static InterfaceWords Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File)) problems.Add(File, 1, "The file is missing.", "Put it back: cards and pages have no words without it.");
        var map = YamlMap.ReadMap(File, content.Exists(File) ? content.Read(File) : "{}", problems);
        var words = new Dictionary<string, (string, int)>();
        foreach (var section in map.Keys)
            if (map.Map(section) is { } below)
                foreach (var key in below.Keys) words[$"{section}.{key}"] = (Checked(below, key, $"{section}.{key}"), below.LineOfKey(key));
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
}
