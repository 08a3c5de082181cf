using Assistant.Answers;
using Assistant.Retrieval;

namespace Assistant.Sources.Library;

/// <summary>A passage that was found, cut where its marks begin and end: the words that were looked for, in whatever form they stand.</summary>
public static class FoundWords
{
    /// <summary>Where none of the words stands in it, for it says the same in others, what fits best is marked.</summary>
    public static IReadOnlyList<(string Words, bool IsMarked)> Of(Citation hit, string asked, IReadOnlySet<string> stopWords)
    {
        var from = Math.Clamp(hit.Start - hit.PassageStart, 0, hit.Passage.Length);
        var wanted = Words.In(asked).Where(w => !stopWords.Contains(w.Text)).Select(w => Stemmer.Stem(w.Text)).ToHashSet();
        var marks = Words.In(hit.Passage).Where(w => wanted.Contains(Stemmer.Stem(w.Text))).Select(w => (w.Start, w.End)).ToList();
        return Cut(hit.Passage, marks.Count > 0 ? Joined(hit.Passage, marks) : [(from, Math.Min(from + hit.Quote!.Length, hit.Passage.Length))]);
    }

    // Words beside each other are marked as one.
    private static List<(int Start, int End)> Joined(string text, List<(int Start, int End)> marks)
    {
        List<(int Start, int End)> joined = [marks[0]];
        foreach (var mark in marks.Skip(1))
            if (text.AsSpan(joined[^1].End, mark.Start - joined[^1].End).IsWhiteSpace()) joined[^1] = (joined[^1].Start, mark.End);
            else joined.Add(mark);
        return joined;
    }

    private static List<(string, bool)> Cut(string text, IReadOnlyList<(int Start, int End)> marks)
    {
        List<(string, bool)> pieces = [];
        var at = 0;
        foreach (var (start, end) in marks)
        {
            if (start > at) pieces.Add((text[at..start], false));
            pieces.Add((text[start..end], true));
            at = end;
        }
        if (at < text.Length) pieces.Add((text[at..], false));
        return pieces;
    }
}
