using Assistant.Knowledge;
using Assistant.Teams;
using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>The message with its details masked, to check, change and send.</summary>
public static class PersonalDetailsCard
{
    private const string Masked = "masked";

    /// <summary>The text that was sent from such a card; null where the activity brings none.</summary>
    public static string? TextFrom(Activity activity) => activity is { Text: null or "", Value: { } value } ? value.TextOf(Masked) : null;

    public static AdaptiveCard Of(Answer answer, string text, InterfaceWords words) => new()
    {
        FallbackText = text,
        Body =
        [
            .. CardParts.Lines(answer.Reply),
            new TextInput
            {
                Id = Masked,
                Label = words["answer.masked-label"],
                Value = answer.Masked,
                IsMultiline = true,
                IsRequired = true,
                ErrorMessage = words["answer.masked-missing"],
                MaxLength = InputCheck.MostCharacters,
            },
            new ActionSet([SubmitButton.Send(words["answer.send-masked"]) with { Style = "positive" }]),
        ],
    };
}
