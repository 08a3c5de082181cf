using Assistant.Knowledge;

namespace Assistant.Quizzes;

/// <summary>What is said of a step that could not be taken. Where the key is shown already there is nothing to say: it is seen.</summary>
public static class QuizNotices
{
    public static string? Of(QuizFault fault, KnowledgeBase knowledge) => fault switch
    {
        QuizFault.NothingChosen or QuizFault.NotAnswered => knowledge.Words["quiz.nothing-chosen"],
        QuizFault.ChooseOne => knowledge.Words["quiz.choose-one-only"],
        QuizFault.PutAllInOrder => knowledge.Words["quiz.put-all"],
        QuizFault.OldItem => knowledge.Words["quiz.old-card"],
        QuizFault.Closed => knowledge.Words["quiz.is-closed"],
        _ => null,
    };
}
