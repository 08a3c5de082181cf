using Assistant.Answers;
using Assistant.Evaluation;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Retrieval.Indexing;
using Assistant.Tests.Retrieval.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Retrieval;

/// <summary>What the index skips must never be seen: its results are those of the exhaustive reference, to the bit.</summary>
public sealed class PassageIndexTests
{
    private static readonly RankingWeights[] Weights = [new(), new() { Unit = 0, UnitExpansion = 0, UnitQuestion = 0 }, new() { Question = 0, UnitQuestion = 0 }, new() { Heading = 0, Title = 0 }, new() { Expansion = 0 }, new() { AnswerType = 0 }];

    [Fact]
    public void On_the_shipped_knowledge_every_evaluation_question_finds_what_exhaustive_scoring_finds()
    {
        var content = ContentFolder.Find();
        var knowledge = KnowledgeBase.Read(content);
        var (lexicon, passages, reader) = (new Lexicon(knowledge.Vocabulary), new KnowledgePassages(knowledge), new Retriever(knowledge).Reader);
        var questions = content.Files("knowledge/evaluation", "*.jsonl").SelectMany(f => EvaluationQuestion.Read(content.PathOf(f))).Select(q => reader.Read(q.Q)).ToList();
        questions.Count.ShouldBeGreaterThan(1_000);
        foreach (var groups in new[] { passages.Documents, passages.Notes })
        {
            var index = new PassageIndex(groups, lexicon);
            var reference = new ExhaustiveIndex([.. groups.SelectMany(g => g.Passages)], lexicon);
            foreach (var question in questions) SearchResults.ShouldBeTheSame(index.Search(question, 12), reference.Search(question, 12));
        }
    }

    [Fact]
    public void On_any_corpus_any_question_finds_what_exhaustive_scoring_finds() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var group = MadePassages.Group(random, "", 60);
        var weights = Weights[random.Next(Weights.Length)];
        var (index, reference) = (new PassageIndex(group.Passages, MadePassages.Lexicon, weights), new ExhaustiveIndex(group.Passages, MadePassages.Lexicon, weights));
        return Enumerable.Range(0, 5).All(_ => MadePassages.Question(random) is var question && random.Next(1, 15) is var top && SearchResults.AreTheSame(index.Search(question, top, together: random.Next(2) == 0), reference.Search(question, top)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void On_a_corpus_of_many_stretches_and_segments_every_question_finds_what_exhaustive_scoring_finds()
    {
        var random = new Random(9);
        var group = new PassageGroup("", [.. Enumerable.Range(0, 60).SelectMany(_ => MadePassages.Group(random, "", 1_100).Passages)]);
        group.Passages.Count.ShouldBeGreaterThan(20_000);
        var (index, reference) = (new PassageIndex(group.Passages, MadePassages.Lexicon), new ExhaustiveIndex(group.Passages, MadePassages.Lexicon));
        for (var i = 0; i < 40; i++)
        {
            var question = MadePassages.Question(random);
            var expected = reference.Search(question, 10);
            foreach (var together in new[] { true, false }) SearchResults.ShouldBeTheSame(index.Search(question, 10, together), expected);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_another_thread_has_found_counts_whether_it_took_every_stretch_or_came_too_late(bool tookEvery)
    {
        var random = new Random(11);
        var group = new PassageGroup("", [.. Enumerable.Range(0, 8).SelectMany(_ => MadePassages.Group(random, "", 1_100).Passages)]);
        var state = new IndexBuilder(MadePassages.Lexicon, new RankingWeights(), null, null).Build([group]);
        var reference = new ExhaustiveIndex(group.Passages, MadePassages.Lexicon);
        for (var i = 0; i < 20; i++)
        {
            var question = MadePassages.Question(random);
            if (question.IsEmpty) continue;
            var terms = state.Tally.PassagesWith.Length;
            var run = new SearchRun(new QueryPlan(new QueryTerms(question, state.Terms, terms), state.Figures, state.Weights), state.Segments, terms, 10);
            var second = new SecondSearcher();
            second.Begin(run);
            if (tookEvery) second.Execute();
            var found = SegmentSearch.OfThread.Search(run, second);
            if (!tookEvery) second.Execute();
            SearchResults.ShouldBeTheSame(found, reference.Search(question, 10));
        }
    }

    [Fact]
    public void The_terms_of_a_text_are_those_of_the_lexicon() => Prop.ForAll<int, string>((seed, any) =>
    {
        var text = $"{MadePassages.Question(new Random(seed)).Text} {any}’s it isn't {any} IT";
        var (table, read) = (new TermTable(), new NumberList());
        new TermReader(MadePassages.Lexicon, table).Read(text, read);
        return read.ToArray().SequenceEqual(MadePassages.Lexicon.Terms(text).Select(table.Find));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Progress_ends_with_all_passages()
    {
        var told = new List<IndexProgress>();
        var passages = MadePassages.Group(new Random(3), "", 400).Passages;
        _ = new PassageIndex([new PassageGroup("", passages)], MadePassages.Lexicon, progress: new Told(told));
        told[^1].ShouldBe(new IndexProgress(passages.Count, passages.Count));
    }

    private sealed class Told(List<IndexProgress> told) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => told.Add(value);
    }
}
