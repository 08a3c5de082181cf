using Assistant.Models;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Models;

/// <summary>An endpoint that does anything but answer: what was found goes out, and in time.</summary>
public sealed class WireTests : ModelTests
{
    public static TheoryData<string> Ways => [.. Scripts.Keys];

    private static readonly Dictionary<string, Func<HttpContext, string, int, Task>> Scripts = new()
    {
        ["nothing"] = (c, _, _) => ModelServer.SayAsync(c, ""),
        ["empty body"] = (c, _, _) => Task.CompletedTask,
        ["words and no JSON"] = (c, _, _) => ModelServer.SayAsync(c, Good),
        ["half a sentence"] = (c, d, _) => ModelServer.StreamAsync(c, [$$"""{"text": "{{Good}}", "passa"""], ends: false),
        ["JSON of another shape"] = (c, _, _) => ModelServer.SayAsync(c, """{"answer": "yes", "passages": "1"} [1, 2] {"text": 7, "passages": [1]} {"text": "Yes.", "passages": ["1"]}"""),
        ["braces without end"] = (c, _, _) => ModelServer.SayAsync(c, new string('{', 5_000) + "\"text\": \"" + new string('x', 5_000)),
        ["ten megabytes"] = (c, _, _) => ModelServer.StreamAsync(c, Enumerable.Repeat(new string('x', 10_000), 1_000), ends: true),
        ["ten megabytes in one line"] = async (c, _, _) => await c.Response.WriteAsync("data: " + new string('x', 10_000_000), c.RequestAborted),
        ["not an event stream"] = async (c, _, _) => await c.Response.WriteAsync("<html>Welcome</html>"),
        ["broken chunk"] = async (c, _, _) => { c.Response.ContentType = "text/event-stream"; await ModelServer.WriteAsync(c, "{\"id\":\"c\",\"choices\":[{"); },
        ["too many requests"] = (c, _, _) => Refuse(c, 429),
        ["server error"] = (c, _, _) => Refuse(c, 500),
        ["not let in"] = (c, _, _) => Refuse(c, 401),
        ["no such model"] = (c, _, _) => Refuse(c, 404),
        ["redirect"] = (c, _, _) => { c.Response.Redirect("http://127.0.0.1:9/elsewhere"); return Task.CompletedTask; },
        ["hangs before a word"] = (c, _, _) => Task.Delay(Timeout.Infinite, c.RequestAborted),
        ["hangs after a word"] = async (c, _, _) => { c.Response.ContentType = "text/event-stream"; await ModelServer.WriteAsync(c, ModelServer.Chunk("{")); await Task.Delay(Timeout.Infinite, c.RequestAborted); },
        ["cut at once"] = (c, _, _) => { c.Abort(); return Task.CompletedTask; },
        ["repeats its prompt"] = (c, d, _) => ModelServer.SayAsync(c, [("You word answers for people who safeguard children from criminal exploitation.", [1]), ("Use only the passages between the marks PASSAGES and END.", [1])]),
        ["markup and links"] = (c, d, _) => ModelServer.SayAsync(c, [($"**{Good}**", [1]), ($"{Good} https://example.com/form", [1]), ("<script>alert(1)</script> legal safeguarding processes.", [1]), ($"[{Good}](http://example.com)", [1])]),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_the_endpoint_does_what_was_found_goes_out(string way)
    {
        Server.Script = Scripts[way];
        // What a hanging endpoint costs is the time that is set, so it is set short; no clock is read.
        var options = Server.Options with { Within = TimeSpan.FromSeconds(1.5), FirstWithin = TimeSpan.FromSeconds(1), Retries = way.StartsWith("hangs", StringComparison.Ordinal) ? 0 : 1 };
        var answer = await ModelServices.ForTerminal(options, TimeProvider.System).AnswerAsync(Some.Assistant.Current, new(Question), null, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        ShouldBeAsFound(answer);
    }

    [Fact]
    public async Task A_call_that_is_refused_for_now_is_made_again()
    {
        Server.Script = (context, data, number) => number == 0 ? Refuse(context, 429) : SayGood(context, data);
        (await AskAsync()).Model.ShouldBe("test-model");
        Server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_is_refused_for_good_is_not_made_again()
    {
        Server.Script = (context, _, _) => Refuse(context, 400);
        ShouldBeAsFound(await AskAsync());
        Server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_when_the_stream_breaks_is_used()
    {
        Server.Script = async (context, data, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await ModelServer.WriteAsync(context, ModelServer.Chunk($$"""{"text": "{{Good}}", "passages": [{{NumberOf(data, Place)}}]}"""));
            await ModelServer.WriteAsync(context, ModelServer.Chunk("\n{\"text\": \"Half a"));
        };
        (await AskAsync()).Parts[0].Text.ShouldBe(Good);
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone()
    {
        Server.Script = (context, _, _) => Refuse(context, 503);
        var answers = ModelServices.ForTerminal(Server.Options with { Retries = 0 }, TimeProvider.System);
        for (var i = 0; i < 12; i++) ShouldBeAsFound(await answers.AnswerAsync(Some.Assistant.Current, new(Question), null, CancellationToken.None));
        Server.Asked.Count.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task When_the_tokens_of_the_day_are_used_up_nobody_is_asked()
    {
        Server.Script = (context, data, _) => SayGood(context, data);
        var answers = ModelServices.ForTerminal(Server.Options with { TokensADay = 960 }, TimeProvider.System);
        Task<global::Assistant.Answers.Answer> Ask() => answers.AnswerAsync(Some.Assistant.Current, new(Question), null, CancellationToken.None);
        (await Ask()).Model.ShouldBe("test-model");
        ShouldBeAsFound(await Ask());
        Server.Asked.Count.ShouldBe(1);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"message":"no","type":"test"}}""");
    }
}
