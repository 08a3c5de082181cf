using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Retrieval;

/// <summary>An index that has changed is as good as one built anew, reads only what has changed, and is never seen half changed.</summary>
public sealed class ChangingIndexTests
{
    [Fact]
    public void After_any_documents_came_changed_moved_and_went_results_are_those_of_an_index_built_anew() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, random.Next(6)).Select(i => MadePassages.Group(random, $"{i}", 12)).ToList();
        PassageIndex? index = null;
        for (var step = 0; step < 25; step++)
        {
            if (step > 0) Change(groups, random);
            index = new PassageIndex([.. groups], MadePassages.Lexicon, before: index);
            var anew = new PassageIndex([.. groups], MadePassages.Lexicon);
            for (var q = 0; q < 3; q++)
                if (MadePassages.Question(random) is var question && !SearchResults.AreTheSame(index.Search(question, 8), anew.Search(question, 8))) return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_what_has_changed_is_read()
    {
        var random = new Random(5);
        var groups = Enumerable.Range(0, 20).Select(i => new PassageGroup($"{i}", [.. MadePassages.Group(random, "", 30).Passages, new Passage("", "", "", [$"only {i}"], [])])).ToList();
        var index = new PassageIndex(groups, MadePassages.Lexicon);
        index.PassagesRead.ShouldBe(groups.Sum(g => g.Passages.Count));
        new PassageIndex(groups, MadePassages.Lexicon, before: index).PassagesRead.ShouldBe(0);
        groups[7] = groups[7] with { Passages = [.. groups[7].Passages, new Passage("", "", "", ["one more"], [])] };
        new PassageIndex(groups, MadePassages.Lexicon, before: index).PassagesRead.ShouldBe(groups[7].Passages.Count);
        new PassageIndex(groups, MadePassages.Lexicon, new RankingWeights { Heading = 0.5f }, index).PassagesRead.ShouldBe(groups.Sum(g => g.Passages.Count));
    }

    [Fact]
    public async Task Questions_asked_while_documents_change_find_one_state_or_the_next_and_never_half_of_one()
    {
        var random = new Random(11);
        var questions = Enumerable.Range(0, 8).Select(_ => MadePassages.Question(random)).ToList();
        var groups = Enumerable.Range(0, 12).Select(i => MadePassages.Group(random, $"{i}", 40)).ToList();
        PassageIndex[] states = [new PassageIndex([.. groups], MadePassages.Lexicon)];
        var expected = new List<IReadOnlyList<IReadOnlyList<SearchResult>>> { Answers(states[0]) };
        var served = states[0];
        var (done, faults, asked) = (0, 0, 0);
        var askers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (var q = 0; Volatile.Read(ref done) == 0 || q < questions.Count; q++)
            {
                var found = Volatile.Read(ref served).Search(questions[q % questions.Count], 8);
                Interlocked.Increment(ref asked);
                List<IReadOnlyList<IReadOnlyList<SearchResult>>> known;
                lock (expected) known = [.. expected];
                if (!known.Exists(k => SearchResults.AreTheSame(found, k[q % questions.Count]))) Interlocked.Increment(ref faults);
            }
        })).ToList();
        for (var step = 0; step < 40; step++)
        {
            Change(groups, random);
            var next = new PassageIndex([.. groups], MadePassages.Lexicon, before: Volatile.Read(ref served));
            var answers = Answers(new PassageIndex([.. groups], MadePassages.Lexicon));
            lock (expected) expected.Add(answers);
            Volatile.Write(ref served, next);
        }
        Volatile.Write(ref done, 1);
        await Task.WhenAll(askers);
        asked.ShouldBeGreaterThan(questions.Count);
        faults.ShouldBe(0);

        IReadOnlyList<IReadOnlyList<SearchResult>> Answers(PassageIndex index) => [.. questions.Select(q => index.Search(q, 8))];
    }

    [Fact]
    public void Knowledge_read_again_with_one_document_less_reads_nothing_and_answers_as_if_built_anew()
    {
        var knowledge = KnowledgeBase.Read(ContentFolder.Find());
        var before = new Retriever(knowledge);
        before.PassagesRead.ShouldBe(knowledge.Documents.Sum(d => d.Chunks.Count));
        var less = knowledge with { Documents = [.. knowledge.Documents.Skip(1)] };
        var (after, anew) = (new Retriever(less, before: before), new Retriever(less));
        after.PassagesRead.ShouldBe(0);
        new Retriever(knowledge, before: after).PassagesRead.ShouldBe(knowledge.Documents[0].Chunks.Count);
        foreach (var question in new[] { "nrm consent parent", "whta is redthred", "strengths and gaps of one day one conversation" })
        {
            after.Mended(question).ShouldBe(anew.Mended(question));
            SearchResults.ShouldBeTheSame([.. after.Find(question, null).Passages.Select(p => p.Result)], [.. anew.Find(question, null).Passages.Select(p => p.Result)]);
        }
    }

    [Fact]
    public void Known_words_that_followed_changes_are_those_counted_anew() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, random.Next(6)).Select(i => MadePassages.Group(random, $"{i}", 6)).ToList();
        var known = new KnownWords(groups, MadePassages.Vocabulary);
        for (var step = 0; step < 6; step++)
        {
            Change(groups, random);
            known = new KnownWords([.. groups], MadePassages.Vocabulary, known);
        }
        var anew = new KnownWords(groups, MadePassages.Vocabulary).Counts;
        return known.Counts.Count == anew.Count && anew.All(w => known.Counts.GetValueOrDefault(w.Key) == w.Value);
    }).QuickCheckThrowOnFailure();

    private static void Change(List<PassageGroup> groups, Random random)
    {
        var at = random.Next(groups.Count + 1);
        switch (random.Next(4))
        {
            case 0 when at < groups.Count: groups.RemoveAt(at); break;
            case 1 when at < groups.Count: groups[at] = MadePassages.Group(random, groups[at].Id, 12); break;
            case 2 when at < groups.Count:
                var moved = groups[at];
                groups.RemoveAt(at);
                groups.Insert(random.Next(groups.Count + 1), moved);
                break;
            default: groups.Insert(at, at < groups.Count && random.Next(4) == 0 ? groups[at] : MadePassages.Group(random, $"{random.Next()}", 12)); break;
        }
    }
}
