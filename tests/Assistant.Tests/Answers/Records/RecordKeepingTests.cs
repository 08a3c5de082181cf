using System.Net;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Messages;
using Assistant.Storage;
using Assistant.Teams.Connector;
using Assistant.Tests.Messages;
using Assistant.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Answers.Records;

/// <summary>When records are written and deleted, and what a site may have kept in them.</summary>
public sealed class RecordKeepingTests
{
    private const string Question = "who can make an nrm referral";

    [Fact]
    public async Task The_record_and_who_receives_it_are_on_the_disk_before_the_message_leaves()
    {
        var wire = new CutWire();
        await using var world = await World.StartAsync(new ChannelSimulator { Change = services => services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => wire) });
        wire.Leaving = () => world.Database.Read(c => c.Query<string>("SELECT r.reference FROM answer_record r JOIN delivery d ON d.reference = r.reference").ToList());
        var asked = Some.Message(Question, ChannelSimulator.NewConversation(), world.Channel.ServiceUrl);

        // The wire is cut after the message may have arrived: nobody knows, and the record stays.
        await world.Channel.Assistant.PostAsync("/api/messages", System.Net.Http.Json.JsonContent.Create(asked, Teams.TeamsJson.Wire.Activity));
        wire.Seen.ShouldHaveSingleItem().ShouldHaveSingleItem();
        var first = wire.Seen[0][0];
        world.Records.Find(AnswerReference.Parse(first)!)!.Citations.ShouldNotBeEmpty();

        // Delivered again it is answered again, under a reference of its own, and says that it is a repeat.
        wire.IsCut = false;
        await world.Channel.Assistant.PostAsync("/api/messages", System.Net.Http.Json.JsonContent.Create(asked, Teams.TeamsJson.Wire.Activity));
        wire.Seen[^1].Count.ShouldBe(2);
        wire.Sent[^1].ShouldContain("You may have had this answer already");
        wire.Sent[0].ShouldContain(AnswerReference.Parse(first)!.ToString());
        wire.Sent[^1].ShouldContain(AnswerReference.Parse(wire.Seen[^1].Single(r => r != first))!.ToString());
    }

    [Fact]
    public async Task A_question_is_kept_sealed_where_the_site_wants_that_and_never_with_personal_details_or_danger()
    {
        var site = new SiteOptions { ShowDrafts = true, KeepQuestions = true };
        await using var world = await World.StartAsync(new ChannelSimulator { Host = Some.Host(Some.TuesdayMorning, site) });
        await world.Channel.SayAsync(Question);
        await world.Channel.SayAsync("Jaydon Smith dob 3/2/2010 was arrested, what next");
        await world.Channel.SayAsync("he has a knife and is outside now");
        var kept = world.Database.Read(c => c.Query<byte[]>("SELECT question FROM answer_record WHERE question IS NOT NULL").ToList());
        world.Channel.Services.GetRequiredService<StateSeal>().Open(AnswerRecorder.Purpose, kept.ShouldHaveSingleItem()).ShouldBe(Question);
        System.Text.Encoding.UTF8.GetString(KeptBytes.Of(world.Channel.Options.State)).ShouldNotContain(Question);
    }

    [Fact]
    public void Records_feedback_and_deliveries_are_deleted_when_they_were_kept_long_enough()
    {
        var (database, now) = (new StateDatabase(Some.Options.State), Some.TuesdayMorning);
        var (records, feedback) = (new AnswerRecords(database), new FeedbackStore(database, new StateSeal(Some.Options.State), Some.Assistant.Time));
        var record = SomeRecord.Add(records, Some.Assistant, Question, now, new Delivery("a:1", "person"));
        records.Arrived(record.Reference, "1:m");
        feedback.Add("1:m", new Feedback("like", null));

        records.ForgetDeliveries(now).ShouldBe(0);
        records.ForgetDeliveries(now.AddSeconds(1)).ShouldBe(1);
        records.Find(record.Reference).ShouldNotBeNull();
        records.Forget(now).ShouldBe(0);
        record.Citations.ShouldAllBe(c => records.Words(c.Source, c.Version) != null);
        (records.Forget(now.AddSeconds(1)) + feedback.Forget(now.AddSeconds(1))).ShouldBe(2);
        records.Find(record.Reference).ShouldBeNull();
        record.Citations.ShouldAllBe(c => records.Words(c.Source, c.Version) == null);
        feedback.Read().ShouldBeEmpty();
    }

    [Fact]
    public void Words_of_a_source_are_kept_once_however_many_answers_rest_on_them()
    {
        var database = new StateDatabase(Some.Options.State);
        var records = new AnswerRecords(database);
        var (first, second) = (SomeRecord.Add(records, Some.Assistant, Question, Some.TuesdayMorning), SomeRecord.Add(records, Some.Assistant, Question, Some.TuesdayMorning.AddDays(1)));
        var words = database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM source_version"));
        words.ShouldBe(first.Citations.Concat(second.Citations).Select(c => c.Source).Distinct().Count());
        records.Forget(Some.TuesdayMorning.AddSeconds(1)).ShouldBe(1);
        second.Citations.ShouldAllBe(c => records.Words(c.Source, c.Version) != null);
    }

    [Fact]
    public void The_version_of_a_held_source_is_the_hash_of_its_file() =>
        Some.Assistant.Knowledge.Documents.ShouldAllBe(d => SourceVersion.Of(d).Version == d.Source.Sha256);

#if !POSTGRES
    [Fact]
    public void The_records_of_an_earlier_version_are_deleted_and_not_carried_over()
    {
        var options = Some.Options.State;
        new StateDatabase(options).Write(c => c.Execute("CREATE TABLE answer (reference TEXT PRIMARY KEY, message TEXT, status TEXT NOT NULL, sources TEXT NOT NULL, at INTEGER NOT NULL); INSERT INTO answer VALUES ('a', 'm', 'answered', 's', 1)"));
        new StateDatabase(options).Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'answer'")).ShouldBe(0);
    }
#endif

    private sealed class World(ChannelSimulator channel) : IAsyncDisposable
    {
        public ChannelSimulator Channel => channel;
        public AnswerRecords Records => channel.Services.GetRequiredService<AnswerRecords>();
        public StateDatabase Database => channel.Services.GetRequiredService<StateDatabase>();

        public static async Task<World> StartAsync(ChannelSimulator channel)
        {
            await channel.InitializeAsync();
            return new World(channel);
        }

        public async ValueTask DisposeAsync() => await channel.DisposeAsync();
    }

    /// <summary>Takes what is sent, and while it is cut gives no answer back.</summary>
    private sealed class CutWire : HttpMessageHandler
    {
        public bool IsCut { get; set; } = true;
        public Func<List<string>> Leaving { get; set; } = () => [];
        public List<List<string>> Seen { get; } = [];
        public List<string> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            Seen.Add(Leaving());
            return IsCut ? throw new HttpRequestException("cut") : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1:m"}""") };
        }
    }
}
