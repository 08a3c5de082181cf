using System.Text.RegularExpressions;
using Assistant.Knowledge;

namespace Assistant.Guidance;

/// <summary>Reads <c>knowledge/guidance/*.md</c>. The format is told in <c>knowledge/README.md</c>.</summary>
public sealed partial class NoteReader(CitationReader citations, ProblemList problems)
{
    public const string Folder = "knowledge/guidance";

    public static readonly string[] KnownRoles =
        ["social worker", "teacher", "nurse", "police officer", "youth justice worker", "youth worker", "foster carer", "student", "manager"];

    public IReadOnlyList<Note> ReadAll(ContentFolder content)
    {
        var notes = content.Files(Folder, "*.md").Select(file => Read(file, content.Read(file))).OfType<Note>().ToList();
        foreach (var note in notes)
            foreach (var other in note.OtherReadings.Where(o => notes.TrueForAll(n => n.Id != o)))
                problems.Add(note.File, 1, $"'other-readings' names '{other}', which is no note.", "Write the id of a note in this folder.");
        return notes;
    }

    public Note? Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var close = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || close < 0)
        {
            problems.Add(file, 1, "The note has no front matter.", "Begin with '---', the fields, and '---'.");
            return null;
        }
        var fields = YamlMap.ReadMap(file, string.Join('\n', lines[1..close]), problems, firstLine: 2);
        fields.OnlyKeys("id", "title", "questions", "reading", "other-readings", "when", "not-when", "area", "status", "approved-by", "approved-on", "review-due");

        var footnotes = ReadFootnotes(file, lines, close + 1);
        var (steps, facts) = (new List<Statement>(), new List<Statement>());
        var section = "";
        for (var i = close + 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ")) section = lines[i][3..].Trim();
            else if (Item().Match(lines[i]) is { Success: true } item)
            {
                if (section is not ("Steps" or "Facts")) problems.Add(file, i + 1, "This statement stands under no heading.", "Put it below '## Steps' or '## Facts'.");
                var list = section == "Steps" ? steps : facts;
                list.Add(ReadStatement(file, i + 1, $"{fields.OptionalText("id")}.{(section == "Steps" ? "step" : "fact")}.{list.Count + 1}", item.Groups[1].Value, footnotes));
            }
            else if (lines[i].Trim().Length > 0 && !lines[i].StartsWith("[^"))
                problems.Add(file, i + 1, "This line is neither a heading, a statement nor a citation.", "A statement stands on one line and begins with '1. ' or '- '.");
        }
        foreach (var unused in footnotes.Values.Where(f => !f.Used)) problems.Add(file, unused.Line, $"No statement cites [^{unused.Id}].", "Cite it or take it away.");

        if (steps.Count + facts.Count == 0) problems.Add(file, close + 1, "The note says nothing.", "Write statements below '## Steps' or '## Facts'.");

        return new Note
        {
            Id = fields.Text("id"),
            Title = fields.Text("title"),
            Reading = fields.Text("reading"),
            OtherReadings = fields.Texts("other-readings"),
            Area = fields.Text("area"),
            When = fields.Texts("when"),
            NotWhen = fields.Texts("not-when"),
            Questions = fields.Texts("questions"),
            Approval = ApprovalReader.Read(fields),
            Steps = steps,
            Facts = facts,
            File = file,
            Edition = EditionHash.Of(text),
        };
    }

    private Statement ReadStatement(string file, int line, string id, string text, Dictionary<string, Footnote> footnotes)
    {
        var cited = new List<Footnote>();
        foreach (Match mark in Mark().Matches(text))
        {
            if (footnotes.TryGetValue(mark.Groups[1].Value, out var footnote))
            {
                footnote.Used = true;
                cited.Add(footnote);
            }
            else problems.Add(file, line, $"[^{mark.Groups[1].Value}] is not written out below.", $"Add a line '[^{mark.Groups[1].Value}]: source \"quotation\"'.");
        }
        if (cited.Count == 0) problems.Add(file, line, "This statement has no citation.", "Add one, or take the statement out: nothing is said without a source.");

        var roles = Roles().Match(text) is { Success: true } r ? r.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries) : [];
        foreach (var role in roles.Except(KnownRoles)) problems.Add(file, line, $"'{role}' is not a role.", $"Write one of: {string.Join(", ", KnownRoles)}.");
        var statement = new Statement
        {
            Id = id,
            Text = Attribute().Replace(Mark().Replace(text, ""), "").Trim(),
            Citations = [],
            Suggested = text.Contains("{suggested}"),
            Roles = roles,
            Area = Area().Match(text) is { Success: true } a ? a.Groups[1].Value.Trim() : null,
            Line = line,
        };
        return citations.Cite(statement, file, [.. cited.Select(f => (f.Line, f.Cites))]);
    }

    private Dictionary<string, Footnote> ReadFootnotes(string file, string[] lines, int from)
    {
        var footnotes = new Dictionary<string, Footnote>();
        for (var i = from; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("[^")) continue;
            if (FootnoteLine().Match(lines[i]) is not { Success: true } match)
            {
                problems.Add(file, i + 1, "This citation cannot be read.", "Write '[^id]: source \"quotation\"' or '[^id]: source#saying'.");
                continue;
            }
            var id = match.Groups["id"].Value;
            if (!footnotes.TryAdd(id, new Footnote(id, i + 1, match.Groups["cites"].Value))) problems.Add(file, i + 1, $"[^{id}] stands twice.", "Give each citation a name of its own.");
        }
        return footnotes;
    }

    private sealed record Footnote(string Id, int Line, string Cites)
    {
        public bool Used { get; set; }
    }

    [GeneratedRegex(@"^(?:\d+\.|-) (.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\s*\[\^([\w-]+)\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{for: ([^}]+)\}")]
    private static partial Regex Roles();

    [GeneratedRegex(@"\{area: ([^}]+)\}")]
    private static partial Regex Area();

    [GeneratedRegex(@"\s*\{(suggested|for: [^}]+|area: [^}]+)\}")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\[\^(?<id>[\w-]+)\]:\s*(?<cites>[\w.-]+(?:#[\w.-]+|\s+"".+"")?\s*)$")]
    private static partial Regex FootnoteLine();
}
