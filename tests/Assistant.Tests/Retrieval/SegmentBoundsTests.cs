using Assistant.Retrieval;
using Assistant.Retrieval.Indexing;
using Assistant.Tests.Retrieval.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Retrieval;

/// <summary>What is skipped is skipped by its bound, so that no bound may lie below the score.</summary>
public sealed class SegmentBoundsTests
{
    [Fact]
    public void No_passage_of_any_corpus_scores_more_than_its_bound() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var group = MadePassages.Group(random, "", 60);
        var (state, reference) = (new IndexBuilder(MadePassages.Lexicon, new RankingWeights(), null, null).Build([group]), new ExhaustiveIndex(group.Passages, MadePassages.Lexicon));
        return Enumerable.Range(0, 5).All(_ => MadePassages.Question(random) is var question && (question.IsEmpty || AreBound(state, question, reference.Search(question, group.Passages.Count))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bounds_hold_when_the_words_of_questions_have_become_commoner_since() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var (first, more) = (MadePassages.Group(random, "first", 20), MadePassages.Group(random, "more", 120));
        var before = new IndexBuilder(MadePassages.Lexicon, new RankingWeights(), null, null).Build([first]);
        var state = new IndexBuilder(MadePassages.Lexicon, new RankingWeights(), before, null).Build([first, more]);
        var reference = new ExhaustiveIndex([.. first.Passages, .. more.Passages], MadePassages.Lexicon);
        return Enumerable.Range(0, 5).All(_ => MadePassages.Question(random) is var question && (question.IsEmpty || AreBound(state, question, reference.Search(question, first.Passages.Count + more.Passages.Count))));
    }).QuickCheckThrowOnFailure();

    private static bool AreBound(IndexState state, Query question, IReadOnlyList<SearchResult> scored)
    {
        var plan = new QueryPlan(new QueryTerms(question, state.Terms, state.Tally.PassagesWith.Length), state.Figures, state.Weights);
        var scores = scored.ToDictionary(s => s.Passage, s => s.Score);
        return state.Segments.All(view =>
        {
            var bounds = new SegmentBounds(plan, view);
            var (sums, room) = (new uint[view.Numbers.Length], new SlotRoom(view.Numbers.Length));
            foreach (var slot in bounds.Slots) slot.AddTo(sums, room, 0);
            return view.Numbers.Select((number, passage) => (number, passage)).All(p => !scores.TryGetValue(p.number, out var score) || bounds.Score(bounds.Whole(sums[p.passage], p.passage)) >= score);
        });
    }
}
