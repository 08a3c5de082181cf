using Assistant.Commands;
using Assistant.Hosting.Health;
using Assistant.Retrieval;
using Assistant.Retrieval.Qdrant;
using Assistant.Teams.Tests;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>What goes wrong between us and a server. No real one can be made to do it, so these run on the fake.</summary>
public sealed class QdrantFaultTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private FakeQdrant _fake = null!;
    private QdrantOptions _options = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeQdrant.StartAsync();
        _options = new QdrantOptions { Url = _fake.Url, ApiKey = FakeQdrant.Key, Pause = TimeSpan.FromMilliseconds(1), SearchWithin = TimeSpan.FromSeconds(10), BuildWithin = TimeSpan.FromSeconds(20), Batch = 10 };
    }

    public async Task DisposeAsync()
    {
        await _fake.DisposeAsync();
        _fake.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/points", Trouble.LosesReply, Trouble.Unavailable)]
    [InlineData("/points", Trouble.TooMany, Trouble.BrokenJson, Trouble.LosesReply)]
    [InlineData("/aliases", Trouble.Unavailable, Trouble.LosesReply)]
    [InlineData("/collections/aliases", Trouble.LosesReply, Trouble.LosesReply)]
    [InlineData("/exists", Trouble.Unavailable)]
    [InlineData("/index", Trouble.LosesReply)]
    [InlineData("/count", Trouble.Unavailable, Trouble.BrokenJson)]
    [InlineData("-*", Trouble.LosesReply)]
    internal void What_passes_is_tried_again_and_each_passage_is_there_once(string pathEnd, params Trouble[] troubles)
    {
        var layout = new QdrantLayout(_options, Many(35), null);
        _fake.Goes(pathEnd == "-*" ? layout.Collection : pathEnd, troubles);
        using var client = new QdrantClient(_options);
        new QdrantIndexer(client, layout, TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None).Passages.ShouldBe(35);
        client.Count(_options.Collection, CancellationToken.None).ShouldBe(35);
    }

    [Fact]
    public void A_silent_server_is_given_up_after_its_time_and_tried_again()
    {
        var layout = new QdrantLayout(_options with { BuildWithin = TimeSpan.FromMilliseconds(400) }, Many(5), null);
        _fake.Goes("/exists", Trouble.Silent);
        using var client = new QdrantClient(layout.Options);
        new QdrantIndexer(client, layout with { Options = _options }, TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None).Passages.ShouldBe(5);
        _fake.CountOf("/exists").ShouldBe(2);
    }

    [Fact]
    public void What_does_not_pass_ends_the_run_and_the_alias_stays()
    {
        var (before, after) = (new QdrantLayout(_options, Many(5), null), new QdrantLayout(_options, Many(6), null));
        using var client = new QdrantClient(_options);
        new QdrantIndexer(client, before, TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None);
        _fake.Goes("/points", [.. Enumerable.Repeat(Trouble.Unavailable, 6)]);
        Should.Throw<QdrantException>(() => new QdrantIndexer(client, after, TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None)).Message.ShouldBe("Qdrant answered 503: Service unavailable.");
        client.TargetOf(_options.Collection, CancellationToken.None).ShouldBe(before.Collection);
        new QdrantIndexer(client, after, TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None).Passages.ShouldBe(6);
    }

    [Fact]
    public void A_wrong_key_is_said_at_once()
    {
        using var client = new QdrantClient(_options with { ApiKey = "another" });
        var fault = Should.Throw<QdrantException>(() => new QdrantIndexer(client, new QdrantLayout(_options, Many(1), null), TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None));
        (fault.Message, fault.IsPassing).ShouldBe(("Qdrant answered 401: Must provide an API key.", false));
        _fake.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Trouble.Unavailable)]
    [InlineData(Trouble.TooMany)]
    [InlineData(Trouble.LosesReply)]
    [InlineData(Trouble.BrokenJson)]
    [InlineData(Trouble.NoResult)]
    [InlineData(Trouble.Silent)]
    internal void While_it_is_down_questions_are_answered_locally_at_no_cost_and_afterwards_over_it(Trouble trouble)
    {
        var corpus = Many(20);
        using var layers = new SearchLayers(_options with { SearchWithin = trouble == Trouble.Silent ? TimeSpan.FromMilliseconds(200) : _options.SearchWithin }, new(), "", _time);
        new QdrantIndexer(layers.Qdrant!.Client, layers.LayoutOf(corpus, null), TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None);
        var (local, query) = (SmallCorpus.Local(corpus), SmallCorpus.Read("referral 7"));
        var index = layers.Over(corpus, local);
        Found(index, query).ShouldBe(Found(local, query));
        layers.Qdrant.Look().IsIll.ShouldBeFalse();
        _fake.CountOf("/query").ShouldBe(1);

        _fake.Always = trouble;
        for (var i = 0; i < 100; i++) Found(index, query).ShouldBe(Found(local, query));
        _fake.CountOf("/query").ShouldBeInRange(2, 3);
        var ill = layers.Qdrant.Look();
        (ill.IsIll, ill.Since, ill.StopsAll).ShouldBe((true, _time.GetUtcNow(), false));

        _fake.Always = null;
        _time.Advance(TimeSpan.FromSeconds(31));
        var before = _fake.CountOf("/query");
        for (var i = 0; i < 5; i++) Found(index, query).ShouldBe(Found(local, query));
        _fake.CountOf("/query").ShouldBe(before + 5);
        layers.Qdrant.Look().IsIll.ShouldBeFalse();
    }

    [Fact]
    public void Another_version_of_the_documents_is_not_asked_until_the_alias_is_at_this_one()
    {
        var (old, now) = (Many(20), Many(21));
        using var layers = new SearchLayers(_options, new(), "", _time);
        new QdrantIndexer(layers.Qdrant!.Client, layers.LayoutOf(old, null), TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None);
        var index = layers.Over(now, SmallCorpus.Local(now));
        var since = _time.GetUtcNow();
        index.Search(SmallCorpus.Read("referral 20"), 1)[0].Passage.ShouldBe(20);
        _time.Advance(TimeSpan.FromMinutes(1));
        layers.Qdrant.LookAgain();
        layers.Qdrant.Look().ShouldBe(new PartHealth(true, since, "The index server holds another version of the documents: run 'assistant index'. Questions are answered from this server's own index."));
        _fake.CountOf("/query").ShouldBe(0);

        new QdrantIndexer(layers.Qdrant.Client, layers.LayoutOf(now, null), TimeProvider.System).Run(null, false, _ => { }, CancellationToken.None);
        layers.Qdrant.LookAgain();
        index.Search(SmallCorpus.Read("referral 20"), 1)[0].Passage.ShouldBe(20);
        _fake.CountOf("/query").ShouldBe(1);
        layers.Qdrant.Look().ShouldBe(PartHealth.Well);
    }

    [Fact]
    public async Task The_verb_builds_says_what_it_did_and_readiness_names_what_is_ill()
    {
        using var layers = new SearchLayers(_options with { Batch = 60 }, new(), "", TimeProvider.System);
        var host = AssistantHost.Start(Checkout.Content, TimeProvider.System, new() { ShowDrafts = true }, layers);
        await using var app = Assistant.Hosting.WebServer.Build(host, Some.Options);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        (await http.GetStringAsync("/health/ready")).ShouldContain("\"name\":\"index\",\"ill\":true");

        var (output, errors) = (new StringWriter(), new StringWriter());
        IndexCommand.Run(host, false, output, errors, CancellationToken.None).ShouldBe(0, errors.ToString());
        output.ToString().ShouldContain("60 of ");
        output.ToString().ShouldContain("assistant names assistant-");
        layers.Qdrant!.LookAgain();
        (await http.GetStringAsync("/health/ready")).ShouldContain("\"name\":\"index\",\"ill\":false");

        output.GetStringBuilder().Clear();
        IndexCommand.Run(host, false, output, errors, CancellationToken.None).ShouldBe(0);
        output.ToString().ShouldStartWith("Nothing to do: ");
    }

    [Theory]
    [InlineData("ftp://qdrant", 1, 1)]
    [InlineData("http://qdrant.example:6333", 1, 1)]
    [InlineData("https://key@qdrant.example", 1, 1)]
    [InlineData("https://qdrant.example", 1, 2)]
    [InlineData("https://qdrant.example", 0, 1)]
    public void A_setting_that_cannot_be_used_is_named_before_anything_starts(string url, int replicas, int consistency) =>
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(() => SearchSettings.Valid(new QdrantOptions { Url = url, Replicas = replicas, WriteConsistency = consistency })).Message.ShouldNotBeEmpty();

    [Fact]
    public void An_id_is_a_UUID_of_what_the_passage_is()
    {
        var (one, again, other) = (new QdrantLayout(_options, Many(2), null), new QdrantLayout(_options, Many(3), null), new QdrantLayout(_options, SmallCorpus.Of("else"), null));
        one.IdOf(0).ShouldBe(again.IdOf(0));
        new[] { one.IdOf(0), one.IdOf(1), other.IdOf(0) }.Distinct().Count().ShouldBe(3);
        one.IdOf(0).Version.ShouldBe(8);
        one.Collection.ShouldNotBe(again.Collection);
    }

    private static SearchCorpus Many(int passages) => SmallCorpus.Of([.. Enumerable.Range(0, passages).Select(i => $"the referral form {i}")]);

    private static List<(int, double)> Found(IChunkIndex index, Query query) => [.. index.Search(query, 5).Select(r => (r.Passage, Math.Round(r.Score, 3)))];
}
