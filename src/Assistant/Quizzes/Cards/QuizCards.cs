using Assistant.Answers.Cards;
using Assistant.Sources.Switches;
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
        QuizView.Off off => OffCard.Of(CardParts.Plain([off.Notice, OffWords.Of(off.What, words.Knowledge.Words), words.Knowledge.Words["switches.quiz-kept"]])),
        QuizView.Trainer trainer => TrainerCard.Of(trainer, words),
        _ => throw new ArgumentException("A view that no card shows.", nameof(view)),
    };
}
