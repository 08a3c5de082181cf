using Assistant.Access;
using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Hosting.Telemetry;
using Assistant.Models;
using Assistant.Moments;
using Assistant.Moments.Counts;
using Assistant.Quizzes;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Teams.Authentication;
using Assistant.Teams.Cards;
using Assistant.Teams.Connector;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>A message: answer it, send the answer, remember what is talked about.</summary>
public sealed class MessageHandler(AssistantHost assistant, ConnectorClient connector, AnswerSender sender, ConversationStore conversations, TeamsOptions teams, AccessRoles access, GroupRoles groups, AnswerRecorder recorder, ScreeningHandler screenings, ReminderHandler reminders, MomentTally moments, MomentCopyHandler copies, ManagerPages managers, QuizHandler quizzes, QuestionHandler persons, ModelAnswers answers, StorelessHandler storeless)
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(500);

    public async Task<TurnResult> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await StoredAsync(turn, cancellationToken);
        }
        catch (StoreDownException)
        {
            // Nothing has been sent: whatever comes after a message went out is left undone.
            return await storeless.AnswerAsync(turn, TextOf(turn), cancellationToken);
        }
    }

    private async Task<TurnResult> StoredAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (text, chat) = (TextOf(turn), turn.Conversation);
        var copied = copies.Read(turn);
        if (copied is null && quizzes.Again(turn) is { } again) return await ShowAsync(turn, again, cancellationToken);
        if (copied is null && screenings.Read(turn, text) is { } step) return await ShowAsync(turn, step, cancellationToken);
        if (copied is null && await quizzes.ReadAsync(turn, text, cancellationToken) is { } quiz) return await ShowAsync(turn, quiz, cancellationToken);
        if (copied is null && await reminders.ReadAsync(turn, text, cancellationToken) is { } reminded) return await ShowAsync(turn, reminded, cancellationToken);
        if (copied is null && persons.Read(turn, text) is { } toPerson) return await ShowAsync(turn, toPerson, cancellationToken);
        var question = new Question(text) { Role = chat.Profile.Role, Area = chat.Profile.Area, Previous = chat.Previous, Access = access.Of(turn.Activity.From?.AadObjectId) };
        var stream = StreamFor(turn);
        var answer = copied ?? quizzes.AskedInGroup(turn, text) ?? await AnswerAsync(turn, question, stream, cancellationToken);
        if (answer.Lacks is not null) answer = await WithGroupsAsync(turn, question, answer, cancellationToken);
        if (turn.IsInGroup) answer = new GroupRules(turn.Version.Knowledge, teams).Allow(answer, turn.Activity);
        answer = await persons.HeldAsync(turn, text, answer, cancellationToken);
        var links = recorder.Begin(turn);
        answer = answer with { Reference = AnswerRecorder.Shows(answer) ? links.Reference : null };
        Telemetry.Answered(answer);
        if (answer.Form == AnswerForm.Moment) answer = answer with { Sheet = MomentSheet.New(answer.Moments, answer.Role) with { ShownAt = assistant.Time.GetUtcNow().ToUnixTimeSeconds(), Reference = $"{links.Reference}" } };
        answer = answer with { Next = turn.Version.Answers.Next(question, answer) };

        var after = screenings.After(turn, answer);
        if (answer.Form == AnswerForm.Screening && after is not null) return await ShowAsync(turn, after, cancellationToken);
        var goesOn = after is null || answer.Form == AnswerForm.Quiz ? await quizzes.AfterAsync(turn, answer, cancellationToken) : null;
        if (answer.Form == AnswerForm.Quiz && goesOn is not null) return await ShowAsync(turn, goesOn, cancellationToken);
        if (answer.Page is { } page) return await ShowAsync(turn, managers.LinkTo(page, turn.Version.Knowledge.Words), cancellationToken);

        var shown = answer.Form == AnswerForm.Profile ? answer with { Profile = chat.Profile } : answer;
        var message = new AnswerMessage(turn.Version.Knowledge, assistant.Site, turn.IsInGroup, teams.SensitivityLabel, links, persons.IsOffered(turn)).Of(shown, turn.IsRepeat);
        if (stream is { IsCancelled: true }) return TurnResult.Done;
        await sender.SendAsync(turn, text, answer, links, stream?.Final(message) ?? message, cancellationToken);
        // Sent a second time it may stand in the chat twice: then it counts when something is pressed on it.
        if (answer.Sheet is { } sheet && !turn.IsInGroup && !turn.IsRepeat) moments.Note(sheet, null, turn.Version.Knowledge);
        if (after is not null) await sender.SendAsync(turn, after.ToMessage(), cancellationToken);
        if (goesOn is not null) await StoreDown.UnlessAsync(() => ShowAsync(turn, goesOn, cancellationToken));

        if (answer.Profile is { } said && !turn.IsInGroup) chat = chat with { Profile = said };
        if (answer is { IsView: false, Parts.Count: > 0 }) chat = chat with { Previous = new Exchange(text, answer) };
        if (QuestionHandler.LeavesQuestion(answer)) chat = chat with { Last = text };
        conversations.Write(chat);
        return TurnResult.Done;
    }

    private async Task<TurnResult> ShowAsync(Turn turn, QuizView view, CancellationToken cancellationToken)
    {
        var sent = await sender.SendAsync(turn, Marked(turn, quizzes.CardOf(view, turn)), cancellationToken);
        StoreDown.Unless(() => quizzes.Shown(view, sent));
        return TurnResult.Done;
    }

    private async Task<TurnResult> ShowAsync(Turn turn, AdaptiveCard card, CancellationToken cancellationToken)
    {
        await sender.SendAsync(turn, Marked(turn, card), cancellationToken);
        return TurnResult.Done;
    }

    private static Activity Marked(Turn turn, AdaptiveCard card) => (turn.IsRepeat ? CardParts.Repeated(card, turn.Version.Knowledge.Words) : card).ToMessage();

    // Only a command that would be refused is worth asking Graph for: nothing else waits for it.
    private async Task<Answer> WithGroupsAsync(Turn turn, Question question, Answer refused, CancellationToken cancellationToken) =>
        await groups.OfAsync(turn.Activity.From?.AadObjectId, cancellationToken) is { } roles
            ? roles == AccessRole.Practitioner ? refused : turn.Version.Answers.Answer(question with { Access = question.Access | roles })
            : refused with { Reply = turn.Version.Knowledge.Replies.Text("role-not-checked") };

    // Most answers take a millisecond. One that does not is announced.
    private async Task<Answer> AnswerAsync(Turn turn, Question question, AnswerStream? stream, CancellationToken cancellationToken)
    {
        var answering = answers.AnswerAsync(turn.Version, question, stream is null ? null : answer => stream.ShowAsync(answer, cancellationToken), cancellationToken);
        if (stream is null && await Task.WhenAny(answering, Task.Delay(TypingAfter, assistant.Time, cancellationToken)) != answering)
            await connector.TypingAsync(turn.ServiceUrl, turn.Activity, cancellationToken);
        return await answering;
    }

    // Teams streams in private chats alone. Where a topic is off or others hold an answer back, nothing is shown before it is whole.
    private AnswerStream? StreamFor(Turn turn) =>
        answers.Streams && !turn.IsInGroup && !turn.IsRepeat && turn.Activity.ChannelId == AnswerStream.Channel && !turn.Version.Knowledge.Switches.HasTopics && !persons.HoldsAnswers
            ? new AnswerStream(new MessageStream(connector, turn.ServiceUrl, turn.Activity, assistant.Time), turn.Version.Knowledge)
            : null;

    /// <summary>What was typed; or, from a card's button, the text that was checked there.</summary>
    private static string TextOf(Turn turn) =>
        PersonalDetailsCard.TextFrom(turn.Activity) ?? Mentions.Strip(turn.Activity, turn.Version.Knowledge.Words["answer.someone"]);
}
