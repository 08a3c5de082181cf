using System.Net;
using System.Text.Json;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class MessageTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Discontinuance = "what do I do after an NRM discontinuance";

    [Fact]
    public async Task A_question_is_answered_with_numbered_citations()
    {
        var reply = await channel.SayAsync(Discontinuance);
        reply.Text!.ShouldContain("1. ");
        var citations = Citations(reply);
        citations.ShouldNotBeEmpty();
        foreach (var citation in citations)
        {
            reply.Text!.ShouldContain($"[{citation.GetProperty("position").GetInt32()}]");
            citation.GetProperty("appearance").GetProperty("name").GetString()!.Length.ShouldBeLessThanOrEqualTo(80);
            citation.GetProperty("appearance").GetProperty("abstract").GetString()!.Length.ShouldBeInRange(1, 160);
            citation.GetProperty("appearance").GetProperty("url").GetString()!.ShouldStartWith("/c/");
        }
    }

    [Fact]
    public async Task A_reply_goes_to_who_asked_and_names_what_it_answers()
    {
        var (chat, question) = (ChannelSimulator.NewConversation(), "what is a reachable moment");
        var asked = Some.Message(question, chat, channel.ServiceUrl);
        await channel.PostAsync(asked);
        var reply = channel.Received(chat).ShouldHaveSingleItem();
        (reply.ReplyToId, reply.Recipient!.Id, reply.From!.Id).ShouldBe((asked.Id, asked.From!.Id, asked.Recipient!.Id));
    }

    [Fact]
    public async Task Every_suggestion_is_understood_when_it_is_pressed()
    {
        foreach (var suggestion in (await channel.SayAsync(Discontinuance)).SuggestedActions!.Actions)
        {
            var chat = ChannelSimulator.NewConversation();
            await channel.SayAsync(Discontinuance, chat);
            var reply = await channel.SayAsync(suggestion.Value, chat);
            var said = reply.Text ?? reply.Attachments!.Single().Content!.Value.GetProperty("fallbackText").GetString()!;
            said.ShouldNotContain("I cannot help with that", customMessage: suggestion.Value);
            said.ShouldNotContain("I found nothing", customMessage: suggestion.Value);
        }
    }

    [Fact]
    public async Task Every_choice_of_an_unclear_question_leads_to_its_own_answer()
    {
        var buttons = Buttons(await channel.SayAsync("what now"));
        buttons.Count.ShouldBeGreaterThan(1);
        foreach (var words in buttons) (await channel.SayAsync(words)).Text!.ShouldContain("I took this to mean");
    }

    [Fact]
    public async Task Every_question_of_the_welcome_is_answered()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "28:assistant" }] });
        var buttons = Buttons(channel.Received(chat).ShouldHaveSingleItem());
        buttons.Count.ShouldBe(6);
        foreach (var question in buttons.Take(4)) Citations(await channel.SayAsync(question)).ShouldNotBeEmpty(question);
    }

    [Fact]
    public async Task Somebody_else_who_joins_is_not_greeted()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "29:colleague" }] });
        channel.Received(chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_goes_on_where_the_steps_stopped()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Discontinuance, chat);
        (await channel.SayAsync("Show more", chat)).Text!.ShouldStartWith("6. ");
    }

    [Fact]
    public async Task The_passages_come_as_a_card_with_the_quoted_words_highlighted()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Discontinuance, chat);
        var card = Card(await channel.SayAsync("show me the passages", chat));
        card.ShouldContain("\"highlight\":true");
        card.ShouldContain("\"url\":\"/c/");
    }

    [Fact]
    public async Task A_copy_for_notes_comes_as_plain_text_to_put_on_the_clipboard()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.SayAsync(Discontinuance, chat);
        var reply = await channel.SayAsync("Copy for my notes", chat);
        reply.TextFormat.ShouldBe("plain");
        reply.ChannelData!.Value.GetProperty("copy").GetString().ShouldBe(reply.Text);
    }

    [Fact]
    public async Task A_notice_is_said_once()
    {
        var text = (await channel.SayAsync("what did the review say about the judge discontinuing the case")).Text!;
        var notices = text.Split('\n').Where(l => l.StartsWith("*About", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("]:* ", StringComparison.Ordinal) + 4)..]).ToList();
        notices.ShouldNotBeEmpty();
        notices.ShouldBeUnique();
    }

    [Fact]
    public async Task Danger_comes_as_a_card_that_says_999_first_and_is_marked_for_those_who_listen()
    {
        var reply = await channel.SayAsync("he has a knife and is outside now");
        reply.Summary!.ShouldStartWith("If a child is in immediate danger, ring 999 now.");
        reply.ChannelData!.Value.GetProperty("danger").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_found_names_whom_to_ask_and_the_nearest_passages_to_open()
    {
        var card = Card(await channel.SayAsync("how many horses does the EMPOWER U hub have"));
        card.ShouldContain("Ask your safeguarding lead");
        card.ShouldContain("](/sources/");
    }

    [Fact]
    public async Task A_message_with_personal_details_is_masked_and_never_repeated()
    {
        var chat = ChannelSimulator.NewConversation();
        var reply = await channel.SayAsync("Jaydon Smith dob 3/2/2010 is not in school, what next", chat);
        reply.ChannelData!.Value.GetProperty("personalDetails").GetBoolean().ShouldBeTrue();
        JsonSerializer.Serialize(reply, TeamsJson.Wire.Activity).ShouldNotContain("Jaydon", Case.Insensitive);
    }

    [Fact]
    public async Task The_masked_text_can_be_changed_and_sent_from_its_card()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Value = JsonSerializer.SerializeToElement(new { masked = Discontinuance }) });
        channel.Received(chat).ShouldHaveSingleItem().Text!.ShouldContain("I took this to mean");
    }

    [Fact]
    public async Task Details_put_back_into_the_masked_text_are_stopped_again()
    {
        var chat = ChannelSimulator.NewConversation();
        await channel.PostAsync(Some.Message(null, chat, channel.ServiceUrl) with { Value = JsonSerializer.SerializeToElement(new { masked = "Jaydon Smith dob 3/2/2010" }) });
        channel.Received(chat).ShouldHaveSingleItem().ChannelData!.Value.GetProperty("personalDetails").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_reply_that_cannot_be_delivered_is_told_to_the_channel()
    {
        channel.Answers = HttpStatusCode.ServiceUnavailable;
        try
        {
            var response = await channel.PostAsync(Some.Message("help", ChannelSimulator.NewConversation(), channel.ServiceUrl));
            response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        }
        finally
        {
            channel.Answers = HttpStatusCode.Created;
        }
    }

    private static IReadOnlyList<JsonElement> Citations(Activity reply) => reply.Entities is [var entity] ? [.. entity.GetProperty("citation").EnumerateArray()] : [];

    private static string Card(Activity reply) => reply.Attachments!.ShouldHaveSingleItem().Content!.Value.GetRawText();

    private static IReadOnlyList<string> Buttons(Activity reply) =>
        [.. Find(reply.Attachments!.Single().Content!.Value, "msteams").Where(m => m.TryGetProperty("value", out _)).Select(m => m.GetProperty("value").GetString()!)];

    private static IEnumerable<JsonElement> Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == name ? [p.Value] : Find(p.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Find(e, name)),
        _ => [],
    };
}
