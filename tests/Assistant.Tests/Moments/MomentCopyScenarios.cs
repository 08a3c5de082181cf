using System.Net;
using Assistant.Moments;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Assistant.Tests.Screening.Export;

namespace Assistant.Tests.Moments;

/// <summary>The actions of a moment as they are marked, taken away: as a block for a case note, and as a Word document.</summary>
public sealed class MomentCopyScenarios(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private async Task<ScreeningChat> MarkedAsync()
    {
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("he was arrested last night for the first time");
        await chat.PressAsync("Social worker");
        await chat.PressAsync("In custody now");
        await chat.PressAsync("Done");
        await chat.PressAsync("Later");
        await chat.PressAsync("Not possible");
        await chat.PressAsync("Nobody could be reached");
        return chat;
    }

    private Teams.Activity Last(ScreeningChat chat) => channel.Received(chat.Conversation)[^1];

    [Fact]
    public async Task The_block_holds_what_was_answered_and_what_became_of_each_action()
    {
        var chat = await MarkedAsync();
        await chat.SubmitAsync("Copy for my notes");
        var block = Last(chat).Text!;
        block.ShouldStartWith("Guidance looked up on 24 November 2026, 10:00");
        foreach (var said in new[] { "What to do now: Arrested", "Draft guidance", "Role: social worker", "In custody now", "1. Ring custody now.", "Who: social worker. By when: Now.",
            "Where it stands: Done", "Where it stands: Later", "Where it stands: Not possible: nobody could be reached", "Where it stands: Open", "Actions not opened:",
            "It decides nothing and was sent to nobody" }) block.ShouldContain(said);
        block.ShouldContain("[1] Review of Child A and Child B, case review, 2021 “The review author notes that when Child B was released on bail");
        Last(chat).TextFormat.ShouldBe("plain");
        Last(chat).ChannelData!.Value.GetProperty("copy").GetString().ShouldBe(block);
    }

    [Fact]
    public async Task What_was_marked_stays_in_the_block_when_another_answer_takes_it_off_the_list()
    {
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("he was arrested last night for the first time");
        await chat.PressAsync("Done");
        await chat.PressAsync("Social worker");
        await chat.PressAsync("In custody now");
        await chat.SubmitAsync("Copy for my notes");
        Last(chat).Text!.ShouldContain("Where it stands: Done");
    }

    [Fact]
    public async Task A_forged_sheet_gives_no_block()
    {
        var chat = await MarkedAsync();
        var value = System.Text.Json.JsonSerializer.SerializeToElement(new { copyOf = """{"id":"x","moments":["arrest"]}""" });
        await chat.DeliverAsync(Some.Message(null, chat.Conversation, channel.ServiceUrl) with { Value = value });
        Last(chat).Text!.ShouldStartWith("Ask your question again.");
    }

    [Fact]
    public async Task The_document_holds_the_same_and_is_sound()
    {
        var chat = await MarkedAsync();
        await chat.PressAsync("Export to Word");
        var response = await channel.Assistant.GetAsync(chat.AddressOf("Word document"));
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("what-to-do-now-2026-11-24.docx");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        WordReportTests.Faults(bytes).ShouldBeEmpty();
        var text = WordReportTests.Text(bytes);
        foreach (var said in new[] { "What to do now: Arrested", "24 November 2026, 10:00", "Social worker", "In custody now", "Ring custody now.", "Not possible: nobody could be reached", "Open", "“The review author notes" }) text.ShouldContain(said);
        await chat.PressAsync("Back to the actions");
        chat.Said.ShouldContain("(Not possible: nobody could be reached)");
    }

    [Fact]
    public async Task A_changed_ticket_or_one_for_something_else_opens_nothing()
    {
        var chat = await MarkedAsync();
        await chat.PressAsync("Export to Word");
        var address = chat.AddressOf("Word document");
        foreach (var other in new[] { address[..^2], $"{address}AA", "/moments/word/no-ticket", address.Replace("/moments/", "/screening/", StringComparison.Ordinal) })
        {
            var refused = await channel.Assistant.GetAsync(other);
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await refused.Content.ReadAsStringAsync()).ShouldBe(Some.Assistant.Knowledge.Words["screening.export-gone"]);
        }
    }

    [Fact]
    public async Task The_copy_of_the_most_moments_is_one_message_and_its_link_is_no_longer_than_a_browser_takes()
    {
        var chat = await new ScreeningChat(channel, $"29:{Guid.NewGuid():N}").SayAsync("what to do now: Arrested or in custody");
        var ids = new[] { "out-of-area", "discontinuance", "release-under-investigation" };
        var all = MomentPlan.For([.. Some.Assistant.Knowledge.Moments.Where(m => ids.Contains(m.Id))], "social worker", new Dictionary<string, string>()).All.Select(p => p.Key);
        var sheet = all.Aggregate(MomentSheet.New(ids, "social worker") with { ShowsAll = true, At = 29 }, (s, key) => s.With(key, "somebody-else")).ToJson();
        await chat.DeliverAsync(Some.Message(null, chat.Conversation, channel.ServiceUrl) with { Value = System.Text.Json.JsonSerializer.SerializeToElement(new { copyOf = sheet }) });
        Last(chat).Text!.ShouldStartWith("Guidance looked up");
        Last(chat).Text!.ShouldEndWith("Check it against your own records.");
        await chat.InvokeAsync(System.Text.Json.JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = "moment", data = new { @do = "export", sheet } } }), "29:a");
        chat.AddressOf("Word document").Length.ShouldBeLessThan(8000);
        (await channel.Assistant.GetAsync(chat.AddressOf("Word document"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
