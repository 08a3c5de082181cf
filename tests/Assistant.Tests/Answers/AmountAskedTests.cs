using Assistant.Answers;

namespace Assistant.Tests.Answers;

public sealed class AmountAskedTests
{
    [Theory]
    [InlineData("how many children were on the list in July 2020", "Three children were on it.", "Child B was put on the list in July 2020.")]
    [InlineData("How many NRM referrals did they make?", "They made 14 NRM referrals.", "NRM referrals are made by a first responder.")]
    [InlineData("how many times was he found with drugs", "It happened on five separate occasions.", "He was found with drugs.")]
    [InlineData("how many times did he go", "He went there once.", "He did not like going there.")]
    [InlineData("how many were arrested", "Both were arrested.", "They were arrested in January 2020.")]
    [InlineData("how many young people has the scheme seen", "It saw 40 boys and girls.", "Young people may be seen in hospital.")]
    [InlineData("how old was he when he was arrested", "He was aged 14.", "He was arrested in Spring 2019.")]
    [InlineData("What age can she consent", "From the age of 16 she can.", "She can consent.")]
    [InlineData("what percentage of them had been excluded", "Half of them had been.", "Many had been excluded.")]
    [InlineData("how much money did he owe", "He owed £300.", "He owed money to a dealer.")]
    public void A_text_answers_only_with_an_amount_of_the_kind_that_is_asked_for(string question, string answers, string comesNear)
    {
        var amount = AmountAsked.In(question).ShouldNotBeNull();
        amount.StandsIn(answers).ShouldBeTrue();
        amount.StandsIn(comesNear).ShouldBeFalse();
    }

    [Theory]
    [InlineData("what should I do after a discontinuance")]
    [InlineData("how long have I got to send it")]
    [InlineData("how do I know how much to write")]
    public void Other_questions_ask_for_no_amount(string question) => AmountAsked.In(question).ShouldBeNull();

    [Fact]
    public void Where_no_figure_stands_in_what_is_shown_the_answer_says_so_and_gives_what_comes_nearest()
    {
        var answer = Some.Ask("how many practitioners came to the learning event for Child B");
        answer.Status.ShouldBe(AnswerStatus.PartlyAnswered);
        answer.Reply.ShouldBe(Some.Assistant.Knowledge.Replies.Text("no-figure"));
        answer.Parts.ShouldNotBeEmpty();
        Some.Text(answer).ShouldStartWith(answer.Reply!);
    }

    [Fact]
    public void Where_the_figure_stands_in_what_is_shown_nothing_is_missing() => Some.Ask("How many times was Child B located in other regions?").Status.ShouldBe(AnswerStatus.Answered);
}
