using Assistant.Answers.Asking;

namespace Assistant.Tests.Answers.Asking;

public sealed class AskedKindTests
{
    [Theory]
    [InlineData("what sentence did he get in court", AskedKind.Outcome)]
    [InlineData("was anyone convicted of it", AskedKind.Outcome)]
    [InlineData("what is the nrm, in one sentence", AskedKind.Meaning)]
    [InlineData("how much was the fine", AskedKind.Money)]
    [InlineData("who pays for the tag", AskedKind.Money)]
    [InlineData("which hospital did they take him to", AskedKind.Name)]
    [InlineData("what is the meeting called", AskedKind.Name)]
    [InlineData("how old was child b then", AskedKind.Age)]
    [InlineData("how long do we have to refer", AskedKind.Duration)]
    [InlineData("within how many working days", AskedKind.Duration)]
    [InlineData("what proportion were boys", AskedKind.Share)]
    [InlineData("how many children were on the list", AskedKind.Count)]
    [InlineData("when was he excluded", AskedKind.Date)]
    [InlineData("how come nobody noticed", AskedKind.Reason)]
    [InlineData("who chairs it", AskedKind.Person)]
    [InlineData("where did he move to", AskedKind.Place)]
    [InlineData("nrm dropped, what now", AskedKind.Step)]
    [InlineData("how does debt bondage work", AskedKind.Way)]
    [InlineData("whats a dyo", AskedKind.Meaning)]
    [InlineData("Did the school tell the police?", AskedKind.YesOrNo)]
    [InlineData("my colleague says so, is it true", AskedKind.YesOrNo)]
    [InlineData("which form", AskedKind.Thing)]
    [InlineData("child b carjacking", AskedKind.Open)]
    [InlineData("", AskedKind.Open)]
    public void What_a_question_asks_for_is_read_from_its_wording(string question, AskedKind kind) => AskedKinds.Of(question).ShouldBe(kind);
}
