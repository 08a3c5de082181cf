using Assistant.Answers.Records;
using Assistant.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Answers.Records;

public sealed class DifferenceLaws
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "child", "must", "may", "be", "seen", "within", "72", "24", "hours.", "\n", "  ", "é", "not").ListOf().Select(words => string.Join(' ', words));

    private static readonly Arbitrary<(string Before, string After)> Pairs = (from before in Texts from after in Texts select (before, after)).ToArbitrary();

    [Fact]
    public void Each_side_of_a_difference_is_its_text() => Check((before, after, difference) =>
        WordDifference.Side(difference, WordChange.Removed) == Words.OneLine(before) && WordDifference.Side(difference, WordChange.Added) == Words.OneLine(after));

    [Fact]
    public void What_is_the_same_is_kept_whole() => Check((before, _, _) => WordDifference.Between(before, before).All(d => d.Change == WordChange.Kept));

    [Fact]
    public void As_many_words_are_kept_one_way_as_the_other() => Check((before, after, difference) => Kept(difference) == Kept(WordDifference.Between(after, before)));

    [Fact]
    public void No_two_pieces_beside_each_other_are_of_one_kind() => Check((_, _, difference) => difference.Zip(difference.Skip(1)).All(p => p.First.Change != p.Second.Change));

    [Fact]
    public void One_word_that_was_put_in_another_s_place_is_all_that_changed() =>
        WordDifference.Between("The child must be seen within 72 hours.", "The child must be seen within 24\nhours.").ShouldBe(
            [new(WordChange.Kept, "The child must be seen within"), new(WordChange.Removed, "72"), new(WordChange.Added, "24"), new(WordChange.Kept, "hours.")]);

    [Fact]
    public void Texts_too_long_to_compare_are_shown_as_replaced()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 3000)), string.Join(' ', Enumerable.Range(1, 3000).Reverse()));
        var difference = WordDifference.Between(before, after);
        WordDifference.Side(difference, WordChange.Removed).ShouldBe(before);
        WordDifference.Side(difference, WordChange.Added).ShouldBe(after);
    }

    private static int Kept(IReadOnlyList<ChangedWords> difference) => difference.Where(d => d.Change == WordChange.Kept).Sum(d => Words.Count(d.Words));

    private static void Check(Func<string, string, IReadOnlyList<ChangedWords>, bool> law) =>
        Prop.ForAll(Pairs, p => law(p.Before, p.After, WordDifference.Between(p.Before, p.After))).QuickCheckThrowOnFailure();
}
