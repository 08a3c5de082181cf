using Assistant.Commands;
using Assistant.Models.Chat;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Models;

public sealed class DoctorTests : ModelTests
{
    [Fact]
    public async Task Where_no_model_is_set_up_all_is_well()
    {
        var (code, said) = await LookAsync(new ChatModelOptions());
        code.ShouldBe(0);
        said.ShouldContain("model      none is set up");
    }

    [Fact]
    public async Task A_model_that_answers_as_it_is_asked_is_well_and_its_times_are_told()
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, [("The form is sent on Monday.", [1])]);
        var (code, said) = await LookAsync(Server.Options);
        code.ShouldBe(0);
        said.ShouldMatch(@"model      well: test-model at 127\.0\.0\.1, first words after \d+ ms, whole reply after \d+ ms \(median of 3\)");
    }

    [Fact]
    public async Task A_model_that_does_not_write_in_the_form_asked_for_is_ill()
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, "Sure! The form is sent on Monday.");
        var (code, said) = await LookAsync(Server.Options);
        code.ShouldBe(1);
        said.ShouldContain("not one sentence came in the form");
    }

    [Theory]
    [InlineData(401, "Check the key or the identity.")]
    [InlineData(404, "Check the model's name")]
    [InlineData(429, "Its own limit is reached.")]
    public async Task A_refusal_is_told_with_how_to_mend_it_and_no_word_of_the_key(int status, string advice)
    {
        Server.Script = (context, _, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{\"error\":{\"message\":\"no\"}}");
        };
        var (code, said) = await LookAsync(Server.Options);
        code.ShouldBe(1);
        said.ShouldContain(advice);
        said.ShouldNotContain("test-key");
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_each_named()
    {
        var (code, said) = await LookAsync(new ChatModelOptions { Endpoint = "http://models.example/v1/", MostTokens = 1 });
        code.ShouldBe(1);
        foreach (var setting in new[] { "Endpoint is not encrypted", "Model is not set", "Key is not set", "MostTokens" }) said.ShouldContain(setting);
    }

    private static async Task<(int Code, string Said)> LookAsync(ChatModelOptions model)
    {
        var said = new StringWriter();
        return (await DoctorCommand.RunAsync(Some.Assistant, model, Some.Options.State, said, CancellationToken.None), $"{said}");
    }
}
