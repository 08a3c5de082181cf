using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Answers.Records;

/// <summary>The paragraphs of a text in which words stand, or those that are most like them.</summary>
public static class CitedParagraph
{
    // Of the words of the one, so many stand in the other: less is another paragraph.
    private const double Like = 0.4;

    /// <summary>The whole paragraphs around a place.</summary>
    public static string Around(string text, int start, int end)
    {
        var blocks = BlockReader.Read(text).Where(b => b.Start < end && start < b.End).ToList();
        return blocks.Count == 0 ? text[start..end] : text[Math.Min(start, blocks[0].Start)..Math.Max(end, blocks[^1].End)];
    }

    /// <summary>The paragraph whose words are most like those; null where none is.</summary>
    public static string? MostLike(string words, string text)
    {
        var wanted = Bag(words);
        return BlockReader.Read(text).Select(b => text[b.Start..b.End]).Select(t => (Text: t, Shared: Shared(wanted, Bag(t))))
            .Where(b => b.Shared >= Like).OrderByDescending(b => b.Shared).Select(b => b.Text).FirstOrDefault();
    }

    private static HashSet<string> Bag(string text) => [.. Words.In(text).Select(w => w.Text)];

    private static double Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
