using System.Collections.Immutable;
using System.Text;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Results;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes.Results;

/// <summary>What a trainer cannot learn from the results, whatever was answered; and that they add up.</summary>
public sealed class ResultsLaws
{
    private const int Tests = 200;

    private static readonly Scenario Story = ResultsQuiz.Scenario;
    private static readonly IReadOnlyList<QuizItem> Items = [.. Story.Items];

    /// <summary>Who answered what, where the quiz stands, and how it was run before.</summary>
    private sealed record Room(GroupQuiz Now, GroupQuiz? Before, int Seed)
    {
        public override string ToString() => $"{Show(Now)}\nbefore: {(Before is null ? "-" : Show(Before))}\nseed {Seed}";

        private static string Show(GroupQuiz quiz) => $"{quiz.Session.Stage.Stage.Item} revealed {quiz.Session.Stage.Stage.IsRevealed} closed {quiz.Session.Stage.IsClosed} named {quiz.Session.IsNamed}\n"
            + string.Join('\n', quiz.Session.Papers.Select(p => $"{p.Key} {p.Value.Name}: {string.Join("; ", p.Value.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key}={string.Join(',', a.Value.Codes)} {a.Value.Sure} {a.Value.Seconds}"))}"));
    }

    private static readonly Gen<QuizAnswer> Any =
        from sure in Gen.Elements<Sureness?>(null, Sureness.Guess, Sureness.Fairly, Sureness.Sure)
        from seconds in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 400).Select(s => (int?)s))
        select new QuizAnswer([], sure, seconds);

    private static Gen<QuizAnswer> AnswerTo(QuizItem item) =>
        from about in Any
        from shuffled in Gen.Shuffle(item.Options.Select(o => o.Code))
        from count in Gen.Choose(1, item.Options.Count)
        select about with
        {
            Codes = [.. item.Type switch
            {
                QuizItemType.Single => shuffled.Take(1),
                QuizItemType.Order => shuffled,
                QuizItemType.Words => shuffled.Take(count - 1),
                _ => shuffled.Take(count),
            }],
        };

    // Few, about five, and many; items that nobody, some or all answered.
    private static Gen<GroupSession> Session(bool isNamed) =>
        from people in Gen.OneOf(Gen.Choose(0, 4), Gen.Choose(5, 7), Gen.Choose(8, 14))
        from percents in Gen.Elements(0, 30, 60, 100, 100).ArrayOf(Items.Count)
        from hands in Gen.Choose(0, 99).ArrayOf(people * Items.Count)
        from answers in Gen.CollectToSequence(Enumerable.Range(0, people * Items.Count).Select(i => AnswerTo(Items[i % Items.Count])))
        from names in Gen.Elements<string?>("Nia", "Omar", "Pat", null, " ").ArrayOf(people)
        from asked in Gen.Choose(1, Items.Count)
        from state in Gen.Choose(0, 2)
        let given = answers.ToList()
        select new GroupSession
        {
            Scenario = Story,
            IsNamed = isNamed,
            Stage = new GroupStage(new QuizStage(Items[asked - 1].Id, state == 1, [.. Items.Take(asked).Select(i => i.Id)]), state == 2),
            // Names on the papers of an unnamed quiz too: nothing may show them.
            Papers = Enumerable.Range(0, people).ToImmutableDictionary(p => $"person {p}", p => new Paper(names[p] is { } name ? $"{name}{p}".TrimStart('-') : null, true,
                Enumerable.Range(0, asked).Where(i => hands[(p * Items.Count) + i] < percents[i]).ToImmutableDictionary(i => Items[i].Id, i => given[(p * Items.Count) + i]))),
        };

    private static readonly Gen<Room> Rooms =
        from now in Session(isNamed: false)
        from before in Session(isNamed: false)
        from isAgain in Gen.Elements(true, false)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new Room(Quiz(now, "now"), isAgain ? Quiz(before, "before") : null, seed);

    private static readonly Gen<Room> NamedRooms =
        from now in Session(isNamed: true)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new Room(Quiz(now, "now"), null, seed);

    private static void Holds(Gen<Room> rooms, Func<Room, bool> law) => Prop.ForAll(rooms.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Tests));

    private static GroupQuiz Quiz(GroupSession session, string id) => Played.Quiz(session.Scenario, [], session.IsNamed, id, Some.TuesdayMorning.AddDays(id == "now" ? 0 : -7)) with { Session = session };

    private static ResultsReport Of(Room room) => ResultsReport.Of(room.Now, room.Before);

    // All that a trainer is shown: the file has every figure of the page, and the page the order of the hardest beside.
    private static string Print(ResultsReport report) =>
        $"{Encoding.UTF8.GetString(ResultsCsv.Of(report, Some.Assistant.Knowledge.Words))}\n{string.Join(' ', report.Struggled.Select(i => i.Item.Id))}\n{report.LeavesOut}";

    private static int Answered(GroupQuiz quiz, QuizItem item) => quiz.Session.Papers.Values.Count(p => p.Answers.ContainsKey(item.Id));

    private static GroupQuiz With(GroupQuiz quiz, Func<string, Paper, Paper> change) =>
        quiz with { Session = quiz.Session with { Papers = quiz.Session.Papers.ToImmutableDictionary(p => p.Key, p => change(p.Key, p.Value)) } };

    private static QuizAnswer Sample(QuizItem item, Random random)
    {
        string[] shuffled = [.. item.Options.Select(o => o.Code).OrderBy(_ => random.Next())];
        return new QuizAnswer([.. item.Type switch
        {
            QuizItemType.Single => shuffled[..1],
            QuizItemType.Order => shuffled,
            _ => shuffled[..random.Next(1, shuffled.Length)],
        }], (Sureness)random.Next(0, 3), random.Next(0, 500));
    }

    /// <summary>Of items that fewer than five answered, other people, as many as you like under five, may have answered anything.</summary>
    private static GroupQuiz OtherwiseUnderFive(GroupQuiz quiz, Random random) => Items.Where(i => Answered(quiz, i) < Spread.Least).Aggregate(quiz, (q, item) =>
    {
        var now = q.Session.Papers.Keys.OrderBy(_ => random.Next()).Take(random.Next(0, Spread.Least)).ToHashSet();
        return With(q, (key, paper) => paper with { Answers = now.Contains(key) ? paper.Answers.SetItem(item.Id, Sample(item, random)) : paper.Answers.Remove(item.Id) });
    });

    [Fact]
    public void How_many_under_five_answered_and_what_makes_no_difference_now_or_before() => Holds(Rooms, room =>
    {
        var random = new Random(room.Seed);
        return Enumerable.Range(0, 4).All(_ => Print(Of(room with { Now = OtherwiseUnderFive(room.Now, random), Before = room.Before is null ? null : OtherwiseUnderFive(room.Before, random) })) == Print(Of(room)));
    });

    [Fact]
    public void Who_of_those_who_answered_gave_which_answer_makes_no_difference() => Holds(Rooms, room =>
    {
        var random = new Random(room.Seed);
        var shuffled = Items.Aggregate(room.Now, (quiz, item) =>
        {
            var answers = new Queue<QuizAnswer>(quiz.Session.Papers.Values.Where(p => p.Answers.ContainsKey(item.Id)).Select(p => p.Answers[item.Id]).OrderBy(_ => random.Next()));
            return With(quiz, (_, paper) => paper.Answers.ContainsKey(item.Id) ? paper with { Answers = paper.Answers.SetItem(item.Id, answers.Dequeue()) } : paper);
        });
        return Print(Of(room with { Now = shuffled })) == Print(Of(room));
    });

    [Fact]
    public void How_sure_and_how_fast_somebody_was_makes_no_difference_where_fewer_than_five_said_or_are_known() => Holds(Rooms, room =>
    {
        var random = new Random(room.Seed);
        var other = Items.Aggregate(room.Now, (quiz, item) =>
        {
            var answers = quiz.Session.Papers.Values.Where(p => p.Answers.ContainsKey(item.Id)).Select(p => p.Answers[item.Id]).ToList();
            var (isSureFree, isTimeFree) = (answers.Count(a => a.Sure is not null) < Spread.Least, answers.Count(a => a.Seconds is not null) < Spread.Least);
            var (sures, times) = (random.Next(0, Spread.Least), random.Next(0, Spread.Least));
            return With(quiz, (_, paper) => !paper.Answers.TryGetValue(item.Id, out var given) ? paper : paper with
            {
                Answers = paper.Answers.SetItem(item.Id, given with
                {
                    Sure = !isSureFree ? given.Sure : sures-- > 0 ? (Sureness)random.Next(0, 3) : null,
                    Seconds = !isTimeFree ? given.Seconds : times-- > 0 ? random.Next(0, 500) : null,
                }),
            });
        });
        return Print(Of(room with { Now = other })) == Print(Of(room));
    });

    [Fact]
    public void No_number_of_people_who_answered_is_under_five() => Holds(Rooms, room =>
    {
        var report = Of(room);
        return report.Answered is null or >= 5 && report.Items.All(i => i.Figures is null or { Answered: >= 5 }) && report.Answered is null == report.Items.All(i => i.Figures is null);
    });

    [Fact]
    public void Nobody_is_named_where_not_everybody_was_told() => Holds(Rooms, room => Of(room).People.Count == 0 && !Print(Of(room)).Contains("Nia", StringComparison.Ordinal));

    [Fact]
    public void What_somebody_without_a_name_answered_makes_no_difference_where_names_are_shown() => Holds(NamedRooms, room =>
    {
        var random = new Random(room.Seed);
        var other = With(room.Now, (_, paper) => !string.IsNullOrWhiteSpace(paper.Name) ? paper : paper with
        {
            Answers = Items.Where(_ => random.Next(2) == 0).ToImmutableDictionary(i => i.Id, i => Sample(i, random)),
        });
        return Print(Of(room with { Now = other })) == Print(Of(room));
    });

    [Fact]
    public void Where_names_are_shown_the_figures_are_those_of_the_answers_beside_them() => Holds(NamedRooms, room =>
    {
        var report = Of(room);
        return report.People.Count == room.Now.Session.Papers.Values.Count(p => !string.IsNullOrWhiteSpace(p.Name))
            && report.Items.Where(i => i.Figures is not null).All(i =>
                report.People.SelectMany(p => p.Answers).Where(a => a.Result == i).Select(a => a.Answer).ToList() is var given
                && i.Figures!.Answered == given.Count
                && i.Figures.Right == given.Count(a => Marking.Of(i.Item, a) == 1)
                && Math.Abs(i.Figures.Percent - (100 * given.Average(a => Marking.Of(i.Item, a)))) < 0.0001m);
    });

    [Fact]
    public void Scenes_and_the_whole_are_the_means_of_the_items_that_are_shown() => Holds(Rooms, room =>
    {
        var report = Of(room);
        decimal Sum(IEnumerable<ItemResult> items) => items.Sum(i => i.Figures?.Percent ?? 0);
        int Count(IEnumerable<ItemResult> items) => items.Count(i => i.Figures is not null);
        return report.Scenes.All(s => Same(s.Percent, Count(s.Items), Sum(s.Items))) && Same(report.Percent, Count(report.Items), Sum(report.Items))
            && Same(report.Before?.Then, report.Before?.Items.Count ?? 0, report.Before?.Items.Sum(i => i.Then) ?? 0)
            && Same(report.Before?.Now, report.Before?.Items.Count ?? 0, report.Before?.Items.Sum(i => i.Now) ?? 0);

        bool Same(decimal? mean, int count, decimal sum) => count == 0 ? mean is null : Math.Abs((mean!.Value * count) - sum) < 0.0001m;
    });

    [Fact]
    public void Everybody_who_answered_a_choice_of_one_stands_at_one_option() => Holds(Rooms, room =>
        Of(room).Items.Where(i => i.Figures is not null && i.Item.Type == QuizItemType.Single).All(i => i.Figures!.Options.Sum(o => o.Count) == i.Figures.Answered));

    [Fact]
    public void What_is_compared_was_answered_by_five_both_times() => Holds(Rooms, room =>
        (Of(room).Before?.Items ?? []).All(c => Answered(room.Now, c.Result.Item) >= 5 && Answered(room.Before!, c.Result.Item) >= 5));

    [Fact]
    public void The_hardest_are_three_at_most_and_nothing_that_is_not_among_them_was_missed_more() => Holds(Rooms, room =>
    {
        var report = Of(room);
        var rest = report.Items.Except(report.Struggled).Where(i => i.Figures is not null).Select(i => i.Figures!.Missed).DefaultIfEmpty(0).Max();
        return report.Struggled.Count <= 3 && (report.Struggled.Count < 3 ? rest == 0 : report.Struggled.All(i => i.Figures!.Missed >= rest));
    });
}
