using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Sources;

namespace Assistant.Tests.Sources;

public sealed partial class WordsTests
{
    [Fact]
    public void The_pages_use_all_the_words_that_are_kept_for_them_and_no_others()
    {
        var used = Directory.EnumerateFiles(Checkout.Content.PathOf("src/Assistant/Sources"), "*", SearchOption.AllDirectories)
            .SelectMany(f => Ids().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        var authorities = Enum.GetValues<Authority>().Select(AnswerJson.Name);
        Some.Assistant.Knowledge.Words.Below("sources").Keys.ShouldBe(used.Concat(authorities.SelectMany(a => new[] { a, $"{a}-binding" })).Distinct(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-09", "September 2021")]
    [InlineData("2025-09-02", "2 September 2025")]
    [InlineData("undated", "No date given")]
    public void A_date_is_written_as_exactly_as_it_is_known(string published, string words)
    {
        var source = Documents.Held("bscp-2019-20-02").Source with { Published = published };
        SourceFacts.Published(Some.Assistant.Knowledge.Words, source).ShouldBe(words);
    }

    [GeneratedRegex(@"""sources\.([a-z-]+)""")]
    private static partial Regex Ids();
}
