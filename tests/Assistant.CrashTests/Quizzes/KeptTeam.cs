using Assistant.Commands;
using Assistant.Conversations;
using Assistant.CrashTests.Core;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Storage;

namespace Assistant.CrashTests.Quizzes;

/// <summary>Where a quiz stands.</summary>
internal sealed record KeptStage(string Run, string Code, string? Item, bool IsRevealed, bool IsClosed)
{
    public static KeptStage Of(GroupQuiz quiz) => new(quiz.Id, quiz.Code, quiz.Session.Stage.Stage.Item, quiz.Session.Stage.Stage.IsRevealed, quiz.Session.Stage.IsClosed);
}

/// <summary>What is on the disk, read with the product's own stores and keys.</summary>
internal sealed class KeptTeam
{
    private readonly GroupQuizStore _quizzes;
    private readonly AssistantHost _assistant;
    private readonly string _trainer;

    public KeptTeam(World world, AssistantHost assistant, string trainer)
    {
        (_assistant, _trainer) = (assistant, trainer);
        var database = new StateDatabase(world.State);
        _quizzes = new GroupQuizStore(database, new StateSeal(world.State), new QuizEditions(database), new TakenActivities(database, TimeProvider.System));
    }

    /// <summary>The trainer's quizzes with everybody's papers.</summary>
    public IReadOnlyList<GroupQuiz> Runs() => [.. _quizzes.OfTrainer(_trainer, _assistant.Knowledge).Select(q => _quizzes.Find(q.Id, _assistant.Knowledge)!)];
}
