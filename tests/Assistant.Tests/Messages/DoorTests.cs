using System.Net;
using System.Text;
using Assistant.Hosting;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class DoorTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":".."},"serviceUrl":"http://localhost/"}""")]
    [InlineData("""{"type":7,"conversation":{"id":"c"},"serviceUrl":"http://localhost/"}""")]
    public async Task What_is_no_activity_is_refused_with_what_to_do(string body)
    {
        var response = await channel.Assistant.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("http://localhost@attacker.example/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    public async Task Without_sign_in_replies_go_to_this_machine_alone(string serviceUrl) =>
        (await channel.PostAsync(Some.Message("help", ChannelSimulator.NewConversation(), serviceUrl))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("somethingNew", null, HttpStatusCode.OK)]
    [InlineData(ActivityTypes.Typing, null, HttpStatusCode.OK)]
    [InlineData(ActivityTypes.MessageReaction, null, HttpStatusCode.OK)]
    [InlineData(ActivityTypes.Invoke, "task/unheardOf", HttpStatusCode.NotImplemented)]
    [InlineData(ActivityTypes.Invoke, null, HttpStatusCode.NotImplemented)]
    public async Task What_nobody_knows_is_left_alone(string type, string? name, HttpStatusCode status) =>
        (await channel.PostAsync(Some.Message("x", ChannelSimulator.NewConversation(), channel.ServiceUrl) with { Type = type, Name = name })).StatusCode.ShouldBe(status);

    [Theory]
    [InlineData("Host", "attacker.example")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_cannot_speak_to_it(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/site.css");
        request.Headers.TryAddWithoutValidation(header, value);
        (await channel.Assistant.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_body_larger_than_any_activity_is_not_read()
    {
        var response = await channel.Assistant.PostAsync("/api/messages", new StringContent($"{{\"type\":\"{new string('x', 300 * 1024)}\"}}", Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public void Outside_Development_it_refuses_to_start_and_says_what_to_set() =>
        Should.Throw<InvalidOperationException>(() => WebServer.Build(Some.Assistant, new ServeOptions { Environment = "Production" })).Message.ShouldContain("Teams:AppId");

    [Fact]
    public async Task Every_response_forbids_what_is_not_our_own()
    {
        var response = await channel.Assistant.GetAsync("/site.css");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
    }
}
