namespace Assistant.Answers.Records;

public enum WordChange { Kept, Removed, Added }

/// <summary>Words in a row of which the same became.</summary>
public sealed record ChangedWords(WordChange Change, string Words);

/// <summary>What changed between two texts, word by word; white space counts as one space. The longest common words are kept.</summary>
public static class WordDifference
{
    // Beyond this the table of the comparison would be too large to be worth it: then all was replaced.
    private const long MostCells = 4_000_000;

    public static IReadOnlyList<ChangedWords> Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var changes = new List<(WordChange, string)>();
        changes.AddRange(old[..start].Select(w => (WordChange.Kept, w)));
        changes.AddRange(Middle(old[start..^end], now[start..^end]));
        changes.AddRange(old[^end..].Select(w => (WordChange.Kept, w)));
        return Joined(changes);
    }

    /// <summary>One side of a difference: with what was removed it is the text before, with what was added the text after.</summary>
    public static string Side(IEnumerable<ChangedWords> difference, WordChange with) => string.Join(' ', difference.Where(d => d.Change == WordChange.Kept || d.Change == with).Select(d => d.Words));

    private static IEnumerable<(WordChange Change, string Word)> Middle(string[] old, string[] now)
    {
        var common = (long)old.Length * now.Length <= MostCells ? CommonFrom(old, now) : null;
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (common is not null && i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return (WordChange.Kept, old[i++]);
                j++;
            }
            else if (i < old.Length && (j == now.Length || common is null || common[i + 1, j] >= common[i, j + 1])) yield return (WordChange.Removed, old[i++]);
            else yield return (WordChange.Added, now[j++]);
        }
    }

    // How many words the rest of both has in common, from each place on.
    private static int[,] CommonFrom(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static List<ChangedWords> Joined(List<(WordChange Change, string Word)> changes)
    {
        var joined = new List<ChangedWords>();
        for (var i = 0; i < changes.Count;)
        {
            var from = i;
            while (i < changes.Count && changes[i].Change == changes[from].Change) i++;
            joined.Add(new(changes[from].Change, string.Join(' ', changes[from..i].Select(c => c.Word))));
        }
        return joined;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
