using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Sources.Uses;

namespace Assistant.Sources.Library;

/// <summary>A source as the library lists it.</summary>
/// <param name="Source">The catalogue entry as it stands.</param>
/// <param name="States">How current it is.</param>
/// <param name="Statements">How many statements, numbers and replies of ours rest on it.</param>
/// <param name="Version">The first characters of the hash of its words: of the held text, or of what we say of the page; null for one that was taken out.</param>
/// <param name="Answers">How many answers that are still kept cite it.</param>
public sealed record LibraryEntry(Source Source, IReadOnlyList<SourceState> States, int Statements, string? Version, int Answers)
{
    /// <summary>Every source, those held first, then by how binding they are, the most cited first.</summary>
    public static IReadOnlyList<LibraryEntry> All(ServedVersion version, DateOnly today, IReadOnlyDictionary<string, int> answers)
    {
        var (knowledge, uses) = (version.Knowledge, SourceUses.Of(version.Knowledge));
        return [.. knowledge.Catalogue.Sources
            .Select(s => new LibraryEntry(s, SourceStates.Of(s, today), uses.Count(s.Id), SourceFacts.Short(version.Sources.Find(s.Id)?.Version), answers.GetValueOrDefault(s.Id)))
            .OrderByDescending(e => e.Source.Held).ThenBy(e => e.Source.Authority).ThenByDescending(e => e.Statements).ThenBy(e => e.Source.Title, StringComparer.Ordinal)];
    }
}
