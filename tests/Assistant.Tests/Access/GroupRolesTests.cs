using System.Net;
using System.Text.Json;
using Assistant.Access;
using Assistant.Answers;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Connector;
using Assistant.Teams.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Access;

public sealed class GroupRolesTests : IAsyncLifetime
{
    private const string Trainers = "11111111-1111-4111-8111-111111111111", Managers = "22222222-2222-4222-8222-222222222222", Person = "33333333-3333-4333-8333-333333333333";

    private static readonly AccessOptions Options = new() { TrainerGroups = [Trainers], ManagerGroups = [Managers] };
    private static readonly TeamsOptions Registered = new() { AppId = TokenServer.AppId, TenantId = Guid.NewGuid().ToString(), ClientSecret = "a secret of the test" };

    private readonly ManualTime _time = new();
    private GraphStub _graph = null!;
    private GroupRoles _roles = null!;

    public async Task InitializeAsync()
    {
        _graph = await GraphStub.StartAsync();
        var token = new ConnectorToken(Registered with { ConnectorScope = "https://graph.microsoft.com/.default" }, new Entra("https://graph.microsoft.com"));
        var http = new HttpClient(new RetryHandler(_time) { InnerHandler = _graph });
        _roles = new GroupRoles(Options, () => new GraphGroups(http, token, Options), _time, NullLogger<GroupRoles>.Instance);
    }

    public Task DisposeAsync() => _graph.StopAsync();

    [Theory]
    [InlineData(new string[0], AccessRole.Practitioner)]
    [InlineData(new[] { Trainers }, AccessRole.Trainer)]
    [InlineData(new[] { Managers }, AccessRole.Manager)]
    [InlineData(new[] { Trainers, Managers }, AccessRole.Trainer | AccessRole.Manager)]
    public async Task A_member_has_the_role_of_the_group(string[] member, AccessRole roles)
    {
        _graph.Member.AddRange(member.Select(Guid.Parse));
        (await _roles.OfAsync(Person, default)).ShouldBe(roles);
    }

    [Fact]
    public async Task What_Graph_said_counts_for_ten_minutes()
    {
        (await _roles.OfAsync(Person, default)).ShouldBe(AccessRole.Practitioner);
        _graph.Member.Add(Guid.Parse(Trainers));
        (await _roles.OfAsync(Person, default)).ShouldBe(AccessRole.Practitioner);
        _graph.Asked.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(10));
        (await _roles.OfAsync(Person, default)).ShouldBe(AccessRole.Trainer);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_says_nothing_about_the_person_and_is_not_kept(HttpStatusCode status)
    {
        _graph.Refuse(status);
        (await _roles.OfAsync(Person, default)).ShouldBeNull();
        (await _roles.OfAsync(Person, default)).ShouldBe(AccessRole.Practitioner);
    }

    [Fact]
    public async Task Graph_is_asked_again_when_it_asks_for_that()
    {
        _graph.Refuse(HttpStatusCode.TooManyRequests, times: 2);
        _graph.Member.Add(Guid.Parse(Managers));
        (await _roles.OfAsync(Person, default)).ShouldBe(AccessRole.Manager);
        _graph.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_waits_long_for_Graph()
    {
        _graph.Hangs = true;
        var (roles, pauses) = await _time.RunAsync(_roles.OfAsync(Person, default));
        roles.ShouldBeNull();
        pauses.Aggregate(TimeSpan.Zero, (sum, p) => sum + p).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("29:no-guid")]
    public async Task Whoever_has_no_object_id_is_in_no_group(string? id)
    {
        (await _roles.OfAsync(id, default)).ShouldBe(AccessRole.Practitioner);
        _graph.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_group_is_configured_nothing_is_asked()
    {
        var none = new GroupRoles(new AccessOptions(), () => throw new InvalidOperationException("Nobody should ask Graph."), _time, NullLogger<GroupRoles>.Instance);
        (await none.OfAsync(Person, default)).ShouldBe(AccessRole.Practitioner);
    }

    [Theory]
    [InlineData("quiz my team", true, false, "Run it for a team")]
    [InlineData("quiz my team", false, false, "Only trainers")]
    [InlineData("quiz my team", true, true, "I could not check your role just now")]
    [InlineData("what is a reachable moment", true, true, "reachable moment")]
    public async Task The_whole_server_asks_only_for_a_command_that_needs_a_role(string said, bool isMember, bool isDown, string reply)
    {
        if (isMember) _graph.Member.Add(Guid.Parse(Trainers));
        if (isDown) _graph.Refuse(HttpStatusCode.Forbidden);
        await using var server = await SignedInServer.StartAsync(Registered, Options, services =>
        {
            services.AddHttpClient(nameof(GraphGroups)).ConfigurePrimaryHttpMessageHandler(() => _graph);
            services.AddKeyedSingleton(AccessServices.Graph, new ConnectorToken(Registered with { ConnectorScope = "https://graph.microsoft.com/.default" }, new Entra("https://graph.microsoft.com")));
        });
        var answer = await server.SayAsync(said, Person);
        (answer.Text ?? answer.Attachments!.Single().Content!.Value.GetRawText()).ShouldContain(reply);
        _graph.Asked.ShouldBe(said.StartsWith("quiz", StringComparison.Ordinal) ? 1 : 0);
    }

    [Theory]
    [InlineData("Trainers of the hub", 1, true, "Access:TrainerGroups holds 'Trainers of the hub'")]
    [InlineData(Trainers, 21, true, "more than 20 groups")]
    [InlineData(Trainers, 1, false, "need a bot that signs in")]
    public void A_setting_that_cannot_work_is_named_before_anything_listens(string id, int count, bool signsIn, string named) =>
        Should.Throw<InvalidOperationException>(() => ServeCheck.Demand(
            new ServeOptions { Access = new AccessOptions { TrainerGroups = [.. Enumerable.Repeat(id, count)] }, Teams = signsIn ? Registered : new TeamsOptions() },
            new SiteOptions { PublicAddress = "https://guidance.example" })).Message.ShouldContain(named);
}
