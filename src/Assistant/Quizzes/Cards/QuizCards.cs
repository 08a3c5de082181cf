using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>Which card shows a view.</summary>
public static class QuizCards
{
    public static AdaptiveCard Of(QuizView view, QuizWords words) => view switch
    {
        QuizView.Menu menu => QuizMenuCard.Of(menu, words),
        QuizView.Solo solo => SoloCard.Of(solo, words),
        QuizView.Agree agree => AgreeCard.Of(agree, words),
        QuizView.Learner learner => LearnerCard.Of(learner, words),
        QuizView.Trainer trainer => TrainerCard.Of(trainer, words),
        _ => throw new ArgumentException("A view that no card shows.", nameof(view)),
    };
}
