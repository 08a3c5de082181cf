using System.Text;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Pages;
using Assistant.Quizzes;
using Assistant.Retrieval;
using Assistant.Screening;
using Assistant.Sources.Changes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>The files that practice leads write. What is wrong in them is named by file and line, and nothing is thrown.</summary>
internal static class ContentFuzz
{
    private const int OfDear = 10;

    private static readonly string[] Scripts = ["javascript", "data:", "vbscript", "//"];

    private static readonly string[] Yaml =
    [
        ": ", "- ", "  ", "\n", "\n  ", "\n- ", "|\n", ">\n", "&a ", "*a", "!!binary ", "!tag ", "? ", "{", "}", "[", "]", "'", "\"", "#", "---\n", "...\n", "%YAML 1.1\n", "<<: *a", "~", "null", "2026-13-45", ".inf", "0x7f", "\t", "@", "`",
        "[1]", "[x#y]", "§", "says:", "cites:", "id:", "area:", "status: approved", "items:", "answer:", "a: {b: [c", "? [a, b]\n: c\n", "[a]: b\n", "{a: b}: c\n",
    ];

    public static FuzzTarget Guidance(string kind, AssistantHost host)
    {
        var knowledge = host.Knowledge;
        var (folder, pattern) = kind switch { "notes" => (NoteReader.Folder, "*.md"), "moments" => ("knowledge/moments", "*.yaml"), "screening" => (QuestionnaireReader.Folder, "*.yaml"), _ => (ScenarioReader.Folder, "*.yaml") };
        var seeds = host.Content.Files(folder, pattern).Where(f => f != MomentReader.Recognition).Select(host.Content.Read).OrderBy(t => t.Length).Take(3).Select(t => t[..Math.Min(t.Length, 6_000)]).ToList();
        return OfText(kind, seeds, text =>
        {
            var problems = new ProblemList();
            var citations = new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems);
            var statements = new StatementReader(citations);
            switch (kind)
            {
                case "notes": new NoteReader(citations, problems).Read("knowledge/guidance/x.md", text); break;
                case "moments": new MomentReader(statements, problems).Read("knowledge/moments/x.yaml", text); break;
                case "screening": new QuestionnaireReader(statements, problems).Read(new QuestionnaireReader.Words("knowledge/screening/x.yaml", text, "")); break;
                default:
                    var quiz = new ScenarioReader(statements, problems).Read("knowledge/quizzes/x.yaml", text);
                    if (problems.All.Count == 0) _ = ScenarioWalk.CanBeWalked(quiz);
                    break;
            }
            return problems.All.Count == 0;
        }) with
        { Tokens = Yaml, OneOf = OfDear };
    }

    public static FuzzTarget Catalogue(AssistantHost host)
    {
        var folder = Folder("knowledge/sources.yaml", out var file);
        return OfText("catalogue", [Some(host, CatalogueReader.File), "- id: a\n  title: A\n  publisher: P\n  authority: statute\n  jurisdiction: England\n  published: 2026\n  checked: 2026-11-21\n  url: https://example.org/a\n  says:\n    - id: s\n      text: Words.\n"], text =>
        {
            File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
            var problems = new ProblemList();
            _ = CatalogueReader.Read(folder, SiteChanges.None, problems);
            return problems.All.Count == 0;
        }) with
        { Tokens = [.. Yaml, "file: ../../etc/passwd", "file: seeds/../x", "file: \"a\\0b\"", "url: javascript:x", "sha256: 00"], OneOf = OfDear };
    }

    /// <summary>Replies, words of the interface, contacts, vocabulary and questions of passages.</summary>
    public static FuzzTarget Words(AssistantHost host)
    {
        List<string> seeds = [Some(host, "knowledge/replies.yaml"), Some(host, "knowledge/contacts.yaml"), Some(host, "knowledge/vocabulary.yaml"), Some(host, "knowledge/expansions/guidance.yaml")];
        return OfText("words", seeds, text =>
        {
            var problems = new ProblemList();
            _ = new ContactReader(problems).Read(text);
            _ = new VocabularyReader(problems).Read(text);
            _ = ExpansionReader.ReadFile("knowledge/expansions/x.yaml", text, problems);
            _ = YamlMap.ReadMap("x.yaml", text, problems);
            return problems.All.Count < 5;
        }) with
        { Tokens = [.. Yaml, "hours:", "mon-fri 09:00-17:00", "24 hours", "short:", "long:"], OneOf = OfDear };
    }

    /// <summary>A page of the site in Markdown: no address in it leads into a script.</summary>
    public static FuzzTarget Page(AssistantHost host) => OfText("page", [host.Content.Read(SitePage.FileOf("terms")), "# Privacy\n\nWe keep [this](https://example.org) and ==your council==.\n\n1. one\n2. two\n\n<https://example.org>\n"], text =>
    {
        var page = SitePageReader.Read("x", text);
        foreach (var link in page.Body.Descendants<LinkInline>())
            Demand(!SafeAddress.IsSafe(link.Url) || !Scripts.Any(s => link.Url!.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase)), "an address leads into a script");
        return page.Title is not null;
    }) with
    { Tokens = ["[a](javascript:alert(1))", "[a](JaVaScRiPt&colon;x)", "<javascript:x>", "![a](data:text/html,x)", "<script>", "[a]: javascript:x\n", "==", "**", "`", "&#106;avascript:", "\tjavascript:"] };

    private static string Some(AssistantHost host, string file) => host.Content.Read(file) is var text && text.Length > 3_000 ? text[..(text.LastIndexOf("\n- ", 3_000, StringComparison.Ordinal) is > 0 and var end ? end + 1 : 3_000)] : text;

    private static ContentFolder Folder(string relative, out string file)
    {
        var root = Path.Combine(WordsFuzz.Shm, $"fuzz-{Guid.NewGuid():N}");
        file = Path.Combine(root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new ContentFolder(root);
    }
}
