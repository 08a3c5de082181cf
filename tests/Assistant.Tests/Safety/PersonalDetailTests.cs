using System.Text.RegularExpressions;
using Assistant.Safety;

namespace Assistant.Tests.Safety;

public sealed partial class PersonalDetailTests
{
    [Theory]
    [MemberData(nameof(PersonalLines.Planted), MemberType = typeof(PersonalLines))]
    public void Each_planted_detail_is_found_and_masked(string marked)
    {
        var text = Mark().Replace(marked, "$2");
        var masked = SafetyRules.Mask(text, Rules.Held.FindPersonalDetails(text));
        masked.ShouldBe(Mark().Replace(marked, "[$1]"));
    }

    [Theory]
    [MemberData(nameof(PersonalLines.Ordinary), MemberType = typeof(PersonalLines))]
    public void Ordinary_sentences_hold_no_details(string text) => Rules.Held.FindPersonalDetails(text).ShouldBeEmpty();

    [GeneratedRegex(@"\[\[([^:\]]+):([^\]]+)\]\]")]
    private static partial Regex Mark();
}
