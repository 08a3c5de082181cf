using Assistant.Guidance;

namespace Assistant.Screening;

/// <summary>A made-up child's story to practise on, and how somebody experienced would answer.</summary>
public sealed record PracticeCase
{
    public required string Id { get; init; }
    public required string Questionnaire { get; init; }
    public required string Title { get; init; }

    /// <summary>Says that it is made up, and what is in it that may be hard to read.</summary>
    public required string Note { get; init; }
    public required IReadOnlyList<string> Story { get; init; }
    public required IReadOnlyList<KeyAnswer> Key { get; init; }

    /// <summary>The id of the outcome that the key comes to; <c>check</c> proves it.</summary>
    public required string Outcome { get; init; }
    public required string File { get; init; }
    public required int Line { get; init; }

    public KeyAnswer? KeyOf(string linkId) => Key.FirstOrDefault(k => k.LinkId == linkId);

    public IReadOnlyDictionary<string, ItemAnswer> KeyAnswers => Key.ToDictionary(k => k.LinkId, k => ItemAnswer.Of(k.Codes));
}

/// <summary>The answer of the key to one question, where in the story it stands, and what a source says about it.</summary>
public sealed record KeyAnswer(string LinkId, IReadOnlyList<string> Codes, string FromStory, Statement? Why, int Line);

/// <summary>Where a learner's answer is another than the key's.</summary>
public sealed record KeyDifference(SheetLine Line, KeyAnswer Key);

public static class PracticeComparison
{
    /// <summary>The differences in the order of the questions; a question of one of the two sides alone is one too.</summary>
    public static IReadOnlyList<KeyDifference> Between(AnswerSheet sheet, PracticeCase story) =>
        [.. sheet.Lines.Where(l => l.Applies || l.Answer is not null)
            .Select(l => (Line: l, Key: story.KeyOf(l.Item.LinkId)))
            .Where(p => p.Key is not null && !Same(p.Line, p.Key))
            .Select(p => new KeyDifference(p.Line, p.Key!))];

    private static bool Same(SheetLine line, KeyAnswer key) => line is { Applies: true, Answer: { } answer } && answer.Codes.ToHashSet().SetEquals(key.Codes);
}
