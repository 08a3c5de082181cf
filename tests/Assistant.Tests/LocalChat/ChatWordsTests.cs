using System.Text.RegularExpressions;

namespace Assistant.Tests.LocalChat;

public sealed partial class ChatWordsTests
{
    private static readonly IReadOnlyDictionary<string, string> Held = Some.Assistant.Knowledge.Words.Below("chat");

    [Fact]
    public void Every_word_that_the_pages_scripts_use_is_held()
    {
        var used = Files("src/Assistant/wwwroot/chat", "*.js").SelectMany(text => Used().Matches(text)).Select(m => m.Groups[1].Value).Distinct().ToList();
        used.ShouldNotBeEmpty();
        used.Except(Held.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void No_word_is_held_that_nothing_uses()
    {
        var all = string.Concat(Files("src/Assistant/wwwroot/chat", "*.js").Concat(Files("src/Assistant/LocalChat", "*.*")));
        Held.Keys.Where(id => !all.Contains($"\"{id}\"") && !all.Contains($"chat.{id}\"") && !all.Contains($"Choice(\"{id.Replace("-none", "")}\"")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Checkout.Content.PathOf(folder), pattern).Select(File.ReadAllText);

    [GeneratedRegex(@"\bwords\(""([a-z-]+)""")]
    private static partial Regex Used();
}
