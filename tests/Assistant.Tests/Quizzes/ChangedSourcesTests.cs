using Assistant.Checks;
using Assistant.Quizzes;
using Assistant.Tests.Checks;

namespace Assistant.Tests.Quizzes;

public sealed class ChangedSourcesTests
{
    private static readonly DateOnly Read = Some.Assistant.Knowledge.Catalogue.Find("nspcc-child-reveals")!.Checked;

    [Fact]
    public void A_source_that_was_read_again_later_flags_every_item_that_rests_on_it_once() =>
        ChangedSources.Of(SomeQuiz.Quiz with { Written = Read.AddDays(-1) }).Select(c => (c.Item.Id, c.Source.Id)).ShouldBe(SomeQuiz.Quiz.Items.Select(i => (i.Id, "nspcc-child-reveals")));

    [Fact]
    public void One_that_was_read_on_that_day_or_before_flags_nothing()
    {
        ChangedSources.Of(SomeQuiz.Quiz with { Written = Read }).ShouldBeEmpty();
        ChangedSources.Of(SomeQuiz.Quiz with { Written = Read.AddDays(1) }).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_source_that_changed_is_named()
    {
        var item = SomeQuiz.Quiz.Item("see")!;
        var later = item.Options[0].Feedback!.Citations[0] with { Source = item.Options[0].Feedback!.Citations[0].Source with { Id = "later", Checked = SomeQuiz.Quiz.Written.AddDays(1) } };
        var changed = item with { Options = [item.Options[0] with { Feedback = item.Options[0].Feedback! with { Citations = [.. item.Options[0].Feedback!.Citations, later] } }, .. item.Options.Skip(1)] };
        var scene = SomeQuiz.Quiz.SceneOf("see");
        var quiz = SomeQuiz.Quiz with { Scenes = [.. SomeQuiz.Quiz.Scenes.Select(s => s == scene ? s with { Items = [changed, .. s.Items.Skip(1)] } : s)] };
        ChangedSources.Of(quiz).Select(c => (c.Item.Id, c.Source.Id)).ShouldBe([("see", "later")]);
    }

    [Fact]
    public void Check_warns_of_the_item_with_its_line_and_does_not_fail()
    {
        var (code, output) = With("written: 2026-11-20").Check();
        output.ShouldContain("knowledge/quizzes/q.yaml:15: warning: 'page' was read again on 2026-11-21, after 'one' was written.");
        code.ShouldBe(0);
        With("written: 2026-11-21").Check().Output.ShouldNotContain("was read again");
    }

    [Theory]
    [InlineData("says: Call the helpline on 0800 0121 700.", "says: Call the helpline on 0800 0121 701.", "knowledge/quizzes/q.yaml:20: The telephone number 08000121701 does not stand in the words cited")]
    [InlineData("says: The child does not have to consent to the referral.", "says: The child does have to consent to the referral.", "knowledge/quizzes/q.yaml:24: The words cited deny this")]
    [InlineData("story: [He is 15.]", "story: [He is the drug runner.]", "'drug runner' is a word to avoid")]
    [InlineData("story: [He is 15.]", "story: [He is one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.]", "knowledge/quizzes/q.yaml:11: A sentence has 28 words")]
    [InlineData("next: end", "next: after", "knowledge/quizzes/q.yaml:11: 'after' is no later scene")]
    public void Check_holds_a_quiz_to_its_sources_and_its_words(string from, string to, string complaint)
    {
        var (code, output) = With("written: 2026-11-21").Change("knowledge/quizzes/q.yaml", from, to).Check();
        output.ShouldContain(complaint);
        code.ShouldBe(1);
    }

    private static MadeUp With(string written) => new MadeUp().With("knowledge/quizzes/q.yaml", $$$"""
        id: q
        title: A letter
        note: This story is made up. No real child is in it.
        content: It tells of an arrest.
        audience: [teacher]
        minutes: 5
        area: England
        status: draft
        {{{written}}}
        review-due: 2027-05-22
        scenes: [{id: a, title: A, story: [He is 15.], next: end, items: [
            {
              id: skipped, type: words, stem: What do you say?, options: [{code: calm, text: Stay calm., feedback: {says: Call the helpline., cites: [doc "The child does not have to consent to the referral."], suggested: true}}]
            },
            {
              id: one, type: single, stem: What now?, options: [
                {
                  code: ring, text: Ring., mark: right,
                  feedback: {
                    says: Call the helpline on 0800 0121 700., cites: [page#line]}},
                {code: wait, text: Wait., mark: wrong, feedback: {says: Ring the helpline first., cites: [page#line], suggested: true}}]
            }]}]
        learning-points:
          - says: The child does not have to consent to the referral.
            cites: ['doc "The child does not have to consent to the referral."']
        """);
}
