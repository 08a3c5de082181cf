using System.Text.Json.Nodes;
using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Evaluation;
using Assistant.Retrieval;
using Assistant.Retrieval.Qdrant;
using Assistant.Retrieval.Vectors;
using Assistant.Teams.Tests;
using Xunit.Abstractions;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>What holds of any Qdrant server: they run on the one at <c>QDRANT_URL</c> where that is set.</summary>
public sealed class QdrantContractTests(ITestOutputHelper output) : IAsyncLifetime
{
    // Of 231 questions one may change its first quotation.
    private const double Tolerance = 0.005;

    private QdrantBackend _backend = null!;

    public async Task InitializeAsync() => _backend = await QdrantBackend.StartAsync();

    public async Task DisposeAsync() => await _backend.DisposeAsync();

    [Fact]
    public async Task A_collection_has_what_was_configured_and_holds_each_passage_once()
    {
        var layout = new QdrantLayout(_backend.Options with { Shards = 2 }, SmallCorpus.Of("a referral", "the form", "the NRM"), ("model", 3));
        using var client = new QdrantClient(layout.Options);
        var vectors = new PassageVectors([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
        Run(client, layout, vectors).WasThere.ShouldBeFalse();
        Run(client, layout, vectors).WasThere.ShouldBeTrue();
        client.Count(layout.Options.Collection, CancellationToken.None).ShouldBe(3);
        var info = await InfoAsync(layout);
        var made = info["config"]!["params"]!;
        made["shard_number"]!.GetValue<int>().ShouldBe(2);
        made["sparse_vectors"]!["words"]!["modifier"]!.GetValue<string>().ShouldBe("idf");
        made["vectors"]!["meaning"]!["size"]!.GetValue<int>().ShouldBe(3);
        info["payload_schema"]!.AsObject().Select(p => p.Key).Order().ShouldBe(["area", "authority", "chunk_id", "held", "source"]);
    }

    [Fact]
    public void Another_corpus_is_built_beside_the_one_in_use_and_the_alias_moves_to_it()
    {
        var (before, after) = (Layout("a referral", "the form"), Layout("a referral", "the form", "the court"));
        using var client = new QdrantClient(_backend.Options);
        Run(client, before, null);
        var outcome = new QdrantIndexer(client, after, TimeProvider.System).Run(null, keepsOld: false, line =>
        {
            // Until the last moment who asks gets what was there.
            client.TargetOf(_backend.Options.Collection, CancellationToken.None).ShouldBe(before.Collection);
            client.Count(_backend.Options.Collection, CancellationToken.None).ShouldBe(2, line);
        }, CancellationToken.None);
        outcome.ShouldBe(new IndexOutcome(after.Collection, 3, WasThere: false, Dropped: before.Collection));
        client.TargetOf(_backend.Options.Collection, CancellationToken.None).ShouldBe(after.Collection);
        client.Exists(before.Collection, CancellationToken.None).ShouldBeFalse();
    }

    [Fact]
    public void The_old_collection_stays_where_that_is_asked_for()
    {
        var (before, after) = (Layout("a referral"), Layout("the form"));
        using var client = new QdrantClient(_backend.Options);
        Run(client, before, null);
        new QdrantIndexer(client, after, TimeProvider.System).Run(null, keepsOld: true, _ => { }, CancellationToken.None).Dropped.ShouldBeNull();
        client.Exists(before.Collection, CancellationToken.None).ShouldBeTrue();
        client.Delete(before.Collection, CancellationToken.None);
    }

    [Fact]
    public void Area_and_authority_are_filtered_before_the_best_are_taken()
    {
        var labels = new[] { new PassageLabel("a", "Birmingham", Authority.LocalProcedure, ""), new("b", "England", Authority.StatutoryGuidance, ""), new("c", "Devon", Authority.LocalProcedure, "") };
        var corpus = SmallCorpus.Of([.. Enumerable.Range(0, 90).Select(i => ($"the referral form {i}", labels[i % 3]))]);
        var layout = new QdrantLayout(_backend.Options with { Candidates = 10 }, corpus, null);
        using var client = new QdrantClient(layout.Options);
        Run(client, layout, null);
        var (index, query) = (new QdrantIndex(client, layout), SmallCorpus.Read("referral"));
        var local = index.Search(query with { Filter = new SearchFilter { Areas = ["Birmingham"] } }, 10);
        local.Count.ShouldBe(10);
        local.ShouldAllBe(r => corpus.Labels[r.Passage].Area == "Birmingham");
        index.Search(query with { Filter = new SearchFilter { Authorities = [Authority.StatutoryGuidance], Areas = ["England", "Devon"] } }, 10).ShouldAllBe(r => corpus.Labels[r.Passage].Source == "b");
        index.Search(query with { Filter = new SearchFilter { Authorities = [Authority.Statute] } }, 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_hybrid_query_proposes_also_what_only_the_meaning_finds()
    {
        var corpus = SmallCorpus.Of("a referral", "the court", "the train");
        var layout = new QdrantLayout(_backend.Options, corpus, ("model", 2));
        using var client = new QdrantClient(layout.Options);
        Run(client, layout, new PassageVectors([[1, 0], [0, 1], [0.6f, 0.8f]]));
        var found = new QdrantIndex(client, layout).Search(SmallCorpus.Read("referral") with { Meaning = [0, 1] }, 3);
        found.Select(r => r.Passage).Order().ShouldBe([0, 1, 2]);
        (found[0].Passage, found[0].Coverage).ShouldBe((0, 1));
        found.Skip(1).ShouldAllBe(r => r.Score == 0 && r.Units.Count == 1);
    }

    [Fact]
    public void A_question_that_holds_no_known_word_finds_nothing()
    {
        var layout = Layout("a referral");
        using var client = new QdrantClient(layout.Options);
        Run(client, layout, null);
        new QdrantIndex(client, layout).Search(SmallCorpus.Read("weather tomorrow"), 5).ShouldBeEmpty();
        new QdrantIndex(client, layout).Search(SmallCorpus.Read("the"), 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(20)]
    public void Ranking_over_candidates_is_as_good_as_over_all(int candidates)
    {
        var assistant = Some.Assistant;
        using var layers = new SearchLayers(_backend.Options with { Candidates = candidates }, new(), "", new ManualTime());
        var corpus = Retriever.CorpusOf(assistant.Knowledge);
        Run(layers.Qdrant!.Client, layers.LayoutOf(corpus, null), null);
        EvaluationQuestion[] questions = [.. new[] { "questions", "open" }.SelectMany(f => EvaluationQuestion.Read(Checkout.Content.PathOf($"knowledge/evaluation/{f}.jsonl"))).Where(q => q.Kind == "answer")];

        var local = new Evaluator(assistant.Answers, assistant.Content).Run(questions);
        var over = new Evaluator(new AnswerService(assistant.Knowledge, assistant.Site, assistant.Time, layers: layers), assistant.Content).Run(questions);

        output.WriteLine($"{_backend.Name}, {corpus.Passages.Count} passages, {questions.Length} questions, {candidates} candidates");
        output.WriteLine($"local   hit@1 {local.Hit1:0.000}  hit@3 {local.Hit3:0.000}  MRR {local.Mrr:0.000}");
        output.WriteLine($"Qdrant  hit@1 {over.Hit1:0.000}  hit@3 {over.Hit3:0.000}  MRR {over.Mrr:0.000}");
        layers.Qdrant.Look().ShouldBe(Assistant.Hosting.Health.PartHealth.Well);
        over.Hit1.ShouldBe(local.Hit1, Tolerance);
        over.Hit3.ShouldBe(local.Hit3, Tolerance);
        over.QuotationsVerified.ShouldBe(over.Quotations);
    }

    private QdrantLayout Layout(params string[] bodies) => new(_backend.Options, SmallCorpus.Of(bodies), null);

    private static IndexOutcome Run(QdrantClient client, QdrantLayout layout, PassageVectors? vectors) =>
        new QdrantIndexer(client, layout, TimeProvider.System).Run(vectors, keepsOld: false, _ => { }, CancellationToken.None);

    private static async Task<JsonNode> InfoAsync(QdrantLayout layout)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("api-key", layout.Options.ApiKey);
        return JsonNode.Parse(await http.GetStringAsync($"{layout.Options.Url}/collections/{layout.Options.Collection}"))!["result"]!;
    }
}
