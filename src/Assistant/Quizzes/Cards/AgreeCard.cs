using Assistant.Answers.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>Asked before somebody comes into a quiz in which the trainer sees names.</summary>
internal static class AgreeCard
{
    public static AdaptiveCard Of(QuizView.Agree view, QuizWords words) => new()
    {
        FallbackText = CardParts.Plain([view.Quiz.Session.Scenario.Title, words["agree-title"], words["agree-help"], words.Text("type-agree", ("code", view.Quiz.Code))]),
        Body =
        [
            .. ItemParts.Head(view.Quiz.Session.Scenario, words, isFirst: false),
            CardParts.Heading(words["agree-title"]),
            new TextBlock(words["agree-help"]),
            new ActionSet([words.PressOnly("agree", "join", (QuizWords.Code, view.Quiz.Code), (QuizWords.Named, "yes")) with { Style = "positive" }, words.PressOnly("menu", "menu")]),
        ],
    };
}
