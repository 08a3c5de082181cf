using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Retrieval;

/// <summary>The questions written for one chunk or note, with the hash that its words had at the time.</summary>
public sealed record Expansions(string File, int Line, string Id, string Hash, IReadOnlyList<ExpansionQuestion> Questions);

/// <summary>
/// Reads <c>knowledge/expansions/*.yaml</c>: entries of <c>chunk</c>, <c>hash</c> and <c>questions</c>, each question
/// <c>2-3 | words</c> with the numbers of the sentences that answer (from 1), or <c>- | words</c> for the passage as a whole.
/// </summary>
public static class ExpansionReader
{
    public const string Folder = "knowledge/expansions";

    /// <summary>The folders, in that of the site, of questions that a person has accepted and of those that wait for one.</summary>
    public const string Accepted = "questions", Proposed = "proposed-questions";

    public static IReadOnlyList<Expansions> Read(ContentFolder content, ProblemList problems) =>
        [.. content.Files(Folder, "*.yaml").Concat(Own(content)).SelectMany(file => ReadFile(file, content.Read(file), problems))];

    public static IReadOnlyList<Expansions> ReadFile(string file, string text, ProblemList problems) => [.. YamlMap.ReadList(file, text, problems).Select(ReadEntry)];

    private static IEnumerable<string> Own(ContentFolder content) => Path.Combine(content.Site, Accepted) is var folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Select(f => $"{ContentFolder.SitePrefix}{Accepted}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)
        : [];

    private static Expansions ReadEntry(YamlMap map)
    {
        map.OnlyKeys("chunk", "hash", "questions");
        var questions = new List<ExpansionQuestion>();
        foreach (var line in map.Texts("questions"))
        {
            if (ReadQuestion(line) is { } question) questions.Add(question);
            else map.Complain($"'{line}' is not a question with its place.", "Write '2 | question', '2-3 | question' or '- | question'.", "questions");
        }
        return new Expansions(map.File, map.Line, map.Text("chunk"), map.Text("hash"), questions);
    }

    private static ExpansionQuestion? ReadQuestion(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        if (bar < 0) return null;
        var words = line[(bar + 3)..].Trim();
        var place = line[..bar].Trim();
        if (words.Length == 0) return null;
        if (place == "-") return new ExpansionQuestion(words, []);
        var ends = place.Split('-');
        if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var last) || first < 1 || last < first) return null;
        return new ExpansionQuestion(words, [.. Enumerable.Range(first - 1, last - first + 1)]);
    }
}
