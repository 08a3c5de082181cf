using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>What a question could mean, one button each. Pressing one says its words in the chat.</summary>
public static class ChoicesCard
{
    public static AdaptiveCard Of(Answer answer, string text) => new()
    {
        FallbackText = text,
        Body =
        [
            new TextBlock(answer.Reply ?? "") { Weight = "bolder" },
            new ActionSet([.. answer.Choices.Select(c => SubmitButton.Say(c.Title, c.Title))]),
        ],
    };
}
