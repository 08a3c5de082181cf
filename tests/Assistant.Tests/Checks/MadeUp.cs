using Assistant.Commands;
using Assistant.Knowledge;

namespace Assistant.Tests.Checks;

/// <summary>A small, sound knowledge folder of one document and one note, to be broken one file at a time.</summary>
internal sealed class MadeUp
{
    public const string Note = "knowledge/guidance/n.md";

    private const string Sources = """
        - id: doc
          title: The review
          publisher: Home Office
          authority: case-review
          jurisdiction: England
          published: "2021"
          checked: 2026-11-21
          file: seeds/doc.txt
          sha256: 4e8cc6b4b77e2b5a4b9f
        - id: page
          title: The helpline page
          publisher: Home Office
          authority: guidance
          jurisdiction: England
          published: undated
          checked: 2026-11-21
          url: https://www.gov.uk/page
          says:
            - id: line
              text: Call the helpline on 0800 0121 700. In an emergency call 999.
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("check-").FullName;

    public MadeUp()
    {
        foreach (var file in new[] { "vocabulary.yaml", "language.yaml", "safety.yaml", "names.yaml", "english-words.txt", "danger-examples.txt", "other-topics-examples.txt", "name-examples.txt" }) With($"knowledge/{file}", Checkout.Content.Read($"knowledge/{file}"));
        With("seeds/doc.txt", "Return interviews\n\nA child who was missing should be offered a return interview within 72 hours of the return.\n\nThe child does not have to consent to the referral.\n");
        With("knowledge/sources.yaml", Sources.Replace("4e8cc6b4b77e2b5a4b9f", HashOf("seeds/doc.txt")));
        With(Note, """
            ---
            id: n
            title: Return interviews
            reading: a child came back
            area: England
            status: draft
            review-due: 2027-11-21
            ---

            ## Steps

            1. Offer a return interview within 72 hours of the return. [^a]
            2. Refer the child: a child does not have to consent to the referral. [^b]

            [^a]: doc "A child who was missing should be offered a return interview within 72 hours of the return."
            [^b]: doc "The child does not have to consent to the referral."
            """);
        With("knowledge/contacts.yaml", """
            contacts:
              - { id: helpline, name: Helpline, for: [helpline], area: UK, telephone: [0800 0121 700], hours: always, checked: 2026-11-21, source: page }
            bank-holidays: [2027-12-27]
            """);
        var replies = Checkout.Content.Read("knowledge/replies.yaml");
        foreach (var file in Checkout.Content.Files("knowledge/interface", "*.yaml").Concat(Checkout.Content.Files("knowledge/prompts", "*.md")).Prepend("knowledge/interface.yaml")) With(file, Checkout.Content.Read(file));
        With("knowledge/replies.yaml", System.Text.RegularExpressions.Regex.Replace(replies, @"cites: \[[^\]]*\]", "cites: [page]"));
    }

    public MadeUp With(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public MadeUp Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(_root, file));
        text.ShouldContain(from);
        return With(file, text.Replace(from, to));
    }

    public ContentFolder Content => new(_root);

    public (int ExitCode, string Output) Check(bool pairs = false, string today = "2026-11-22")
    {
        using var output = new StringWriter();
        var code = CheckCommand.Run(Content, pairs, output, new Clock(DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture)));
        return (code, output.ToString());
    }

    private string HashOf(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_root, file))));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
