using Assistant.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Support;

/// <summary>What holds for every sentence of the documents, whichever it is.</summary>
public sealed class SupportLaws
{
    private static readonly string[] Passages =
        [.. Checked.Knowledge.Documents.SelectMany(d => d.Chunks.Select(c => d.Text[c.Start..c.End]))];

    private static readonly string[] Sentences =
        [.. Checked.Knowledge.Documents.SelectMany(d => d.Chunks.SelectMany(c => c.Sentences).Select(s => d.Text[s.Start..s.End]))];

    [Fact]
    public void Every_sentence_of_a_passage_is_supported_by_the_passage()
    {
        foreach (var document in Checked.Knowledge.Documents)
            foreach (var chunk in document.Chunks)
                foreach (var sentence in chunk.Sentences)
                {
                    var words = document.Text[sentence.Start..sentence.End];
                    Checked.Shortfalls(words, document.Text[chunk.Start..chunk.End]).ShouldBeEmpty(words);
                }
    }

    [Fact]
    public void Every_sentence_supports_itself()
    {
        foreach (var sentence in Sentences) Checked.Shortfalls(sentence, sentence).ShouldBeEmpty(sentence);
    }

    [Fact]
    public void A_number_put_in_anywhere_falls_short()
    {
        var cases = from sentence in Gen.Elements(Sentences) from place in Gen.Choose(0, 1000) from number in Gen.Elements("37", "613", "4,517", "eighty-three", "0.37") select (sentence, place, number);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var words = c.sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
            if (c.sentence.Contains(c.number, StringComparison.OrdinalIgnoreCase)) return true;
            words.Insert(c.place % (words.Count + 1), c.number);
            return Checked.Shortfalls(string.Join(' ', words), c.sentence).Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void More_citations_never_add_a_shortfall_except_a_denial()
    {
        var cases = from sentence in Gen.Elements(Sentences) from first in Gen.Elements(Passages) from second in Gen.Elements(Passages) select (sentence, first, second);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var fewer = Kinds(Checked.Shortfalls(c.sentence, c.first));
            var more = Kinds(Checked.Shortfalls(c.sentence, c.first, c.second));
            return more.All(fewer.Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static List<(ShortfallKind, string)> Kinds(IReadOnlyList<Shortfall> shortfalls) =>
        [.. shortfalls.Where(s => s.Kind is not (ShortfallKind.Negation or ShortfallKind.ContentWords)).Select(s => (s.Kind, Thing(s)))];

    // "Does not stand" may become "opposite bound", which says the same of the same thing.
    private static string Thing(Shortfall shortfall) => shortfall.Kind is ShortfallKind.Number or ShortfallKind.Duration ? "" : shortfall.What;
}
