using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Access;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Moments.Counts;

/// <summary>Practitioners mark actions in their chats, and a manager sees how often, through <c>/api/messages</c> and by the link.</summary>
public sealed class CountScenarios : IAsyncLifetime
{
    private const string Manager = "11111111-1111-4111-8111-111111111111", Somebody = "22222222-2222-4222-8222-222222222222";
    private const string Arrested = "he was arrested last night for the first time";

    private readonly MovedClock _clock = new();
    private readonly ChannelSimulator _channel;

    public CountScenarios() => _channel = new ChannelSimulator { Host = Some.Host(_clock), Options = Some.Options with { Access = new AccessOptions { Managers = [Manager] } } };

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    private Task<ScreeningChat> ReportAsync() => new ScreeningChat(_channel, $"29:{Guid.NewGuid():N}").SayAsync(Arrested);

    private async Task<ScreeningChat[]> ReportsAsync(int count)
    {
        var chats = new ScreeningChat[count];
        for (var i = 0; i < count; i++) chats[i] = await ReportAsync();
        return chats;
    }

    private async Task<Activity> AskAsync(string by, string text = "moment counts", bool inGroup = false)
    {
        var said = Some.Message(inGroup ? $"<at>Assistant</at> {text}" : text, ChannelSimulator.NewConversation(), _channel.ServiceUrl);
        if (inGroup) said = said with { Conversation = said.Conversation! with { ConversationType = "groupChat", IsGroup = true } };
        (await _channel.PostAsync(said with { From = said.From! with { AadObjectId = by } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        return _channel.Received(said.Conversation!.Id)[^1];
    }

    private async Task<string[]> LinksAsync()
    {
        var card = (await AskAsync(Manager)).Attachments!.ShouldHaveSingleItem().Content!.Value.GetRawText();
        return [.. JsonDocument.Parse(card).RootElement.GetProperty("body").EnumerateArray().SelectMany(e => e.TryGetProperty("actions", out var actions) ? actions.EnumerateArray() : default)
            .Select(a => a.GetProperty("url").GetString()!)];
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await _channel.Assistant.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_manager_sees_what_was_shown_and_marked_and_the_file_says_the_same()
    {
        var chats = await ReportsAsync(6);
        foreach (var chat in chats[..5]) await chat.PressAsync("Done");
        await chats[5].PressAsync("Not possible");
        await chats[5].PressAsync("Nobody could be reached");
        _clock.Now = _clock.Now.AddDays(14);

        var links = await LinksAsync();
        links.Length.ShouldBe(2);
        var page = await PageAsync(links[0]);
        var table = page.QuerySelectorAll("table").ShouldHaveSingleItem();
        table.QuerySelector("caption")!.TextContent.ShouldBe("Arrested, or in custody");
        string[] row = [.. table.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().Children.Select(c => c.TextContent)];
        row.ShouldBe(["23 November to 29 November 2026", "6", "5", "under 5", "under 5", "under 5", "under 5", "under 5", "under 5", "under 1"]);
        page.QuerySelectorAll("thead th").Length.ShouldBe(row.Length);

        using var file = await _channel.Assistant.GetAsync(links[1]);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("moments-2026-11-29.csv");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("From,To,Weeks,Moment,Lists shown,");
        lines[1].ShouldBe($"2026-11-23,2026-11-29,One week,\"Arrested, or in custody\",{string.Join(',', row[1..])}");
    }

    [Fact]
    public async Task Four_lists_are_not_told_of_on_the_page_nor_in_the_file()
    {
        foreach (var chat in await ReportsAsync(4)) await chat.PressAsync("Done");
        _clock.Now = _clock.Now.AddDays(14);
        var links = await LinksAsync();
        (await PageAsync(links[0])).QuerySelectorAll("table").ShouldBeEmpty();
        (await _channel.Assistant.GetStringAsync(links[1])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_week_is_shown_when_the_week_after_it_is_over_and_a_later_press_changes_nothing()
    {
        var chats = await ReportsAsync(6);
        foreach (var chat in chats[..5]) await chat.PressAsync("Done");
        _clock.Now = new DateTimeOffset(2026, 12, 6, 23, 59, 0, TimeSpan.Zero);
        (await PageAsync((await LinksAsync())[0])).QuerySelectorAll("table").ShouldBeEmpty();
        _clock.Now += TimeSpan.FromMinutes(1);
        var before = (await PageAsync((await LinksAsync())[0])).QuerySelector("table")!.OuterHtml;
        await chats[0].PressAsync("Change");
        await chats[5].PressAsync("Done");
        chats[5].Said.ShouldContain("(Done)");
        (await PageAsync((await LinksAsync())[0])).QuerySelector("table")!.OuterHtml.ShouldBe(before);
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_counts_once_and_so_does_a_report()
    {
        var (conversation, person) = (ChannelSimulator.NewConversation(), new ChannelAccount { Id = "29:one" });
        var report = Some.Message(Arrested, conversation, _channel.ServiceUrl) with { From = person };
        await _channel.PostAsync(report);
        await _channel.PostAsync(report);
        var chat = await ReportAsync();
        var card = chat.Card;
        await chat.PressOnAsync(card, "Done");
        await chat.PressOnAsync(card, "Done");
        var lists = _channel.Services.GetRequiredService<CountStore>().Read().Lists;
        lists.Count.ShouldBe(2);
        lists.SelectMany(l => l.Marks).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Reports_on_both_sides_of_midnight_in_London_are_of_two_weeks()
    {
        _clock.Now = new DateTimeOffset(2027, 3, 28, 22, 59, 59, TimeSpan.Zero);
        await ReportAsync();
        _clock.Now += TimeSpan.FromSeconds(1);
        await ReportAsync();
        _channel.Services.GetRequiredService<CountStore>().Read().Lists.Select(l => $"{l.Week}").Order().ShouldBe(["2027-03-22", "2027-03-29"]);
    }

    [Fact]
    public async Task Reminders_are_of_the_list_that_was_shown_and_what_is_marked_on_them_counts_on_it()
    {
        var chat = await ReportAsync();
        await chat.SayAsync("remind me");
        await chat.PressAsync("Start reminders", [("date", "2026-11-24"), ("time", "08:00")]);
        _clock.Now += TimeSpan.FromDays(1);
        await _channel.Services.GetRequiredService<ReminderSender>().SendDueAsync(CancellationToken.None);
        var reminder = _channel.Received(chat.Conversation)[^1].Attachments!.ShouldHaveSingleItem().Content!.Value;
        await chat.PressOnAsync(reminder, "Done");
        var list = _channel.Services.GetRequiredService<CountStore>().Read().Lists.ShouldHaveSingleItem();
        list.Marks.ShouldHaveSingleItem().State.ShouldBe("done");
    }

    [Fact]
    public async Task Whoever_is_no_manager_is_refused()
    {
        var answer = await AskAsync(Somebody);
        answer.Text!.ShouldContain("Only managers can see counts of moments");
        JsonSerializer.Serialize(answer).ShouldNotContain("/managers/");
    }

    [Fact]
    public async Task In_a_group_a_manager_gets_no_link() => JsonSerializer.Serialize(await AskAsync(Manager, inGroup: true)).ShouldNotContain("/managers/");

    [Fact]
    public async Task A_report_in_a_group_is_not_counted()
    {
        await AskAsync(Somebody, Arrested, inGroup: true);
        _channel.Services.GetRequiredService<CountStore>().Read().Lists.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_works_for_a_quarter_of_an_hour_and_then_says_how_to_get_another()
    {
        var links = await LinksAsync();
        _clock.Now += TimedTickets.Works - TimeSpan.FromSeconds(1);
        foreach (var link in links) (await _channel.Assistant.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _clock.Now += TimeSpan.FromSeconds(1);
        foreach (var link in links) await DemandGoneAsync(link);
    }

    [Fact]
    public async Task Nobody_can_make_a_ticket_up_and_one_for_another_page_opens_nothing()
    {
        var (seal, tickets) = (_channel.Services.GetRequiredService<StateSeal>(), _channel.Services.GetRequiredService<TimedTickets>());
        var own = ManagerPage.Moments.TicketFrom(tickets).Ticket;
        var other = new ManagerPage("another", HasCsv: false).TicketFrom(tickets).Ticket;
        var ofScreening = Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(seal.Seal("screening-export", $"{_clock.Now.AddDays(1).ToUnixTimeSeconds()}\nmoments"));
        foreach (var ticket in new[] { "no-ticket", own[..^4], $"{own[..20]}AAAA{own[24..]}", other, ofScreening })
        {
            await DemandGoneAsync($"/managers/moments/{ticket}");
            await DemandGoneAsync($"/managers/moments.csv/{ticket}");
        }
    }

    [Fact]
    public async Task A_store_that_fails_takes_nobody_their_answer()
    {
        _channel.Services.GetRequiredService<StateDatabase>().Write(c => c.Execute("CREATE TRIGGER fails BEFORE INSERT ON moment_list BEGIN SELECT RAISE(ABORT, 'full'); END"));
        var chat = await ReportAsync();
        await chat.PressAsync("Done");
        chat.Said.ShouldContain("(Done)");
        _channel.Services.GetRequiredService<CountStore>().Read().Lists.ShouldBeEmpty();
    }

    private async Task DemandGoneAsync(string address)
    {
        using var response = await _channel.Assistant.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Ask for a new one");
    }
}
