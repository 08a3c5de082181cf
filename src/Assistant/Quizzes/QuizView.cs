using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Sources.Changes;

namespace Assistant.Quizzes;

/// <summary>What is shown of quizzes.</summary>
public abstract record QuizView
{
    private QuizView() { }

    /// <summary>What was noted, or could not be done.</summary>
    public string? Notice { get; init; }

    /// <param name="Offered">The quizzes that can be taken.</param>
    /// <param name="Begun">What was begun alone and is not at its end.</param>
    /// <param name="Missed">What was missed, by story.</param>
    /// <param name="Running">What the trainer runs and ran; the newest first.</param>
    /// <param name="IsTrainer">Whether a quiz can be started for a team.</param>
    public sealed record Menu(IReadOnlyList<Scenario> Offered, IReadOnlyList<SoloPaper> Begun, IReadOnlyList<Missed> Missed, IReadOnlyList<GroupQuiz> Running, bool IsTrainer) : QuizView;

    /// <summary>A quiz that is taken alone. <see cref="Words"/> are those that are held against the key now, and not kept.</summary>
    public sealed record Solo(SoloPaper Paper, string? Words = null) : QuizView;

    /// <summary>Before coming in: the trainer will see one's name and answers.</summary>
    public sealed record Agree(GroupQuiz Quiz) : QuizView;

    /// <summary>A learner's own card: no one else's answer is in it, and the spread where the key is shown and five have answered.</summary>
    public sealed record Learner(GroupQuiz Quiz, GroupPaper Paper, Spread? Spread = null, string? Words = null) : QuizView;

    /// <summary>Quizzes are switched off.</summary>
    public sealed record Off(SwitchedOff What) : QuizView;

    /// <summary>The trainer's card.</summary>
    public sealed record Trainer(GroupQuiz Quiz) : QuizView;
}

/// <summary>What somebody missed in a story when they answered it last.</summary>
public sealed record Missed(Scenario Scenario, IReadOnlyList<string> Items);
