using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting.Telemetry;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// What is said while the store is down. A question is answered from the index and carries no reference, for no record of it can be
/// written; whatever would have to be kept is refused, and says so. Danger is met as ever.
/// </summary>
public sealed class StorelessHandler(AssistantHost assistant, AnswerSender sender, ConversationStore conversations, QuestionHandler persons, TeamsOptions teams)
{
    public async Task<TurnResult> AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var (knowledge, chat) = (turn.Version.Knowledge, turn.Conversation);
        var answer = turn.Version.Answers.Answer(new Question(text) { Role = chat.Profile.Role, Area = chat.Profile.Area, Previous = chat.Previous });
        if (turn.IsInGroup) answer = new GroupRules(knowledge, teams).Allow(answer, turn.Activity);
        answer = persons.Unreviewed(turn, text, answer);
        Telemetry.Answered(answer);
        if (answer.Status != AnswerStatus.Danger && (NeedsStore(answer) || knowledge.Language.CommandIn(text) == ChatCommand.AskPerson))
        {
            await sender.SendAsync(turn, Text(knowledge.Words["store.refused"]), cancellationToken);
            return TurnResult.Done;
        }
        if (answer.Form == AnswerForm.Moment) answer = answer with { Sheet = Moments.MomentSheet.New(answer.Moments, answer.Role) };
        await sender.SendAsync(turn, new AnswerMessage(knowledge, assistant.Site, turn.IsInGroup, teams.SensitivityLabel).Of(answer, turn.IsRepeat), cancellationToken);
        if (answer is { Status: not AnswerStatus.Danger, Parts.Count: > 0 } or { Form: AnswerForm.Moment } or { Intent: Intent.Question, Status: not (AnswerStatus.Danger or AnswerStatus.PersonalDetails) })
            await sender.SendAsync(turn, Text(knowledge.Words["store.unrecorded"]), cancellationToken);

        if (answer.Profile is { } said && !turn.IsInGroup) chat = chat with { Profile = said };
        if (answer is { IsView: false, Parts.Count: > 0 }) chat = chat with { Previous = new Exchange(text, answer) };
        conversations.Write(chat);
        return TurnResult.Done;
    }

    /// <summary>A button that cannot be taken now: the card stays as it is and can be pressed again. Words that tell of danger are met.</summary>
    public AdaptiveCardInvokeResponse Refuse(Turn turn, ExecutedAction? action)
    {
        foreach (var typed in Typed(action?.Data))
            if (turn.Version.Answers.Stop(new Question(typed) { Role = turn.Conversation.Profile.Role, Area = turn.Conversation.Profile.Area }) is { Status: AnswerStatus.Danger, Reply: { } danger })
                return AdaptiveCardInvokeResponse.Message(danger);
        return AdaptiveCardInvokeResponse.Message(turn.Version.Knowledge.Words["store.refused"]);
    }

    public async Task<TurnResult> RefuseFeedbackAsync(Turn turn, TurnResult taken, CancellationToken cancellationToken)
    {
        await sender.SendAsync(turn, Text(turn.Version.Knowledge.Words["store.feedback"]), cancellationToken);
        return taken;
    }

    private static bool NeedsStore(Answer answer) => answer.Form is AnswerForm.Screening or AnswerForm.Quiz || answer.Page is not null || answer.Lacks is not null;

    // Codes of options are short and have no blank in them; what somebody typed mostly has.
    private static IEnumerable<string> Typed(JsonElement? data) => data is not { ValueKind: JsonValueKind.Object } sent ? []
        : sent.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!).Where(v => v.Contains(' ', StringComparison.Ordinal) && v[0] != '{');

    private static Activity Text(string words) => new() { Type = ActivityTypes.Message, Text = words };
}
