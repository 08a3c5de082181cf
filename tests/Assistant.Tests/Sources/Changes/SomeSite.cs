using System.Security.Cryptography;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Sources.Changes;

namespace Assistant.Tests.Sources.Changes;

/// <summary>The checkout's content with a site folder of its own, and a hand to change what stands in it as a manager does.</summary>
internal sealed class SomeSite
{
    public ContentFolder Content { get; } = Checkout.Content with { Site = Directory.CreateTempSubdirectory("site-").FullName };

    public ChangeJournal Journal => new(Content, TimeProvider.System);

    public Task<Change?> DoAsync(ChangeKind kind, string subject, string why = "It was found to be wrong.", params (string Name, string Value)[] fields) =>
        Journal.AppendAsync(new Intended(kind, subject, "manager", why) { Fields = fields.ToDictionary(f => f.Name, f => f.Value) }, CancellationToken.None);

    /// <summary>Puts another text in the place of a source's.</summary>
    public Task<Change?> ReplaceAsync(string source, string text)
    {
        var (file, hash) = Keep(source, text);
        return DoAsync(ChangeKind.Replace, source, fields: [("file", file), ("sha256", hash), ("published", "2026-11")]);
    }

    public (string File, string Hash) Keep(string source, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var file = $"{ContentFolder.SitePrefix}documents/{source}.{hash[..12]}.md";
        Directory.CreateDirectory(Path.GetDirectoryName(Content.PathOf(file))!);
        File.WriteAllText(Content.PathOf(file), text);
        return (file, hash);
    }

    public KnowledgeBase Read() => KnowledgeBase.Read(Content);

    public AssistantHost Host() => Some.Host(TimeProvider.System, Content);
}
