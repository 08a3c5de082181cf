using Assistant.Commands;
using Assistant.Evaluation;
using Assistant.Hosting.Health;
using Assistant.Models;
using Assistant.Models.Embeddings;
using Assistant.Retrieval;
using Assistant.Retrieval.Qdrant;
using Assistant.Retrieval.Vectors;
using Assistant.Teams.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Retrieval.Vectors;

public sealed class VectorTests(Xunit.Abstractions.ITestOutputHelper said) : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private LoopbackEmbeddings _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackEmbeddings.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_vector_has_the_length_1_and_texts_that_share_words_are_alike(bool isPlain)
    {
        _server.IsPlain = isPlain;
        var vectors = new PassageVectors(_server.Link(_time).Passages(["the referral form", "form of referral", "weather tomorrow"], CancellationToken.None));
        vectors.Likeness(vectors[0].ToArray(), 0).ShouldBe(1, 1e-5);
        vectors.Likeness(vectors[0].ToArray(), 1).ShouldBeGreaterThan(vectors.Likeness(vectors[0].ToArray(), 2) + 0.3f);
    }

    [Theory]
    [InlineData(BadReply.TooMany)]
    [InlineData(BadReply.Broken)]
    [InlineData(BadReply.BrokenJson)]
    internal void What_passes_is_tried_again_for_passages(BadReply bad)
    {
        _server.Next.Enqueue(bad);
        _server.Next.Enqueue(bad);
        _server.Link(TimeProvider.System).Passages(["the form"], CancellationToken.None).Count.ShouldBe(1);
        _server.Calls.ShouldBe(3);
    }

    [Theory]
    [InlineData(BadReply.TooMany, 5)]
    [InlineData(BadReply.Broken, 5)]
    [InlineData(BadReply.NotFound, 1)]
    [InlineData(BadReply.WrongLength, 1)]
    [InlineData(BadReply.TooFew, 1)]
    [InlineData(BadReply.Zeros, 1)]
    internal void What_cannot_be_used_is_a_fault_and_the_part_is_ill(BadReply bad, int calls)
    {
        _server.Always = bad;
        var link = _server.Link(TimeProvider.System);
        Should.Throw<EmbeddingException>(() => link.Passages(["the form"], CancellationToken.None)).Message.ShouldNotContain("form");
        (_server.Calls, link.Look().IsIll).ShouldBe((calls, true));
    }

    [Theory]
    [InlineData(BadReply.TooMany)]
    [InlineData(BadReply.Broken)]
    [InlineData(BadReply.BrokenJson)]
    [InlineData(BadReply.WrongLength)]
    [InlineData(BadReply.TooFew)]
    [InlineData(BadReply.Zeros)]
    [InlineData(BadReply.Silent)]
    internal void While_the_model_is_down_words_alone_answer_at_no_cost_and_afterwards_it_is_asked_again(BadReply bad)
    {
        var corpus = SmallCorpus.Of("the referral form", "the court", "a train");
        var options = _server.Options with { QuestionWithin = TimeSpan.FromSeconds(10), BatchWithin = bad == BadReply.Silent ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10) };
        var (link, local) = (_server.Link(_time, options), SmallCorpus.Local(corpus));
        var index = new MeaningIndex(local, corpus, new PassageVectors([.. corpus.Passages.Select(p => UnitVector.Of(LoopbackEmbeddings.VectorOf(PassageText.Of(p)))!)]), link, 0.3);

        _server.Always = bad;
        for (var i = 0; i < 20; i++) index.Search(SmallCorpus.Read($"referral {i}"), 3).Select(r => r.Passage).ShouldBe([0]);
        _server.Calls.ShouldBeInRange(1, 2);
        var ill = link.Look();
        (ill.IsIll, ill.Since, ill.Says).ShouldBe((true, _time.GetUtcNow(), "The model for meaning does not answer. Questions are answered by their words alone."));

        _server.Always = null;
        _time.Advance(TimeSpan.FromSeconds(31));
        index.Search(SmallCorpus.Read("the referral form"), 3).Count.ShouldBe(3);
        link.Look().ShouldBe(PartHealth.Well);
    }

    [Fact]
    public void A_passage_that_only_the_meaning_finds_comes_with_all_that_the_words_say_of_it()
    {
        var corpus = SmallCorpus.Of("the referral form", "the court sat", "a train");
        var vectors = new PassageVectors([[0, 1], [1, 0], [0.6f, 0.8f]]);
        var fused = VectorFusion.Fuse(corpus.Scorer.Score(SmallCorpus.Read("referral"), [0, 1, 2]), p => vectors.Likeness([1, 0], p), 0.9, 3);
        fused.Select(r => r.Passage).ShouldBe([1, 2, 0]);
        fused.ShouldAllBe(r => r.Units.Count == 1);
        fused[2].Coverage.ShouldBe(1, 1e-5);
        fused[0].Coverage.ShouldBe(0);
    }

    [Fact]
    public void Fusion_keeps_the_scale_the_order_and_every_result_whole() => Prop.ForAll<(byte Score, byte Likeness)[], byte>((pairs, share) =>
    {
        var results = (pairs ?? []).Select((p, i) => new SearchResult(i, p.Score / 64.0, p.Score / 255.0, 0, [new UnitScore(p.Score, 0, 0)])).ToList();
        var best = results.Select(r => r.Score).DefaultIfEmpty(0).Max();
        var fused = VectorFusion.Fuse(results, p => pairs![p].Likeness / 128.0 - 1, (share + 1) / 258.0, results.Count);
        return best <= 0 ? fused.Count == 0
            : fused.Count == results.Count
                && fused.Select(r => r.Passage).Distinct().Count() == fused.Count
                && Math.Abs(fused[0].Score - best) < 1e-9
                && fused.Zip(fused.Skip(1)).All(p => p.First.Score >= p.Second.Score)
                && fused.All(f => f with { Score = 0 } == results[f.Passage] with { Score = 0 });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_nearest_are_the_very_nearest() => Prop.ForAll<(short, short)[], byte>((points, top) =>
    {
        var vectors = (points ?? []).Select(p => UnitVector.Of(new[] { p.Item1 + 0.5f, p.Item2 })!).ToList();
        var index = new PassageVectors(vectors);
        float[] question = [0.6f, 0.8f];
        var sorted = Enumerable.Range(0, vectors.Count).OrderByDescending(p => index.Likeness(question, p)).ThenBy(p => p).Take(top);
        return vectors.Count == 0 || index.Nearest(question, top).SequenceEqual(sorted);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_passage_is_sent_once_and_what_is_no_longer_searched_is_no_longer_kept()
    {
        var (cache, link) = (new VectorCache(_server.Options.Folder, _server.Options), _server.Link(_time));
        var before = cache.Of(SmallCorpus.Of("the form", "the court").Passages, link, null, CancellationToken.None);
        var after = cache.Of(SmallCorpus.Of("the court", "a train").Passages, link, null, CancellationToken.None);
        _server.Texts.ShouldBe(["the form", "the court", "a train"]);
        after[0].SequenceEqual(before[1]).ShouldBeTrue();
        link.Question("how is a child referred").ShouldNotBeNull();
        new FileInfo(Directory.GetFiles(_server.Options.Folder).Single()).Length.ShouldBe(8 + 4 + 2 * (32 + 4 * LoopbackEmbeddings.Length) + 32);
    }

    [Fact]
    public void A_damaged_cache_is_made_anew_and_what_came_before_a_fault_is_kept()
    {
        var options = _server.Options with { Batch = 1 };
        var (cache, passages) = (new VectorCache(options.Folder, options), SmallCorpus.Of("the form", "the court").Passages);
        _server.Next.Enqueue(BadReply.Zeros);
        Should.Throw<EmbeddingException>(() => cache.Of(passages, _server.Link(_time, options), null, CancellationToken.None));
        _server.Next.Enqueue(BadReply.NotFound);
        Should.Throw<EmbeddingException>(() => cache.Of(passages, _server.Link(_time, options), null, CancellationToken.None));
        cache.Of(passages, _server.Link(_time, options), null, CancellationToken.None).Count.ShouldBe(2);
        var calls = _server.Calls;
        cache.Of(passages, _server.Link(_time, options), null, CancellationToken.None);
        _server.Calls.ShouldBe(calls);
        var file = Directory.GetFiles(options.Folder).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[60] ^= 1;
        File.WriteAllBytes(file, bytes);
        cache.Of(passages, _server.Link(_time, options), null, CancellationToken.None).Count.ShouldBe(2);
        _server.Calls.ShouldBe(calls + 2);
    }

    [Fact]
    public void Meaning_is_used_only_where_a_gain_was_shown_with_this_model_on_these_documents()
    {
        var gain = new VectorProof { Model = LoopbackEmbeddings.Model, Dimensions = LoopbackEmbeddings.Length, Weight = 0.3, Corpus = "c", Questions = 50, Words = new(0, 0, 0, 0.5), Vectors = new(0, 0, 0, 0.6), Gain = 0.1, Low = 0.02, High = 0.2, LostElsewhere = 0 };
        VectorProof.Refusal(gain, _server.Options, "c").ShouldBeNull();
        foreach (var proof in new[] { null, gain with { Model = "other" }, gain with { Dimensions = 3 }, gain with { Weight = 0.4 }, gain with { Corpus = "d" }, gain with { Low = 0 }, gain with { LostElsewhere = 1 } })
            VectorProof.Refusal(proof, _server.Options, "c").ShouldNotBeNull();
        gain.Write(_server.Options.Folder);
        VectorProof.Read(_server.Options.Folder).ShouldBe(gain);
    }

    [Fact]
    public void At_start_meaning_stays_off_without_a_proof_and_is_on_with_one()
    {
        var corpus = SmallCorpus.Of("the referral form", "the court");
        using var layers = new SearchLayers(new QdrantOptions(), _server.Options, _server.Options.Folder, _time);
        var local = SmallCorpus.Local(corpus);
        layers.Over(corpus, local).ShouldBeSameAs(local);
        layers.Notes.ShouldBe(["Search by meaning stays off. Nobody has measured them on this site: run 'evaluate FILE --vectors'."]);
        new VectorProof { Model = LoopbackEmbeddings.Model, Dimensions = LoopbackEmbeddings.Length, Weight = 0.3, Corpus = corpus.Hash, Questions = 50, Words = new(0, 0, 0, 0), Vectors = new(0, 0, 0, 0), Gain = 0.1, Low = 0.02, High = 0.2, LostElsewhere = 0 }.Write(_server.Options.Folder);
        layers.Over(corpus, local).ShouldBeOfType<MeaningIndex>();
        layers.Notes.ShouldBe(["Search by meaning is on."]);
    }

    [Fact]
    public void Evaluating_prints_both_side_by_side_and_notes_what_it_found()
    {
        using var layers = new SearchLayers(new QdrantOptions(), _server.Options, _server.Options.Folder, _time);
        var host = AssistantHost.Start(Checkout.Content, TimeProvider.System, new() { ShowDrafts = true }, layers);
        var (output, errors) = (new StringWriter(), new StringWriter());
        EvaluateCommand.Run(host, new FileInfo(Checkout.Content.PathOf("knowledge/evaluation/questions.jsonl")), false, false, output, errors, vectors: true).ShouldBe(0, errors.ToString());
        var printed = output.ToString();
        said.WriteLine(printed);
        printed.ShouldContain("words alone         0.");
        printed.ShouldContain("words and meaning   0.");
        printed.ShouldContain("95 % interval");
        var proof = VectorProof.Read(_server.Options.Folder).ShouldNotBeNull();
        proof.Corpus.ShouldBe(Assistant.Answers.Retriever.CorpusOf(host.Knowledge).Hash);
        printed.ShouldContain(proof.IsGain ? "This is a gain." : "This is no gain");

        _server.Always = BadReply.Broken;
        using var down = new SearchLayers(new QdrantOptions(), _server.Options, _server.Options.Folder, _time);
        EvaluateCommand.Run(AssistantHost.Start(Checkout.Content, TimeProvider.System, new() { ShowDrafts = true }, down), new FileInfo(Checkout.Content.PathOf("knowledge/evaluation/questions.jsonl")), false, false, output, errors, vectors: true).ShouldBe(1);
        VectorProof.Read(_server.Options.Folder).ShouldBe(proof);
    }

    [Fact]
    public void An_interval_holds_the_mean_and_is_one_point_where_all_agree()
    {
        Bootstrap.Interval([.. Enumerable.Repeat(0.25, 30)]).ShouldBe((0.25, 0.25));
        var (low, high) = Bootstrap.Interval([.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 0.0 : 1.0)]);
        low.ShouldBeInRange(0.35, 0.45);
        high.ShouldBeInRange(0.55, 0.65);
        Bootstrap.Interval([]).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("ftp://x/v1", "m", "k", ModelKind.OpenAI)]
    [InlineData("http://models.example/v1", "m", "k", ModelKind.OpenAI)]
    [InlineData("https://k@models.example/v1", "m", "k", ModelKind.OpenAI)]
    [InlineData("https://models.example/v1", "", "k", ModelKind.OpenAI)]
    [InlineData("https://models.example/v1", "m", "", ModelKind.OpenAI)]
    [InlineData("", "m", "k", ModelKind.Ollama)]
    public void A_setting_that_cannot_be_used_is_named_before_anything_starts(string endpoint, string model, string key, ModelKind kind) =>
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(() => SearchSettings.Valid(new EmbeddingOptions { Endpoint = endpoint, Model = model, Key = key, Kind = kind, IsOn = true })).Message.ShouldStartWith("Models:Embeddings:");

    [Theory]
    [InlineData("https://models.example/v1", "k", ModelKind.OpenAI)]
    [InlineData("https://x.openai.azure.com/openai/v1", "", ModelKind.Azure)]
    [InlineData("http://localhost:11434/v1", "", ModelKind.Ollama)]
    public void Each_kind_of_endpoint_can_be_set_up(string endpoint, string key, ModelKind kind)
    {
        var options = SearchSettings.Valid(new EmbeddingOptions { Endpoint = endpoint, Model = "m", Key = key, Kind = kind });
        EmbeddingClients.Create(options).ShouldNotBeNull();
    }
}
