using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>What an empty chat shows: what this is for, four questions to start with, and where to set role and area.</summary>
public static class MenuCard
{
    public static AdaptiveCard Of(string text, InterfaceWords words) => new()
    {
        FallbackText = text,
        Body =
        [
            new TextBlock(words["menu.title"]) { Size = "large", Weight = "bolder", Style = "heading" },
            new TextBlock(words["menu.what"]),
            new TextBlock(words["menu.leave-out"]),
            new TextBlock(words["menu.danger"]) { Weight = "bolder" },
            new TextBlock(words["menu.try"]) { Spacing = "medium" },
            new ActionSet([.. words.Below("starters").Values.Select(question => SubmitButton.Say(question, question))]),
        ],
        Actions = [SubmitButton.Say(words["profile.change"], words["profile.change"])],
    };
}
