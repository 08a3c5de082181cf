using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Assistant.Knowledge;
using Assistant.Sources.Changes;

namespace Assistant.Corpus;

/// <summary>Reads <c>knowledge/sources.yaml</c>.</summary>
public static partial class CatalogueReader
{
    public const string File = "knowledge/sources.yaml";

    private static readonly Dictionary<string, Authority> Authorities = new()
    {
        ["statute"] = Authority.Statute,
        ["statutory-guidance"] = Authority.StatutoryGuidance,
        ["guidance"] = Authority.Guidance,
        ["local-procedure"] = Authority.LocalProcedure,
        ["case-review"] = Authority.CaseReview,
        ["briefing"] = Authority.Briefing,
    };

    public static string NameOf(Authority authority) => Authorities.First(a => a.Value == authority).Key;

    public static Authority? AuthorityOf(string? name) => name is not null && Authorities.TryGetValue(name, out var authority) ? authority : null;

    /// <param name="content">Where the catalogue and its files are.</param>
    /// <param name="changes">What managers have added, replaced or taken out.</param>
    /// <param name="problems">What cannot be used.</param>
    public static Catalogue Read(ContentFolder content, SiteChanges changes, ProblemList problems)
    {
        var sources = new List<Source>();
        foreach (var map in YamlMap.ReadList(File, content.Read(File), problems))
        {
            var source = ReadSource(map, content);
            if (sources.Any(s => s.Id == source.Id)) map.Complain($"'{source.Id}' stands twice in the catalogue.", "Give each source an id of its own.");
            else sources.Add(source);
        }
        var added = changes.Added.Select(SourceFields.Read).OfType<Source>().Where(a => sources.TrueForAll(s => s.Id != a.Id));
        var catalogue = new Catalogue([.. sources.Concat(added).Select(changes.Apply)]);
        foreach (var source in catalogue.Sources.Where(s => s.Withdrawn is null)) CheckSiteFile(source, content, problems);
        CheckReferences(catalogue, problems);
        return catalogue;
    }

    private static Source ReadSource(YamlMap map, ContentFolder content)
    {
        map.OnlyKeys("id", "title", "short", "publisher", "authority", "jurisdiction", "area", "published", "checked", "file", "sha256", "url",
            "says", "superseded-by", "what-changed", "review-due", "draft", "notices");
        var source = new Source
        {
            Id = map.Text("id"),
            Title = map.Text("title"),
            Short = map.OptionalText("short") ?? map.Text("title"),
            Publisher = map.Text("publisher"),
            Authority = ReadAuthority(map),
            Jurisdiction = map.Text("jurisdiction"),
            Area = map.OptionalText("area") ?? map.Text("jurisdiction"),
            Published = map.Text("published"),
            Checked = map.Date("checked") ?? default,
            File = map.OptionalText("file"),
            Sha256 = map.OptionalText("sha256"),
            Url = map.OptionalText("url"),
            SupersededBy = map.OptionalText("superseded-by"),
            WhatChanged = map.OptionalText("what-changed"),
            ReviewDue = map.Date("review-due"),
            Draft = map.Flag("draft"),
            Says = [.. map.Maps("says").Select(m => new Saying(m.Text("id"), m.Text("text"), m.Line))],
            Notices = [.. map.Maps("notices").Select(ReadNotice)],
        };
        if (!map.Has("checked")) map.Complain("'checked' is missing.", "Add the day the source was last read: 'checked: 2026-11-21'.");
        if (!PublishedPattern().IsMatch(source.Published)) map.Complain($"'published: {source.Published}' is not a date.", "Write YYYY, YYYY-MM, YYYY-MM-DD or undated.", "published");
        if (source.Held == (source.Url is not null)) map.Complain($"'{source.Id}' should have either 'file' or 'url'.", "A held source has a file; a referenced one has an https address.");
        if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            map.Complain($"'{url}' is not an https address.", "Write the public address of the page in full.", "url");
        if (source.SupersededBy is not null && source.WhatChanged is null) map.Complain($"'{source.Id}' is superseded, and nothing says how.", "Add 'what-changed: …', which readers see beside each citation.", "superseded-by");
        if (source.File is { } file) CheckFile(map, content, file, source.Sha256);
        return source;
    }

    private static Authority ReadAuthority(YamlMap map)
    {
        var text = map.Text("authority");
        if (Authorities.TryGetValue(text, out var authority)) return authority;
        if (text.Length > 0) map.Complain($"'{text}' is not a kind of authority.", $"Write one of: {string.Join(", ", Authorities.Keys)}.", "authority");
        return Authority.Briefing;
    }

    private static Notice ReadNotice(YamlMap map)
    {
        map.OnlyKeys("id", "about", "text", "see");
        return new Notice(map.Text("id"), map.Texts("about"), map.Text("text"), [.. map.Texts("see").Select(PageReference.Parse)], map.Line);
    }

    // A file of the site that was altered behind the journal's back is not what anybody took in.
    private static void CheckSiteFile(Source source, ContentFolder content, ProblemList problems)
    {
        if (source.File is not { } file || !file.StartsWith(ContentFolder.SitePrefix, StringComparison.Ordinal)) return;
        if (!content.Exists(file)) problems.Add(file, 1, $"The file of '{source.Id}' is not there.", "Put it back from a backup, or withdraw the source.");
        else if (HashOf(content, file) is var actual && actual != source.Sha256) problems.Add(file, 1, $"The file of '{source.Id}' was changed after it was taken in (sha256 {actual}).", "Put it back from a backup, or replace the source on its page.");
    }

    /// <summary>The SHA-256 of a file, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ContentFolder content, string file) => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(content.PathOf(file))));

    private static void CheckFile(YamlMap map, ContentFolder content, string file, string? expected)
    {
        if (!content.Exists(file))
        {
            map.Complain($"The file '{file}' is not there.", "Put the document back, or mend its name.", "file");
            return;
        }
        var actual = HashOf(content, file);
        if (actual != expected)
            map.Complain($"'{file}' has changed since it was catalogued (sha256 {actual}).", "If the new text is right, put its hash here and run 'check' again.", "sha256");
    }

    private static void CheckReferences(Catalogue catalogue, ProblemList problems)
    {
        foreach (var source in catalogue.Sources)
        {
            if (source.SupersededBy is { } newer && catalogue.Find(newer) is null)
                problems.Add(File, 1, $"'{source.Id}' is superseded by '{newer}', which is not in the catalogue.", "Add it, or mend the id.");
            foreach (var notice in source.Notices)
                foreach (var see in notice.See)
                    if (catalogue.Find(see.Source)?.Saying(see.Saying) is null)
                        problems.Add(File, notice.Line, $"The notice points to '{see}', which nothing says.", "Add it under 'says' of that source, or mend the id.");
        }
    }

    [GeneratedRegex(@"^(\d{4}(-\d\d(-\d\d)?)?|undated)$")]
    private static partial Regex PublishedPattern();
}
