using System.Text.RegularExpressions;
using Assistant.Knowledge;
using Assistant.Tests.Checks;

namespace Assistant.Tests.Knowledge;

public sealed partial class InterfaceWordsTests
{
    [Fact]
    public void Every_word_that_is_kept_is_used_somewhere()
    {
        var root = Checkout.Content.PathOf("src/Assistant");
        var code = string.Join('\n', new[] { "*.cs", "*.razor", "*.js" }.SelectMany(p => Directory.EnumerateFiles(root, p, SearchOption.AllDirectories))
            .Where(f => !Beside().IsMatch(f) && Path.GetFileName(f) != "InterfaceIds.cs").Select(File.ReadAllText));
        // Starters and the kinds of authority are listed, not named; the words of the page's scripts go without their section.
        InterfaceIds.All.Keys.Where(id => !id.StartsWith("starters.", StringComparison.Ordinal) && !id.StartsWith("sources.", StringComparison.Ordinal) && !id.StartsWith("citation.", StringComparison.Ordinal))
            .Where(id => !code.Contains($"\"{id}\"", StringComparison.Ordinal) && !code.Contains($"\"{id[(id.IndexOf('.') + 1)..]}\"", StringComparison.Ordinal)
                && id is not ("chat.role-none" or "chat.area-none"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  save: Save", "  save: Save\n  saved: Saved", "Nothing shows the words 'profile.saved'")]
    [InlineData("  save: Save\n", "", "The words 'profile.save' are missing")]
    [InlineData("About {numbers}:", "About:", "'{numbers}' is left out")]
    [InlineData("About {numbers}:", "About {numbers} {names}:", "'{names}' is not filled in here")]
    [InlineData("  save: Save", "  save: Save what the drug runner said", "'drug runner' is a word to avoid")]
    [InlineData("  save: Save", "  save: one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six", "26 words")]
    public void A_slip_in_the_words_is_named_with_its_file(string from, string to, string complaint)
    {
        var (code, output) = new MadeUp().Change("knowledge/interface.yaml", from, to).Check();
        code.ShouldBe(1);
        output.ShouldContain("knowledge/interface.yaml:");
        output.ShouldContain(complaint);
    }

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|lib)[\\/]")]
    private static partial Regex Beside();
}
