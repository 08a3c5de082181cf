using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>
/// The last look before an answer goes out: every quotation is compared with the held file, letter by letter, and a part
/// whose citations do not all hold is dropped. What cannot be checked is not sent.
/// </summary>
public static class CitationCheck
{
    public static Answer Check(Answer answer, IReadOnlyDictionary<string, Document> documents, Catalogue catalogue)
    {
        var sound = answer.Citations.Where(c => Holds(c, documents, catalogue)).Select(c => c.Number).ToHashSet();
        if (sound.Count == answer.Citations.Count) return answer;
        return answer with
        {
            Parts = [.. answer.Parts.Where(p => p.Citations.All(sound.Contains))],
            More = [.. answer.More.Where(p => p.Citations.All(sound.Contains))],
            Citations = [.. answer.Citations.Where(c => sound.Contains(c.Number))],
        };
    }

    public static bool Holds(Citation citation, IReadOnlyDictionary<string, Document> documents, Catalogue catalogue)
    {
        if (!citation.Held) return catalogue.Find(citation.Source.Id) is { Withdrawn: null } source && source.Says.Any(s => s.Text == citation.Passage);
        return documents.TryGetValue(citation.Source.Id, out var document)
            && citation.End - citation.Start == citation.Quote!.Length
            && StandsAt(document.Text, citation.Start, citation.Quote)
            && StandsAt(document.Text, citation.PassageStart, citation.Passage);
    }

    private static bool StandsAt(string text, int start, string words) =>
        words.Length > 0 && start >= 0 && start <= text.Length - words.Length && text.AsSpan(start, words.Length).SequenceEqual(words);
}
