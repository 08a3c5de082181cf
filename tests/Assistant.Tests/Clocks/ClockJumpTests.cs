using System.Security.Claims;
using Assistant.Access;
using Assistant.Access.SignIn;
using Assistant.Conversations;
using Assistant.Messages;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Assistant.Tests.Access;
using Assistant.Tests.Messages;
using Assistant.Tests.Sources.Changes;
using Microsoft.Extensions.Logging.Abstractions;
using Claim = Assistant.Conversations.Claim;

namespace Assistant.Tests.Clocks;

/// <summary>A clock that is set back or on by an hour or a day, and put right again: nothing is lost, done twice, held up, or open for long.</summary>
public sealed class ClockJumpTests
{
    private readonly SteppedClock _clock = new();
    private readonly StateOptions _options = Some.StateIn(Directory.CreateTempSubdirectory("clock-").FullName);

    /// <summary>In hours.</summary>
    public static TheoryData<int> Jumps => [-24, -1, 1, 24];

    private void Set(int hours) => _clock.Set(TimeSpan.FromHours(hours));

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task An_answer_waits_for_no_clock(int hours)
    {
        var pace = new ConversationPace(SendLimits.Teams, _clock);
        for (var i = 0; i < 3; i++) await pace.WaitAsync("a:chat", CancellationToken.None);
        Set(hours);
        pace.WaitAsync("a:chat", CancellationToken.None).IsCompleted.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public void A_timed_link_works_for_a_quarter_of_an_hour_and_five_minutes_at_most(int hours)
    {
        var tickets = new TimedTickets(new StateSeal(_options), _clock);
        var ticket = tickets.For("this", "text").Ticket;
        Set(hours);
        tickets.Open("this", ticket).ShouldBeNull();
        Set(-hours);
        tickets.Open("this", ticket).ShouldBe("text");
        _clock.Set(TimeSpan.FromMinutes(-4));
        tickets.Open("this", ticket).ShouldBe("text", "clocks differ by some minutes");
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public void What_was_handled_is_handled_once(int hours)
    {
        var database = new StateDatabase(_options);
        var (handled, activity) = (new HandledActivities(database, _clock), Some.Message("words", "a:chat", "http://channel/"));
        handled.Take(activity).ShouldBe(Claim.New);
        handled.Finish(activity);
        Set(hours);
        new HandledActivities(database, _clock).Take(activity).ShouldBe(Claim.Done);
        if (hours < 24) handled.Forget(_clock.Now - HandledActivities.Kept);
        Set(-hours);
        new HandledActivities(database, _clock).Take(activity).ShouldBe(Claim.Done);
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(-1)]
    public void A_message_that_waits_for_its_answer_is_due_though_the_clock_was_set_back(int hours)
    {
        var database = new StateDatabase(_options);
        var inbox = new Inbox(database, new StateSeal(_options), new Claims(new Nodes(database, _options)), _clock);
        inbox.Add(Some.Message("words", "a:chat", "http://channel/"), inHand: false);
        inbox.Due(_clock.Now).ShouldBeEmpty();
        Set(hours);
        var waiting = inbox.Due(_clock.Now).ShouldHaveSingleItem();
        inbox.Postpone(waiting, _clock.Now);
        inbox.Due(_clock.Now).ShouldBeEmpty("its pause is kept");
        _clock.Pass(TimeSpan.FromMinutes(5));
        inbox.Due(_clock.Now).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Keys_of_Teams_that_are_new_are_fetched_though_the_clock_was_set_back()
    {
        var server = new TokenServer();
        using var http = new HttpClient(server, disposeHandler: false);
        using var tokens = new InboundTokens(server.Options, http, _clock);
        var message = Some.Message("words", "a:chat", TokenServer.ServiceUrl);
        string Token(string key) => TokenServer.Token(server.Key(key), _clock.Now);
        (await tokens.CheckAsync($"Bearer {Token("first")}", message, default)).Accepted.ShouldBeTrue();
        (await tokens.CheckAsync($"Bearer {TokenServer.Token(TokenServer.Unpublished("unknown"), _clock.Now)}", message, default)).Accepted.ShouldBeFalse();
        Set(-24);
        _clock.Pass(TimeSpan.FromHours(1));
        server.Publish("second", ["msteams"]);
        (await tokens.CheckAsync($"Bearer {Token("second")}", message, default)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_role_that_was_taken_away_ends_after_ten_minutes_though_the_clock_was_set_back()
    {
        const string Managers = "22222222-2222-4222-8222-222222222222", Person = "33333333-3333-4333-8333-333333333333";
        var graph = await GraphStub.StartAsync();
        var options = new AccessOptions { ManagerGroups = [Managers] };
        var token = new ConnectorToken(new TeamsOptions { AppId = TokenServer.AppId, TenantId = Guid.NewGuid().ToString(), ClientSecret = "a secret of the test", ConnectorScope = "https://graph.microsoft.com/.default" }, new Entra("https://graph.microsoft.com"));
        var http = new HttpClient(graph);
        var roles = new GroupRoles(options, () => new GraphGroups(http, token, options), _clock, NullLogger<GroupRoles>.Instance);
        graph.Member.Add(Guid.Parse(Managers));
        (await roles.OfAsync(Person, default)).ShouldBe(AccessRole.Manager);
        graph.Member.Clear();
        Set(-24);
        _clock.Pass(TimeSpan.FromMinutes(11));
        (await roles.OfAsync(Person, default)).ShouldBe(AccessRole.Practitioner);
        await graph.StopAsync();
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(-1)]
    [InlineData(24)]
    public void A_session_that_began_later_than_now_or_long_ago_is_none(int hours)
    {
        const string Tenant = "11111111-1111-4111-8111-111111111111";
        var sessions = new Sessions(new SignInOptions { TenantId = Tenant }, new StateDatabase(_options), _clock);
        var person = new ClaimsPrincipal(new ClaimsIdentity([new("session", "one"), new("tid", Tenant), new("began", $"{_clock.Now.ToUnixTimeSeconds()}")]));
        sessions.GoesOn(person).ShouldBeTrue();
        Set(hours);
        sessions.GoesOn(person).ShouldBeFalse();
        Set(-hours);
        sessions.GoesOn(person).ShouldBeTrue();
        _clock.Set(TimeSpan.FromMinutes(-4));
        sessions.GoesOn(person).ShouldBeTrue("clocks differ by some minutes");
    }

    [Fact]
    public async Task The_trail_stays_whole_and_in_the_order_in_which_things_were_done()
    {
        var site = new SomeSite();
        var journal = new ChangeJournal(site.Content, _clock);
        foreach (var (hours, n) in new[] { 0, -1, -24, 48, -23 }.Select((h, n) => (h, n)))
        {
            Set(hours);
            await journal.AppendAsync(new Intended(ChangeKind.Off, $"topic:number {n}", "manager", "It is wrong."), CancellationToken.None);
        }
        var reading = ChangeJournal.Read(site.Content);
        reading.BrokenAt.ShouldBeNull();
        reading.Sound.Select(c => c.Subject).ShouldBe(Enumerable.Range(0, 5).Select(n => $"topic:number {n}"));
        SiteChanges.Of(reading.Sound).Off.Count.ShouldBe(5);
    }
}
