using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Answers.Records;

/// <summary>The paragraphs of a text in which words stand, or those that are most like them.</summary>
public static class CitedParagraph
{
    // Of the words of the one, so many stand in the other: less is another paragraph.
    private const double Like = 0.4;

    // Paragraphs of today, for each of then.
    private const int Most = 2;

    /// <summary>The whole paragraphs around a place.</summary>
    public static string Around(string text, int start, int end)
    {
        var blocks = BlockReader.Read(text).Where(b => b.Start < end && start < b.End).ToList();
        return blocks.Count == 0 ? text[start..end] : text[Math.Min(start, blocks[0].Start)..Math.Max(end, blocks[^1].End)];
    }

    /// <summary>The paragraphs whose words are most like those, for each paragraph of them one; null where none is.</summary>
    public static string? MostLike(string words, string text)
    {
        var (wanted, blocks) = (BlockReader.Read(words), BlockReader.Read(text));
        var bags = blocks.Select(b => Bag(text[b.Start..b.End])).ToList();
        var found = wanted.Select(w => MostLike(Bag(words[w.Start..w.End]), bags)).OfType<int>().Distinct().Order().ToList();
        if (found.Count == 0 && MostLike(Bag(words), bags) is { } whole) found = [whole];
        if (found.Count == 0) return null;
        // What was put between them belongs to them; a paragraph that has moved far away does not bring along all that lies on the way.
        return found[^1] - found[0] < Most * wanted.Count
            ? text[blocks[found[0]].Start..blocks[found[^1]].End]
            : string.Join("\n\n", found.Select(i => text[blocks[i].Start..blocks[i].End]));
    }

    private static int? MostLike(HashSet<string> wanted, IReadOnlyList<HashSet<string>> bags) =>
        Enumerable.Range(0, bags.Count).Select(i => (i, Shared: Shared(wanted, bags[i]))).Where(b => b.Shared >= Like).OrderByDescending(b => b.Shared).Select(b => (int?)b.i).FirstOrDefault();

    private static HashSet<string> Bag(string text) => [.. Words.In(text).Select(w => w.Text)];

    private static double Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
