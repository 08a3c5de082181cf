using System.Collections.Immutable;
using Assistant.Guidance;
using Assistant.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Quizzes;

/// <summary>Quizzes of any shape that the proof finds sound in their leads and keys, and answers to their items.</summary>
internal static class GeneratedQuizzes
{
    private static readonly int[] Shares = [1, 20, 25, 33, 50, 60, 75, 100];

    /// <summary>Generated quizzes, and now and then the made-up one or one that ships.</summary>
    public static Arbitrary<Scenario> Any => Gen.OneOf(Made, Made, Gen.Elements(SomeQuiz.All.ToArray())).ToArbitrary();

    private static Gen<Scenario> Made =>
        from count in Gen.Choose(1, 5)
        from scenes in Gen.CollectToArray(Enumerable.Range(0, count), at => MadeScene(at, count))
        select SomeQuiz.Quiz with { Scenes = scenes };

    public static Arbitrary<QuizItem> Items => MadeItem("one").ToArbitrary();

    private static Gen<Scene> MadeScene(int at, int count) =>
        from items in Gen.Choose(1, 3).SelectMany(n => Gen.CollectToArray(Enumerable.Range(0, n), i => MadeItem($"s{at}-i{i}")))
        from leads in Gen.Elements(false, false, true).SelectMany(_ => Later(at, count)).ArrayOf(8)
        from isLeading in ArbMap.Default.GeneratorFor<bool>().ArrayOf(8)
        from branch in Gen.OneOf(Gen.Constant<ScoreBranch?>(null), from share in Gen.Elements(Shares) from to in Later(at, count) select (ScoreBranch?)new ScoreBranch(share, to))
        from next in Later(at, count)
        select new Scene($"s{at}", "Scene", ["Story."], [.. items[..^1], Leading(items[^1], leads, isLeading)], branch, next, 1);

    private static Gen<string> Later(int at, int count) => Gen.Choose(at + 1, count).Select(to => to == count ? Scene.End : $"s{to}");

    private static QuizItem Leading(QuizItem item, string[] leads, bool[] isLeading) => item.Type != QuizItemType.Single ? item
        : item with { Options = [.. item.Options.Select((o, i) => o with { Goto = isLeading[i] ? leads[i] : null })] };

    private static Gen<QuizItem> MadeItem(string id) =>
        from type in Gen.Elements(Enum.GetValues<QuizItemType>())
        from count in type switch { QuizItemType.Single => Gen.Choose(2, 4), QuizItemType.Words => Gen.Choose(1, 4), _ => Gen.Choose(3, 5) }
        from marks in MarksOf(type, count)
        select new QuizItem(id, type, "What?", [.. marks.Select((m, i) => new QuizOption($"o{i}", $"Option {i}", m, null, null, 1))], 1);

    private static Gen<Mark[]> MarksOf(QuizItemType type, int count) => type switch
    {
        QuizItemType.Single => from others in Gen.Elements(Mark.Wrong, Mark.Partly).ArrayOf(count - 1) from marks in Gen.Shuffle<Mark>([Mark.Right, .. others]) select marks,
        QuizItemType.Several => from others in Gen.Elements(Mark.Wrong, Mark.Right).ArrayOf(count - 3) from marks in Gen.Shuffle<Mark>([Mark.Right, Mark.Right, Mark.Wrong, .. others]) select marks,
        _ => Gen.Constant(Enumerable.Repeat(Mark.Right, count).ToArray()),
    };

    /// <summary>An answer that can be taken: each number another one, and all of them some number.</summary>
    public static QuizAnswer AnswerTo(QuizItem item, int choice)
    {
        var (count, sets) = (item.Options.Count, 1 << item.Options.Count);
        ImmutableArray<string> codes = item.Type switch
        {
            QuizItemType.Single => [item.Options[choice % count].Code],
            QuizItemType.Several => Set(item, 1 + choice % (sets - 1)),
            QuizItemType.Order => Permuted(item, choice),
            _ => Set(item, choice % sets),
        };
        return new QuizAnswer(codes, (choice % 4) switch { 0 => null, var sure => (Sureness)(sure - 1) }, choice % 3 == 0 ? null : choice % 300);
    }

    /// <summary>One that cannot: nothing, too much, or of another item.</summary>
    public static QuizAnswer NoAnswerTo(QuizItem item, int choice) => item.Type switch
    {
        QuizItemType.Single when choice % 3 == 0 => new QuizAnswer([.. item.Options.Select(o => o.Code)]),
        QuizItemType.Order when choice % 3 == 0 => new QuizAnswer([.. item.Options.Skip(1).Select(o => o.Code)]),
        QuizItemType.Order when choice % 3 == 1 => new QuizAnswer([.. item.Options.Select(_ => item.Options[0].Code)]),
        not QuizItemType.Words when choice % 3 == 2 => new QuizAnswer([]),
        _ => new QuizAnswer(["no-such-code"]),
    };

    private static ImmutableArray<string> Set(QuizItem item, int set) => [.. item.Options.Where((_, i) => (set >> i & 1) == 1).Select(o => o.Code)];

    private static ImmutableArray<string> Permuted(QuizItem item, int choice)
    {
        var (left, codes) = (item.Options.Select(o => o.Code).ToList(), new List<string>());
        for (; left.Count > 0; choice /= 7)
        {
            codes.Add(left[choice % left.Count]);
            left.Remove(codes[^1]);
        }
        return [.. codes];
    }
}
