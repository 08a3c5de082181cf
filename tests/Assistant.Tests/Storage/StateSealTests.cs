using Assistant.Storage;

namespace Assistant.Tests.Storage;

public sealed class StateSealTests
{
    private readonly StateOptions _options = Some.StateIn(Directory.CreateTempSubdirectory("seal-").FullName);

    [Fact]
    public void What_is_sealed_opens_again_after_a_restart_and_shows_nothing_of_itself()
    {
        var sealedText = new StateSeal(_options).Seal("draft", "the reference is K7");

        System.Text.Encoding.UTF8.GetString(sealedText).ShouldNotContain("K7");
        new StateSeal(_options).Open("draft", sealedText).ShouldBe("the reference is K7");
    }

    [Fact]
    public void It_does_not_open_for_another_purpose_with_other_keys_or_when_a_byte_was_changed()
    {
        var seal = new StateSeal(_options);
        var sealedText = seal.Seal("draft", "the reference is K7");

        seal.Open("moment", sealedText).ShouldBeNull();
        new StateSeal(Some.StateIn(Directory.CreateTempSubdirectory("seal-").FullName)).Open("draft", sealedText).ShouldBeNull();
        sealedText[^1] ^= 1;
        seal.Open("draft", sealedText).ShouldBeNull();
    }
}
