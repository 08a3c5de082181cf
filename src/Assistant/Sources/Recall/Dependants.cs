using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources.Changes;
using Assistant.Sources.Uses;

namespace Assistant.Sources.Recall;

/// <summary>What becomes of something that rests on a source when the source is changed.</summary>
public enum Fate
{
    /// <summary>Its words stand as before.</summary>
    Stands,

    /// <summary>It stands, and readers are told that the source has been replaced.</summary>
    Noticed,

    /// <summary>It is not shown until it is mended.</summary>
    HeldBack,

    /// <summary>A number to ring, or a fixed reply: it stays, for somebody may need it now, and has to be checked by hand.</summary>
    Check,
}

/// <summary>Something that rests on a source, and what becomes of it.</summary>
public sealed record Dependant(SourceUse Use, Fate Fate);

/// <summary>Finds what depends on a source before it is changed.</summary>
public static class Dependants
{
    /// <param name="knowledge">As it stands now.</param>
    /// <param name="source">The id of the source.</param>
    /// <param name="kind">Withdraw, Replace or Supersede.</param>
    /// <param name="text">The text that takes its place, for a replacement.</param>
    public static IReadOnlyList<Dependant> Of(KnowledgeBase knowledge, string source, ChangeKind kind, string? text = null)
    {
        var after = kind is ChangeKind.Replace && text is not null && knowledge.Catalogue.Find(source) is { } held ? new QuotationFinder([CorpusReader.Read(held, text)]) : null;
        return [.. SourceUses.Of(knowledge)[source].Select(u => new Dependant(u, FateOf(u, kind, after))).OrderByDescending(d => d.Fate).ThenBy(d => d.Use.Kind).ThenBy(d => d.Use.File, StringComparer.Ordinal).ThenBy(d => d.Use.Line)];
    }

    private static Fate FateOf(SourceUse use, ChangeKind kind, QuotationFinder? after) => (use.Kind, kind) switch
    {
        (_, ChangeKind.Supersede) => Fate.Noticed,
        (UseKind.Contact or UseKind.Reply or UseKind.Notice, _) => Fate.Check,
        (_, ChangeKind.Replace) when after is not null && use.StandsIn(after) => Fate.Stands,
        _ => Fate.HeldBack,
    };
}
