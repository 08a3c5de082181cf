using System.Net;
using System.Text;
using System.Text.Json;

namespace Assistant.Tests.Messages;

public sealed class InvokeTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    [Theory]
    [InlineData("task/fetch", """{"data":{},"context":{"theme":"dark"}}""", """{"task":{"type":"message","value":"Ask your question again""")]
    [InlineData("message/fetchTask", """{"actionName":"feedback","actionValue":{"reaction":"like"}}""", """{"task":{"type":"message",""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"x"}""", """{"task":{"type":"message",""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"x"}""", """{"composeExtension":{"type":"message",""")]
    [InlineData("task/submit", """{"data":{}}""", "")]
    [InlineData("task/submit", "7", "")]
    [InlineData("suggestedAction/submit", """{}""", "")]
    [InlineData("signin/verifyState", """{"state":"1"}""", "")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"unheardOf"}}""", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest",""")]
    [InlineData("adaptiveCard/action", "null", """{"statusCode":400,""")]
    [InlineData("adaptiveCard/action", """{"action":[]}""", """{"statusCode":400,""")]
    [InlineData("adaptiveCard/action", """{"action":{"verb":"profile","data":7}}""", """{"statusCode":200,""")]
    public async Task What_Teams_knows_gets_the_body_that_Teams_expects(string name, string value, string body)
    {
        var (status, said) = await InvokeAsync(name, value);
        status.ShouldBe(HttpStatusCode.OK);
        said.ShouldStartWith(body);
        (said.Length == 0).ShouldBe(body.Length == 0);
    }

    [Theory]
    [InlineData("task/fetch", "null")]
    [InlineData("composeExtension/submitAction", "\"text\"")]
    public async Task A_value_of_the_wrong_shape_is_refused_with_a_body(string name, string value)
    {
        var (status, said) = await InvokeAsync(name, value);
        status.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(said).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe("BadRequest");
    }

    [Fact]
    public async Task A_token_that_nobody_asked_for_is_not_exchanged() => (await InvokeAsync("signin/tokenExchange", "{}")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

    [Theory]
    [InlineData("config/fetch")]
    [InlineData("TASK/FETCH")]
    [InlineData("")]
    public async Task An_invoke_that_nobody_knows_is_not_implemented_and_has_no_body(string name) =>
        (await InvokeAsync(name, "{}")).ShouldBe((HttpStatusCode.NotImplemented, ""));

    private async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, string value)
    {
        var response = await channel.Assistant.PostAsync("/api/messages", new StringContent(
            $$"""{"type":"invoke","name":"{{name}}","id":"{{Guid.NewGuid():N}}","serviceUrl":"{{channel.ServiceUrl}}","conversation":{"id":"{{Guid.NewGuid():N}}"},"from":{"id":"29:a"},"value":{{value}}}""",
            Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
