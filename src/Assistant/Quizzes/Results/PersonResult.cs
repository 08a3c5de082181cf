namespace Assistant.Quizzes.Results;

/// <summary>What somebody answered in a quiz of which everybody was told that the trainer sees names.</summary>
public sealed record PersonResult(string Name, IReadOnlyList<PersonAnswer> Answers)
{
    /// <summary>The points of what they answered, in per cent; null where they answered nothing.</summary>
    public decimal? Percent => Marking.Percent(Answers.Select(a => (a.Result.Item, a.Answer)));

    public int WrongAndCertain => Answers.Count(a => a.IsWrongAndCertain);
}

/// <summary>One answer of theirs.</summary>
public sealed record PersonAnswer(ItemResult Result, QuizAnswer Answer)
{
    public Mark Mark => Marking.MarkOf(Result.Item, Answer);
    public bool IsWrongAndCertain => Marking.IsWrongAndCertain(Result.Item, Answer);

    /// <summary>What they chose, in the order in which they put it where it is an order.</summary>
    public IEnumerable<QuizOption> Chosen => Answer.Codes.Select(Result.Item.Option).OfType<QuizOption>();
}
