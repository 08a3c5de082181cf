using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Screening;
using Assistant.Sources.Changes;

namespace Assistant.Tests.Sources.Changes;

/// <summary>What a manager takes out or replaces is no longer said, anywhere; all else is.</summary>
public sealed class HeldBackTests
{
    private const string Review = "bscp-2019-20-02", Brief = "child-g-and-h-brief";

    private readonly SomeSite _site = new();
    private static readonly KnowledgeBase Before = Some.Assistant.Knowledge;

    [Fact]
    public async Task A_source_that_is_withdrawn_is_neither_searched_nor_cited_and_everything_that_cites_it_is_held_back()
    {
        await _site.DoAsync(ChangeKind.Withdraw, Review, "The partnership took it down.");
        var host = _site.Host();
        var now = host.Knowledge;
        now.Catalogue.Find(Review)!.Withdrawn!.Why.ShouldBe("The partnership took it down.");
        now.Documents.ShouldNotContain(d => d.Source.Id == Review);
        foreach (var (was, isNow) in All(Before).Zip(All(now)))
            (isNow.IsHeldBack, isNow.Id).ShouldBe((was.Citations.Any(c => c.Source.Id == Review), was.Id));
        All(now).Where(s => s.IsHeldBack).ShouldAllBe(s => s.Text == now.Words["held-back.statement"] && s.Citations.Count == 0 && s.HeldBack!.Cited.Any(c => c.Source == Review));
        now.Quizzes.ShouldAllBe(q => ScenarioSpoken.Statements(q).All(s => !s.IsHeldBack));
        (now.Quizzes.Count + now.HeldBackQuizzes.Count).ShouldBe(Before.Quizzes.Count);

        var wordsOfReview = Before.Documents.First(d => d.Source.Id == Review).Text;
        foreach (var question in new[] { "What do I do when a case is dropped after an NRM decision?", "What did the review say about school exclusion?", "who was child a", "he was arrested last night" })
        {
            var answer = host.Answers.Answer(new Question(question));
            answer.Citations.ShouldNotContain(c => c.Source.Id == Review, question);
            answer.Parts.Concat(answer.More).ShouldAllBe(p => p.Kind == PartKind.Pointer || !wordsOfReview.Contains(p.Text, StringComparison.Ordinal), question);
            answer.Parts.Concat(answer.More).ShouldAllBe(p => p.Text != now.Words["held-back.statement"] && (p.Kind == PartKind.Pointer || p.Citations.Count > 0), question);
        }
    }

    [Fact]
    public async Task What_was_taken_out_comes_back_when_it_is_restored()
    {
        await _site.DoAsync(ChangeKind.Withdraw, Brief);
        All(_site.Read()).ShouldContain(s => s.IsHeldBack);
        await _site.DoAsync(ChangeKind.Restore, Brief);
        var now = _site.Read();
        All(now).ShouldAllBe(s => !s.IsHeldBack);
        now.Documents.Count.ShouldBe(Before.Documents.Count);
    }

    [Fact]
    public async Task A_referenced_page_that_is_withdrawn_takes_what_rests_on_it_along()
    {
        var page = Before.Notes.SelectMany(n => n.Statements).SelectMany(s => s.Citations).First(c => !c.Held).Source.Id;
        await _site.DoAsync(ChangeKind.Withdraw, page);
        foreach (var (was, isNow) in All(Before).Zip(All(_site.Read()))) isNow.IsHeldBack.ShouldBe(was.Citations.Any(c => c.Source.Id == page), was.Id);
    }

    [Fact]
    public async Task An_answer_from_before_is_not_repeated_from_a_source_that_was_taken_out_since()
    {
        var host = _site.Host();
        var question = new Question("What did the review say about school exclusion?");
        var before = host.Answers.Answer(question);
        before.Shown.ShouldContain(c => c.Source.Id == Review);
        await _site.DoAsync(ChangeKind.Withdraw, Review);
        host.Refresh().ShouldNotBeNull();
        foreach (var words in new[] { "show me the paragraph", "more", "shorter", "copy for my notes" })
        {
            var again = host.Answers.Answer(new Question(words) { Previous = new Exchange(question.Text, before) });
            again.Shown.ShouldNotContain(c => c.Source.Id == Review, words);
            foreach (var quote in before.Shown.Where(c => c.Source.Id == Review).Select(c => c.Quote!))
                host.Answers.Text.Of(again).ShouldNotContain(quote, Case.Sensitive, words);
        }
    }

    [Fact]
    public async Task The_words_that_were_found_when_an_answer_was_given_are_held_back_alone()
    {
        var text = Before.Documents.First(d => d.Source.Id == Review).Text;
        var quoted = Before.Notes.SelectMany(n => n.Statements).SelectMany(s => s.Citations).First(c => c.Source.Id == Review);
        await _site.ReplaceAsync(Review, text.Replace(quoted.Quote!, "These words were taken out."));
        var now = _site.Read();
        var lost = All(now).Where(s => s.IsHeldBack).ToList();
        lost.ShouldNotBeEmpty();
        lost.ShouldAllBe(s => s.HeldBack!.Cited.All(c => Overlaps(c.Words, quoted.Quote!)));
        now.Expansions.Count.ShouldBeLessThan(Before.Expansions.Count);
        now.Catalogue.Find(Review)!.Published.ShouldBe("2026-11");
    }

    // "A quotation that still stands is never held back, one that does not is never shown", over random edits of a document.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task Over_random_edits_what_still_stands_is_shown_and_what_does_not_is_held_back(int seed)
    {
        var random = new Random(seed);
        var text = Before.Documents.First(d => d.Source.Id == Review).Text;
        for (var edits = random.Next(1, 40); edits > 0; edits--)
        {
            var (at, length) = (random.Next(text.Length - 200), random.Next(1, 200));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, " not "),
                2 => text.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
                _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            };
        }
        await _site.ReplaceAsync(Review, text);
        var now = _site.Read();
        var folded = Folded(text);
        foreach (var (was, isNow) in All(Before).Zip(All(now)))
        {
            var stands = was.Citations.All(c => c.Source.Id != Review || folded.Contains(Folded(c.Quote!), StringComparison.Ordinal));
            isNow.IsHeldBack.ShouldBe(!stands, was.Id);
            isNow.Text.ShouldBe(stands ? was.Text : now.Words["held-back.statement"]);
            foreach (var citation in isNow.Citations.Where(c => c.Source.Id == Review)) text[citation.Start..citation.End].ShouldBe(citation.Quote);
        }
    }

    internal static IEnumerable<Statement> All(KnowledgeBase k) =>
    [
        .. k.Notes.OrderBy(n => n.Id).SelectMany(n => n.Statements), .. k.Questionnaires.OrderBy(q => q.Id).SelectMany(Spoken.Statements), .. k.Cases.OrderBy(c => c.Id).SelectMany(Spoken.Statements),
        .. k.Moments.SelectMany(MomentSpoken.Statements), .. k.Quizzes.Concat(k.HeldBackQuizzes).OrderBy(q => q.Id).SelectMany(ScenarioSpoken.Statements),
    ];

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Overlaps(string one, string other) => Folded(one).Split(". ").Any(s => Folded(other).Contains(s, StringComparison.Ordinal)) || Folded(other).Split(". ").Any(s => Folded(one).Contains(s, StringComparison.Ordinal));
}
