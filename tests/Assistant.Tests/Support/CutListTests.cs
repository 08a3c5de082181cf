using Assistant.Support.Cutting;

namespace Assistant.Tests.Support;

/// <summary>
/// All that may be left out of the sentences of our own documents and notes, and each name that may stand for a pronoun there. Somebody has read the list, so a rule or a
/// document that changes it is seen in the change of <c>cuts.txt</c>, line by line.
/// </summary>
public sealed class CutListTests
{
    private static readonly string Listed = Path.Combine(Checkout.Content.Root, "tests", "Assistant.Tests", "Support", "cuts.txt"), New = Path.Combine(AppContext.BaseDirectory, "cuts.txt");

    [Fact]
    public void What_may_be_left_out_of_our_documents_is_what_was_read()
    {
        List<string> now = [.. Cuts(), .. Names()];
        var read = File.ReadAllLines(Listed);
        if (!now.SequenceEqual(read)) File.WriteAllLines(New, now);
        now.Except(read).ShouldBeEmpty($"Read these. If each of them says no more and limits no less than its sentence, put {New} in place of the old list.");
        read.Except(now).ShouldBeEmpty($"These are no longer allowed. Put {New} in place of the old list.");
    }

    private static IEnumerable<string> Cuts() => Checked.Knowledge.Documents.SelectMany(d => d.Chunks.SelectMany(c => c.Sentences).Select(s => d.Text[s.Start..s.End]))
        .Concat(Checked.Knowledge.Notes.SelectMany(n => n.Statements.Select(s => s.Text))).SelectMany(CutCheck.Sentences).Distinct().SelectMany(CutsOf);

    private static IEnumerable<string> CutsOf(string sentence)
    {
        var parts = PartReader.Read(sentence);
        for (var first = 1; first < parts.Count; first++)
            for (var last = first; last < parts.Count; last++)
                if (PartRules.Allows(new Cut(parts, [.. parts.Select((_, p) => p < first || p > last)])))
                    yield return string.Join(' ', parts.Select((p, i) => $"{(i == first ? "[" : "")}{string.Join(' ', p.Words.Select(w => w.Text))}{(i == last ? "]" : "")}"));
    }

    private static IEnumerable<string> Names() => Checked.Knowledge.Documents.SelectMany(d => d.Chunks.SelectMany(c => c.Sentences.Zip(c.Sentences.Skip(1)).Where(p => p.First.Run == p.Second.Run)
        .SelectMany(p => NamesIn(Line(d.Text[p.First.Start..p.First.End]), Line(d.Text[p.Second.Start..p.Second.End]))))).Distinct();

    private static IEnumerable<string> NamesIn(IReadOnlyList<LineWord> before, IReadOnlyList<LineWord> there) =>
        from start in Enumerable.Range(0, before.Count)
        from length in Enumerable.Range(1, before.Count - start)
        let said = before.Skip(start).Take(length).Concat(there.Skip(1)).ToList()
        where OpeningName.Readings(said, there, before).Skip(1).Any(r => r.SequenceEqual(there))
        select $"{Text(before)} / {there[0].Text} = {Text([.. before.Skip(start).Take(length)])} / {Text(there)}";

    private static IReadOnlyList<LineWord> Line(string sentence) => CutCheck.Sentences(sentence) is [.., var last] ? [.. PartReader.Read(last).SelectMany(p => p.Words)] : [];

    private static string Text(IReadOnlyList<LineWord> words) => string.Join(' ', words.Select(w => w.Text));
}
