using Assistant.Answers.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Answers.Records;

public sealed class ReferenceLaws
{
    private static readonly Arbitrary<AnswerReference> Some = Gen.Fresh(AnswerReference.New).ToArbitrary();

    [Fact]
    public void What_is_shown_is_read_back() => Prop.ForAll(Some, r => AnswerReference.Parse($"{r}") == r).QuickCheckThrowOnFailure();

    [Fact]
    public void However_it_is_typed_or_heard_it_is_the_same() => Prop.ForAll(Some, r => Ways(r).All(typed => AnswerReference.Parse(typed) == r)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_letter_is_shown_that_is_taken_for_another() => Prop.ForAll(Some, r => !$"{r}".AsSpan().ContainsAny("ILOUilou")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QF-2M9")]
    [InlineData("K7QF-2M9TT")]
    [InlineData("K7QF-2M9U")]
    [InlineData("K7QF/2M9T")]
    [InlineData("K7QF-2M9T'; DROP TABLE answer_record")]
    [InlineData("../K7QF-2M9T")]
    [InlineData("Ｋ7QF-2M9T")]
    public void What_can_be_no_reference_is_none(string? typed) => AnswerReference.Parse(typed).ShouldBeNull();

    private static IEnumerable<string> Ways(AnswerReference reference) =>
    [
        reference.Code, $"{reference}".ToLowerInvariant(), $" {reference} ", $"reference {reference}", $"Reference: {reference}", $"{reference}".Replace('-', '–'), string.Join(' ', reference.Code.ToCharArray()),
        reference.Code.Replace('0', 'O'), reference.Code.Replace('0', 'o').Replace('1', 'l'), reference.Code.Replace('1', 'I'),
    ];
}
