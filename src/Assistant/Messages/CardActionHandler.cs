using System.Text.Json;
using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Conversations;
using Assistant.Guidance;
using Assistant.Moments.Cards;
using Assistant.Moments.Reminders.Cards;
using Assistant.Questions.Cards;
using Assistant.Quizzes.Cards;
using Assistant.Screening.Cards;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>A card's button that calls the assistant. What the card lets choose is checked again here.</summary>
public sealed class CardActionHandler(ConversationStore conversations, ScreeningHandler screenings, MomentHandler moments, ReminderHandler reminders, QuizHandler quizzes, QuestionHandler questions, StorelessHandler storeless)
{
    public async Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await StoredAsync(turn, cancellationToken);
        }
        catch (StoreDownException)
        {
            return Answer(storeless.Refuse(turn, turn.Activity.Value?.As(TeamsJson.Wire.AdaptiveCardInvokeValue)?.Action));
        }
    }

    private async Task<TurnResult> StoredAsync(Turn turn, CancellationToken cancellationToken) => Answer(turn.Activity.Value?.As(TeamsJson.Wire.AdaptiveCardInvokeValue)?.Action switch
    {
        { Verb: ScreeningWords.Verb } action => screenings.Press(turn, action),
        { Verb: MomentCard.Verb } action => await moments.PressAsync(turn, action, cancellationToken),
        { Verb: ReminderWords.Verb } action => await reminders.PressAsync(turn, action, cancellationToken),
        { Verb: QuizWords.Verb } action => await quizzes.PressAsync(turn, action, cancellationToken),
        { Verb: QuestionWords.Verb } action => await questions.PressAsync(turn, action, cancellationToken),
        { Verb: ProfileCard.Verb } when turn.IsInGroup => AdaptiveCardInvokeResponse.Message(turn.Version.Knowledge.Replies.Text("private")),
        { Verb: ProfileCard.Verb } action => SetProfile(turn, action),
        _ => AdaptiveCardInvokeResponse.BadRequest(turn.Version.Knowledge.Words["answer.gone"]),
    });

    private AdaptiveCardInvokeResponse SetProfile(Turn turn, ExecutedAction action)
    {
        var knowledge = turn.Version.Knowledge;
        var (role, area) = (Chosen(action.Data, ProfileCard.Role), Chosen(action.Data, ProfileCard.Area));
        if (role is not null && !NoteReader.KnownRoles.Contains(role)) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["profile.not-a-role"]);
        if (area is not null && !knowledge.Contacts.AreaNames.Contains(area)) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["profile.not-an-area"]);

        var profile = new Profile(role, area);
        conversations.Write(turn.Conversation with { Profile = profile });
        var noted = turn.Version.Answers.NoteProfile(profile).Reply!;
        return turn.Activity.ReplyToId is null ? AdaptiveCardInvokeResponse.Message(noted) : AdaptiveCardInvokeResponse.Card(ProfileCard.Noted(noted));
    }

    private static string? Chosen(JsonElement? data, string name) => data?.TextOf(name) is { Length: > 0 } chosen and not ProfileCard.None ? chosen : null;

    private static TurnResult Answer(AdaptiveCardInvokeResponse response) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToElement(response, TeamsJson.Wire.AdaptiveCardInvokeResponse));
}
