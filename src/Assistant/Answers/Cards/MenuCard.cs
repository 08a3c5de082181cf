using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>What an empty chat shows: what this is for, four questions to start with, and where to set role and area.</summary>
public static class MenuCard
{
    /// <param name="text">The same in plain words.</param>
    /// <param name="words">The words of the interface.</param>
    /// <param name="inGroup">Whether others read along: then role and area are not asked for.</param>
    public static AdaptiveCard Of(string text, InterfaceWords words, bool inGroup = false) => new()
    {
        FallbackText = text,
        Body =
        [
            new TextBlock(words["menu.title"]) { Size = "large", Weight = "bolder", Style = "heading" },
            new TextBlock(words["menu.what"]),
            new TextBlock(words["menu.leave-out"]),
            .. inGroup ? new[] { new TextBlock(words["menu.in-group"]) } : [],
            new TextBlock(words["menu.danger"]) { Weight = "bolder" },
            new TextBlock(words["menu.try"]) { Spacing = "medium" },
            new ActionSet([.. words.Below("starters").Values.Select(question => SubmitButton.Say(question, question))]),
        ],
        Actions = inGroup ? null : [SubmitButton.Say(words["menu.screening"], words["menu.screening"]), SubmitButton.Say(words["profile.change"], words["profile.change"])],
    };
}
