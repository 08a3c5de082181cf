using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Support;

namespace Assistant.Sources.Currency;

/// <summary>
/// Finds sentences of different sources that share most of their words and give another number of the same unit: "within 72 hours" and
/// "within 48 hours" of a return. It sets beside each other what a person should compare; it decides nothing.
/// </summary>
public static class ContradictionFinder
{
    // Chosen on the shipped sources: lower brings pairs about two things, higher misses sentences of other wording.
    private const double LeastShared = 0.6;
    private const int FewestShared = 4;
    private static readonly HashSet<string> Units = ["hour", "day", "working day", "week", "working week", "month", "minute", "age"];

    public static IReadOnlyList<Contradiction> Find(KnowledgeBase knowledge)
    {
        var lexicon = new Lexicon(knowledge.Vocabulary);
        var sentences = Sentences(knowledge).Select(s => Measured.Of(s, lexicon)).OfType<Measured>().ToList();
        return [.. (from i in Enumerable.Range(0, sentences.Count)
                   from j in Enumerable.Range(i + 1, sentences.Count - i - 1)
                   let found = Compare(sentences[i], sentences[j])
                   where found is not null
                   select found).DistinctBy(c => (c.One.Source.Id, c.Other.Source.Id, c.Unit, c.Number, c.OtherNumber))];
    }

    private static Contradiction? Compare(Measured one, Measured other)
    {
        if (one.Stated.Source.Id == other.Stated.Source.Id || one.Stated.Source.Area != other.Stated.Source.Area && !IsWide(one.Stated.Source) && !IsWide(other.Stated.Source)) return null;
        var shared = one.Stems.Count(other.Stems.Contains);
        if (shared < FewestShared || shared < LeastShared * Math.Min(one.Stems.Count, other.Stems.Count)) return null;
        var (here, there) = (one.Numbers, other.Numbers);
        return here.Select(n => n.Unit).Intersect(there.Select(n => n.Unit)).Select(unit =>
        {
            var (mine, theirs) = (here.Where(n => n.Unit == unit).Select(n => n.Value).ToHashSet(), there.Where(n => n.Unit == unit).Select(n => n.Value).ToHashSet());
            return mine.Overlaps(theirs) ? null : new Contradiction(one.Stated, string.Join(", ", mine), other.Stated, string.Join(", ", theirs), unit);
        }).FirstOrDefault(c => c is not null);
    }

    private static bool IsWide(Source source) => source.Area is "England" or "England and Wales" or "UK";

    private static IEnumerable<Stated> Sentences(KnowledgeBase knowledge) => knowledge.Documents
        .SelectMany(d => d.Chunks.SelectMany(c => c.Sentences).Select(s => new Stated(d.Source, Words.OneLine(d.Text[s.Start..s.End]), $"/sources/{d.Source.Id}?at={s.Start}-{s.End}#passage")))
        .Concat(knowledge.Catalogue.Sources.Where(s => s.Withdrawn is null && s.SupersededBy is null).SelectMany(s => s.Says.Select(x => new Stated(s, x.Text, $"/sources/{s.Id}#{x.Id}"))));

    private sealed record Measured(Stated Stated, HashSet<string> Stems, IReadOnlyList<(string Value, string Unit)> Numbers)
    {
        public static Measured? Of(Stated stated, Lexicon lexicon)
        {
            var numbers = MeasuredNumbers.In(stated.Words).Where(n => Units.Contains(n.Unit)).ToList();
            return numbers.Count == 0 ? null : new Measured(stated, [.. lexicon.Terms(stated.Words).Where(s => s.Length > 2 && !char.IsDigit(s[0]))], numbers);
        }
    }
}
