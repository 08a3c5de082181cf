using System.Net;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Sources.Changes;
using Assistant.Sources.Trail;
using Assistant.Sources.Weekly;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Assistant.Tests.Access;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Sources.Changes;

/// <summary>Which managers get the weekly message, and in which chat: the whole server, the channel and Graph's far end.</summary>
public sealed class WeeklyMessageTests : IAsyncLifetime
{
    private static readonly Guid Named = Guid.Parse("6f1c7b52-9d0d-4c1e-8f0e-2b9d3c1a4e55"), Group = Guid.Parse("22222222-2222-4222-8222-222222222222"),
        InGroup = Guid.Parse("33333333-3333-4333-8333-333333333333"), NeverWrote = Guid.Parse("44444444-4444-4444-8444-444444444444"), Practitioner = Guid.Parse("55555555-5555-4555-8555-555555555555");

    private static readonly TeamsOptions Registered = new() { AppId = TokenServer.AppId, TenantId = $"{Guid.NewGuid()}", ClientSecret = "a secret of the test" };

    private readonly MovedClock _clock = new() { Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) };
    private readonly SomeSite _site = new();
    private readonly List<ChannelSimulator> _channels = [];
    private GraphStub _graph = null!;

    public async Task InitializeAsync()
    {
        _graph = await GraphStub.StartAsync();
        await _site.DoAsync(ChangeKind.Withdraw, "child-g-and-h-brief");
    }

    public async Task DisposeAsync()
    {
        foreach (var channel in _channels) await channel.DisposeAsync();
        await _graph.StopAsync();
    }

    [Fact]
    public async Task Managers_by_name_and_by_group_are_told_once_in_the_chat_that_they_have_or_in_one_that_is_opened()
    {
        _graph.People[Group] = [InGroup, Named, NeverWrote];
        var channel = await StartAsync(new AccessOptions { Managers = [$"{Named:B}"], ManagerGroups = [$"{Group}"] });
        var chats = new Dictionary<Guid, string>();
        foreach (var person in new[] { Named, InGroup, Practitioner }) chats[person] = await WriteAsync(channel, person);

        (await TellAsync(channel)).ShouldBe(3);
        foreach (var chat in new[] { chats[Named], chats[InGroup], ChannelSimulator.ChatWith($"{NeverWrote}") }) Weekly(channel, chat).ShouldHaveSingleItem().ShouldContain(ChangeJournal.Read(_site.Content).Head);
        foreach (var chat in new[] { chats[Practitioner], ChannelSimulator.ChatWith($"{Named}"), ChannelSimulator.ChatWith($"{InGroup}") }) Weekly(channel, chat).ShouldBeEmpty();
        (await TellAsync(channel)).ShouldBeNull();
        channel.DemandValid();
    }

    [Fact]
    public async Task Who_has_left_their_chat_is_told_in_one_that_is_opened()
    {
        _graph.People[Group] = [InGroup];
        var channel = await StartAsync(new AccessOptions { ManagerGroups = [$"{Group}"] });
        await WriteAsync(channel, Practitioner);
        var chat = await WriteAsync(channel, InGroup);
        await channel.PostAsync(From(InGroup, chat) with { Type = ActivityTypes.InstallationUpdate, Action = "remove", Text = null });
        (await TellAsync(channel)).ShouldBe(1);
        Weekly(channel, chat).ShouldBeEmpty();
        Weekly(channel, ChannelSimulator.ChatWith($"{InGroup}")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("https://graph.microsoft.com", HttpStatusCode.Forbidden)]
    [InlineData("https://elsewhere.example", HttpStatusCode.OK)]
    public async Task While_a_group_cannot_be_read_the_message_waits_a_day_and_then_goes_to_those_named(string next, HttpStatusCode status)
    {
        _graph.People[Group] = [InGroup, NeverWrote];
        _graph.Next = next;
        if (status != HttpStatusCode.OK) _graph.Refuse(status, times: 2);
        var channel = await StartAsync(new AccessOptions { Managers = [$"{Named}"], ManagerGroups = [$"{Group}"] });
        var (named, member) = (await WriteAsync(channel, Named), await WriteAsync(channel, InGroup));
        (await TellAsync(channel)).ShouldBeNull();
        Weekly(channel, named).ShouldBeEmpty();
        TrailHeads.Read(channel.Options.State.HeadsFile).ShouldBeEmpty();

        _clock.Now = _clock.Now.AddDays(1);
        (await TellAsync(channel)).ShouldBe(1);
        Weekly(channel, named).ShouldHaveSingleItem();
        Weekly(channel, member).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AccessRole.Manager, 2)]
    [InlineData(AccessRole.Practitioner, 0)]
    public async Task Where_nobody_signs_in_the_chats_of_the_machine_are_told_if_they_are_a_manager_s(AccessRole role, int told)
    {
        var channel = await StartAsync(new AccessOptions { LocalChat = role });
        var (one, other) = (ChannelSimulator.NewConversation(), ChannelSimulator.NewConversation());
        foreach (var chat in new[] { one, other }) await channel.SayAsync("hello", chat);
        (await TellAsync(channel)).ShouldBe(told);
        (Weekly(channel, one).Count, Weekly(channel, other).Count).ShouldBe((told / 2, told / 2));
    }

    private async Task<ChannelSimulator> StartAsync(AccessOptions access)
    {
        var channel = new ChannelSimulator
        {
            Host = AssistantHost.Start(_site.Content, _clock, new SiteOptions { ShowDrafts = true, PublicAddress = "https://guidance.example" }),
            Options = Some.Options with { Access = access, Teams = access.HasGroups ? Registered : new TeamsOptions() },
            Change = services =>
            {
                // Only the far ends of the wires, Microsoft's, are stood in for; the channel stands on this machine.
                if (!access.HasGroups) return;
                services.AddSingleton<ICallerCheck, AnyCaller>();
                services.AddSingleton(new ConnectorToken(Registered, new Entra()));
                services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => new WayToTheChannel(() => _channels[^1].ServiceUrl));
                services.AddHttpClient(nameof(GraphGroups)).ConfigurePrimaryHttpMessageHandler(() => _graph);
                services.AddKeyedSingleton(AccessServices.Graph, new ConnectorToken(Registered with { ConnectorScope = "https://graph.microsoft.com/.default" }, new Entra("https://graph.microsoft.com")));
            },
        };
        _channels.Add(channel);
        await channel.InitializeAsync();
        return channel;
    }

    private static async Task<string> WriteAsync(ChannelSimulator channel, Guid person)
    {
        var chat = ChannelSimulator.NewConversation();
        (await channel.PostAsync(From(person, chat))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return chat;
    }

    private static Activity From(Guid person, string chat) =>
        Some.Message("hello", chat, TokenServer.ServiceUrl) with { From = new ChannelAccount { Id = $"29:{person:N}", AadObjectId = $"{person}" } };

    private static Task<int?> TellAsync(ChannelSimulator channel) => channel.Services.GetRequiredService<WeeklyWorker>().TellAsync(CancellationToken.None);

    private static IReadOnlyList<string> Weekly(ChannelSimulator channel, string chat) => [.. channel.Raw(chat).Where(json => json.Contains("What may be out of date this week", StringComparison.Ordinal))];

    private sealed class AnyCaller : ICallerCheck
    {
        public Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken) => Task.FromResult(TokenVerdict.Accept);
    }

    // The address of Teams, which the token goes to alone, is the simulator's.
    private sealed class WayToTheChannel(Func<string> channel) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace(TokenServer.ServiceUrl, channel(), StringComparison.Ordinal));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
