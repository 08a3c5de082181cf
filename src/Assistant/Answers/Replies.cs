using Assistant.Knowledge;

namespace Assistant.Answers;

/// <summary>A fixed reply with its {placeholders}, and the sources behind what it states.</summary>
public sealed record Reply(string Id, string Words, IReadOnlyList<string> Cites, int Line = 1);

/// <summary>What the assistant says that is neither quotation nor guidance, as <c>knowledge/replies.yaml</c> holds it.</summary>
public sealed class Replies
{
    public const string File = "knowledge/replies.yaml";

    private readonly Dictionary<string, Reply> _byId;

    private Replies(IEnumerable<Reply> replies) => _byId = replies.ToDictionary(r => r.Id);

    public IReadOnlyCollection<Reply> All => _byId.Values;

    public Reply this[string id] => _byId.TryGetValue(id, out var reply) ? reply : throw new ArgumentException($"{File} holds no reply '{id}'.", nameof(id));

    /// <summary>The reply's words with each placeholder filled in once; a value is never read for placeholders itself.</summary>
    public string Text(string id, params (string Key, string Value)[] values)
    {
        foreach (var (key, _) in values)
            if (!ReplyIds.All[id].Contains(key)) throw new ArgumentException($"The reply '{id}' is not filled in with '{key}'.", nameof(values));
        if (Blanks.In(this[id].Words).Except(values.Select(v => v.Key)).FirstOrDefault() is { } missing)
            throw new ArgumentException($"The reply '{id}' needs '{missing}'.", nameof(values));
        return Blanks.Fill(this[id].Words, values);
    }

    public static Replies Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File))
        {
            problems.Add(File, 1, "The file is missing.", "Put it back: the assistant has no words without it.");
            return new Replies([]);
        }
        var replies = new Dictionary<string, Reply>();
        foreach (var map in YamlMap.ReadList(File, content.Read(File), problems))
        {
            map.OnlyKeys("id", "text", "cites");
            var reply = new Reply(map.Text("id"), map.Text("text").Trim(), map.Texts("cites"), map.Line);
            ReplyRules.Check(reply, map);
            if (!replies.TryAdd(reply.Id, reply)) map.Complain($"'{reply.Id}' stands here twice.", "Keep one.", "id");
        }
        foreach (var missing in ReplyIds.All.Keys.Except(replies.Keys))
            problems.Add(File, 1, $"The reply '{missing}' is missing.", $"Add '- id: {missing}' with its text.");
        return new Replies(replies.Values);
    }
}
