using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Evaluation;
using Assistant.Retrieval;

namespace Assistant.Tests.Retrieval;

public sealed class CandidateScorerTests
{
    private const double Rounding = 1e-4;

    [Fact]
    public void A_passage_scores_by_itself_what_it_scores_in_the_index()
    {
        var corpus = Retriever.CorpusOf(Some.Assistant.Knowledge);
        var lexicon = new Lexicon(Some.Assistant.Knowledge.Vocabulary);
        var local = new PassageIndex(corpus.Passages, lexicon);
        var questions = EvaluationQuestion.Read(Checkout.Content.PathOf("knowledge/evaluation/questions.jsonl"));
        questions.Count.ShouldBeGreaterThan(20);
        foreach (var question in questions)
        {
            var query = SmallCorpus.Read(question.Q, lexicon);
            var expected = local.Search(query, corpus.Passages.Count);
            var scored = corpus.Scorer.Score(query, Enumerable.Range(0, corpus.Passages.Count)).ToDictionary(r => r.Passage);
            foreach (var result in expected)
            {
                var own = scored[result.Passage];
                own.Score.ShouldBe(result.Score, Rounding);
                own.Coverage.ShouldBe(result.Coverage, Rounding);
                own.QuestionMatch.ShouldBe(result.QuestionMatch, Rounding);
                own.Units.Count.ShouldBe(result.Units.Count);
                foreach (var (mine, theirs) in own.Units.Zip(result.Units))
                {
                    mine.Score.ShouldBe(theirs.Score, Rounding);
                    mine.Coverage.ShouldBe(theirs.Coverage, Rounding);
                    mine.QuestionMatch.ShouldBe(theirs.QuestionMatch, Rounding);
                }
            }
            scored.Values.Count(r => r.Score > 0).ShouldBe(expected.Count);
        }
    }

    [Fact]
    public void A_filter_leaves_out_what_it_does_not_let_through_and_changes_no_score()
    {
        var corpus = SmallCorpus.Of(
            ("the referral was dropped", new("a", "Birmingham", Authority.LocalProcedure, "")), ("a referral", new("b", "England", Authority.Statute, "")), ("the referral form", new("c", "Devon", Authority.Statute, "")));
        var (index, query) = (SmallCorpus.Local(corpus), SmallCorpus.Read("referral"));
        var all = index.Search(query, 3).ToDictionary(r => r.Passage);
        all.Count.ShouldBe(3);
        var here = index.Search(query with { Filter = new SearchFilter { Areas = ["England", "Birmingham"] } }, 3);
        here.Select(r => r.Passage).Order().ShouldBe([0, 1]);
        here.ShouldAllBe(r => r.Score == all[r.Passage].Score);
        index.Search(query with { Filter = new SearchFilter { Areas = ["England", "Birmingham"], Authorities = [Authority.Statute] } }, 3).Select(r => r.Passage).ShouldBe([1]);
    }

    [Fact]
    public void The_hash_of_a_corpus_is_of_all_that_is_searched()
    {
        var one = SmallCorpus.Of("a referral", "the form");
        SmallCorpus.Of("a referral", "the form").Hash.ShouldBe(one.Hash);
        SearchCorpus With(Vocabulary? vocabulary = null, RankingWeights? weights = null, IReadOnlyList<ExpansionQuestion>? questions = null) =>
            new([.. one.Passages.Select(p => p with { Questions = questions ?? p.Questions })], one.Labels, vocabulary ?? SmallCorpus.Vocabulary, SmallCorpus.Lexicon, weights ?? new RankingWeights());
        new[]
        {
            one, SmallCorpus.Of("a referral", "the farm"), SmallCorpus.Of("the form", "a referral"), SmallCorpus.Of("a referral"),
            With(vocabulary: SmallCorpus.Vocabulary with { Acronyms = [] }), With(weights: new RankingWeights { Title = 2 }), With(questions: [new ExpansionQuestion("which form", [0])]),
        }.Select(c => c.Hash).Distinct().Count().ShouldBe(7);
    }
}
