using System.Net;
using System.Text;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Messages;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Assistant.Tests.Sources;
using Assistant.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Answers.Records;

/// <summary>What is recorded of answers that go out through <c>/api/messages</c>.</summary>
public sealed class RecordScenarios(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Question = "who can make an nrm referral";

    private AnswerRecords Records => channel.Services.GetRequiredService<AnswerRecords>();

    private StateDatabase Database => channel.Services.GetRequiredService<StateDatabase>();

    [Fact]
    public async Task The_reference_below_an_answer_finds_its_record_with_all_that_it_cites()
    {
        var reply = await channel.SayAsync(Question);
        var record = RecordOf(reply);
        (record.Status, record.Intent, record.Completeness, record.Model).ShouldBe((AnswerStatus.Answered, Intent.Question, Completeness.Full, null));
        record.At.ShouldBe(Some.TuesdayMorning);
        record.Knowledge.ShouldBe(channel.Host.Current.Id);
        record.Settings.Lines.ShouldContain("Site:Area = Birmingham");
        record.Topics.ShouldContain("nrm");
        record.Citations.Select(c => c.Number).ShouldBe(Claims(reply).Select(c => c.GetProperty("position").GetInt32()));
        foreach (var held in record.Citations.Where(c => c.Held))
            channel.Host.Knowledge.Documents.Single(d => d.Source.Id == held.Source).Text[held.Start..held.End].ShouldBe(held.Words);
    }

    [Fact]
    public async Task Each_short_link_of_an_answer_opens_the_words_that_it_cites()
    {
        var reply = await channel.SayAsync(Question);
        foreach (var (citation, claim) in RecordOf(reply).Citations.Zip(Claims(reply)))
        {
            var url = claim.GetProperty("appearance").GetProperty("url").GetString()!;
            url.ShouldEndWith($"/c/{ReferenceIn(reply)}/{citation.Number}");
            var page = Documents.Parse(await channel.Assistant.GetStringAsync(url));
            if (citation.Held) Documents.Marked(page).ShouldNotBeEmpty();
            else page.GetElementById(citation.Saying!)!.TextContent.ShouldBe(citation.Words);
        }
    }

    [Fact]
    public async Task Nothing_of_the_question_is_kept_but_words_of_the_field()
    {
        var reply = await channel.SayAsync("who can make an nrm referral about the xylophonist");
        RecordOf(reply).Topics.ShouldContain("nrm");
        RecordOf(reply).Question.ShouldBeNull();
        Encoding.UTF8.GetString(KeptBytes.Of(channel.Options.State)).ShouldNotContain("xylophon", Case.Insensitive);
    }

    [Fact]
    public async Task Who_received_an_answer_is_known_of_private_chats_alone()
    {
        var (reply, chat) = await SaidIn("personal");
        Received(RecordOf(reply).Reference).ShouldBe((chat, PersonKey.Of("29:practitioner")));
        Received(RecordOf((await SaidIn("groupChat")).Reply).Reference).ShouldBeNull();
        Received(RecordOf((await SaidIn("channel")).Reply).Reference).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_kept_of_one_person_is_erased_and_the_record_stays()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(Question, chat, channel.ServiceUrl) with { From = new ChannelAccount { Id = "29:leaver" } });
        var (mine, other) = (RecordOf(channel.Received(chat)[^1]).Reference, RecordOf(await channel.SayAsync(Question)).Reference);
        var said = new StringWriter();
        DataCommand.Erase("29:leaver", channel.Options.State, channel.Host.Time, said).ShouldBe(0);
        said.ToString().ShouldContain("1 notes of which answers they received");
        Received(mine).ShouldBeNull();
        Records.Find(mine).ShouldNotBeNull();
        Received(other).ShouldNotBeNull();
    }

    [Fact]
    public async Task Danger_shows_no_reference_and_is_recorded_by_its_status_alone()
    {
        var before = Count("danger");
        (await channel.SayAsync("he has a knife and is outside now")).Summary!.ShouldNotContain("Reference");
        Count("danger").ShouldBe(before + 1);
        Database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM answer_record r JOIN answer_topic t ON t.reference = r.reference WHERE r.status = 'danger'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_found_shows_a_reference_on_its_card()
    {
        var reply = await channel.SayAsync("how do I claim mileage for a visit to a county lines child");
        var record = RecordOf(reply);
        record.Status.ShouldBeOneOf(AnswerStatus.NotFound, AnswerStatus.PartlyAnswered, AnswerStatus.OutOfScope);
        reply.Attachments?[0].Content!.Value.GetRawText().ShouldContain($"Reference {record.Reference}");
    }

    [Fact]
    public async Task A_moments_card_records_what_it_shows_and_what_it_shows_later()
    {
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("he was arrested last night for the first time");
        var reference = ReferenceIn(chat.Json);
        var first = Records.Find(reference)!.Citations;
        first.ShouldNotBeEmpty();
        Links(chat.Json, reference).ShouldBe(first.Select(c => c.Number), ignoreOrder: true);

        await chat.PressAsync("Nurse");
        await chat.PressAsync(chat.Texts.First(t => t.StartsWith("Show ", StringComparison.Ordinal)));
        ReferenceIn(chat.Json).ShouldBe(reference);
        var later = Records.Find(reference)!.Citations;
        later.Take(first.Count).ShouldBe(first);
        later.Count.ShouldBeGreaterThan(first.Count);
        Links(chat.Json, reference).ShouldBeSubsetOf(later.Select(c => c.Number));
    }

    [Fact]
    public async Task A_card_with_another_chats_reference_records_nothing_there()
    {
        var theirs = RecordOf(await channel.SayAsync(Question));
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("he was arrested last night for the first time");
        var button = ShownCard.Button(JsonDocument.Parse(chat.Json).RootElement, "Nurse");
        var forged = button.GetRawText().Replace($"{ReferenceIn(chat.Json)}", $"{theirs.Reference}", StringComparison.Ordinal);
        await channel.PostAsync(Some.Message(null, chat.Conversation, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = ShownCard.Pressed(JsonDocument.Parse(forged).RootElement) });
        Records.Find(theirs.Reference)!.Citations.ShouldBe(theirs.Citations);
    }

    [Fact]
    public async Task An_answer_that_the_channel_refused_leaves_no_record()
    {
        var before = Records.Find(RecordOf(await channel.SayAsync(Question)).Reference);
        before.ShouldNotBeNull();
        var rows = Rows();
        channel.Answers = HttpStatusCode.Forbidden;
        await channel.PostAsync(Some.Message(Question, ChannelSimulator.NewConversation(), channel.ServiceUrl));
        channel.Answers = HttpStatusCode.Created;
        Rows().ShouldBe(rows);
    }

    [Fact]
    public async Task Feedback_stands_with_the_record()
    {
        var chat = ChannelSimulator.NewConversation();
        var reply = await channel.SayAsync(Question, chat);
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with
        {
            Type = ActivityTypes.Invoke,
            Name = FeedbackHandler.InvokeName,
            ReplyToId = channel.IdOf(reply),
            Value = JsonDocument.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"out of date"}}""").RootElement.Clone(),
        });
        channel.Services.GetRequiredService<FeedbackStore>().Of(RecordOf(reply).Reference).ShouldBe([new("dislike", "out of date")]);
    }

    [Fact]
    public async Task A_copy_for_notes_carries_the_reference_of_the_answer_that_it_copies()
    {
        var chat = ChannelSimulator.NewConversation();
        var reference = ReferenceIn(await channel.SayAsync(Question, chat));
        var copy = await channel.SayAsync("Copy for my notes", chat);
        copy.Text!.ShouldContain($"Reference {reference}");
    }

    private async Task<(Activity Reply, string Chat)> SaidIn(string type)
    {
        var chat = ChannelSimulator.NewConversation();
        var asked = Some.Message(Question, chat, channel.ServiceUrl);
        await channel.PostAsync(asked with { Conversation = asked.Conversation! with { ConversationType = type } });
        return (channel.Received(chat)[^1], chat);
    }

    private AnswerRecord RecordOf(Activity reply) => Records.Find(ReferenceIn(reply)).ShouldNotBeNull();

    private static AnswerReference ReferenceIn(Activity reply) => ReferenceIn(reply.Text ?? reply.Attachments![0].Content!.Value.GetRawText());

    private static AnswerReference ReferenceIn(string text) =>
        AnswerReference.Parse(System.Text.RegularExpressions.Regex.Match(text, "Reference ([0-9A-Z]{4}-[0-9A-Z]{4})").Groups[1].Value).ShouldNotBeNull(text);

    private static IEnumerable<int> Links(string card, AnswerReference reference) =>
        System.Text.RegularExpressions.Regex.Matches(card, $@"/c/{reference}/(\d+)").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct();

    private static IEnumerable<JsonElement> Claims(Activity reply) => reply.Entities!.Single().GetProperty("citation").EnumerateArray();

    private (string, string)? Received(AnswerReference reference) => Database.Read(c => c.QuerySingleOrDefault<(string, string)?>("SELECT conversation, person FROM delivery WHERE reference = @Code", reference));

    private int Count(string status) => Database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM answer_record WHERE status = @status", new { status }));

    private int Rows() => Database.Read(c => c.ExecuteScalar<int>("SELECT (SELECT COUNT(*) FROM answer_record) + (SELECT COUNT(*) FROM answer_citation) + (SELECT COUNT(*) FROM answer_topic) + (SELECT COUNT(*) FROM delivery)"));
}
