using Assistant.Contacts;
using Assistant.Knowledge;

namespace Assistant.Tests.Contacts;

public sealed class AreaTests
{
    private static readonly ContactBook Book = ContactBook.Read(Checkout.Content, new ProblemList());

    [Theory]
    [InlineData("I'm a worker in Devon, who do I ring?", "Devon")]
    [InlineData("who do i ring in devon", "Devon")]
    [InlineData("who decides NRM in Brum now", "Birmingham")]
    [InlineData("b'ham number for cass", "Birmingham")]
    [InlineData("What is Birmingham's number?", "Birmingham")]
    [InlineData("Child moved to Solihull mid-plan", "Solihull")]
    [InlineData("Working in Sutton Coldfield", "Birmingham")]
    [InlineData("I work in Sutton", "Sutton")]
    [InlineData("we are in reading, who do we call", "Reading")]
    [InlineData("He was moved to Bath last week", "Bath and North East Somerset")]
    [InlineData("from bury, need the number", "Bury")]
    [InlineData("Dudley children's services number", "Dudley")]
    [InlineData("a school in Newcastle-under-Lyme", "Staffordshire")]
    [InlineData("I work in Devon. What did the Birmingham review say?", "Devon")]
    [InlineData("nurse in Cardiff", "Wales")]
    [InlineData("found in Stoke", "Stoke-on-Trent")]
    [InlineData("Reading", "Reading")]
    [InlineData("bury council number", "Bury")]
    [InlineData("DERBY MASH", "Derby")]
    [InlineData("the case in Preston Crown Court", "Lancashire")]
    [InlineData("I am based in Brum but he was found in Exeter", "Birmingham")]
    [InlineData("I'm in Wales", "Wales")]
    public void A_place_named_in_a_question_is_found(string text, string area) => (Book.FindArea(text)?.Name).ShouldBe(area);

    [Theory]
    [InlineData("Reading the review, what stands out?")]
    [InlineData("in reading the review I saw this")]
    [InlineData("Is there a knife for sale online")]
    [InlineData("he plays rugby")]
    [InlineData("They bury the drugs")]
    [InlineData("Mr Bury said no")]
    [InlineData("Is Jamie Bolton at risk")]
    [InlineData("a bath of cold water")]
    [InlineData("from sale of drugs")]
    [InlineData("what is county lines")]
    [InlineData("my client Warwick Jones is missing")]
    [InlineData("Brent went missing")]
    [InlineData("the law in England and Wales")]
    [InlineData("who is Carlene Firmin of the University of Bedfordshire")]
    [InlineData("West Midlands Police arrested him")]
    [InlineData("dog barking at night")]
    [InlineData("")]
    public void Ordinary_words_and_surnames_are_not_places(string text) => Book.FindArea(text).ShouldBeNull();

    [Fact]
    public void An_unknown_name_leads_to_the_general_route() => Book.AreaOf("Narnia").ShouldBe(Area.General);

    [Fact]
    public void A_shortened_name_is_known() => Book.AreaOf("brum").Name.ShouldBe("Birmingham");
}
