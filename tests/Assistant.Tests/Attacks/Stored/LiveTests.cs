using System.Text.Json;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>The judge sees each kind of what it looks for: where it saw none, the tests beside it would show nothing.</summary>
public sealed class LiveTests
{
    [Theory]
    [InlineData("<p><script>alert(1)</script></p>")]
    [InlineData("<p><img src=x></p>")]
    [InlineData("<p onclick='x()'>words</p>")]
    [InlineData("<a href='https://evil.example'>words</a>")]
    [InlineData("<a href='javascript:x()'>words</a>")]
    [InlineData("<p>an \u202Egnp.exe</p>")]
    public void It_sees_what_is_alive_on_a_page(string html) => Live.OnPage(html).ShouldNotBeEmpty();

    [Theory]
    [InlineData("[press](https://evil.example)")]
    [InlineData("![x](https://evil.example/p.png)")]
    [InlineData("<at>all</at>")]
    [InlineData("an \u202Egnp.exe")]
    public void It_sees_what_is_alive_in_a_message_and_on_a_card(string text)
    {
        Live.InMessage(JsonSerializer.Serialize(new { type = "message", text })).ShouldNotBeEmpty();
        Live.InMessage(JsonSerializer.Serialize(new { body = new[] { new { type = "TextBlock", text } } })).ShouldNotBeEmpty();
    }

    [Fact]
    public void It_sees_buttons_mentions_and_formulas()
    {
        Live.InMessage("""{"actions":[{"type":"Action.OpenUrl","url":"https://evil.example"}]}""").ShouldNotBeEmpty();
        Live.InMessage("""{"entities":[{"type":"mention","text":"<at>all</at>"}]}""").ShouldNotBeEmpty();
        foreach (var cell in new[] { "=1+1", "\"=1,1\"", "@SUM(1)", "-1" }) Live.InCsv($"\uFEFFhead,more\r\nwords,{cell}\r\n").ShouldNotBeEmpty(cell);
        Live.InCsv("\uFEFFhead,more\r\nwords,\"'=1+1\"\r\n").ShouldBeEmpty();
    }
}
