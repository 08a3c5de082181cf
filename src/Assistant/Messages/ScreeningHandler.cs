using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Screening;
using Assistant.Screening.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// A guided screening in the chat, by buttons and in words; in a private chat alone. What is typed is held against danger and
/// personal details first; what is no answer to the question is a question of its own, and the same step comes back after it.
/// </summary>
public sealed class ScreeningHandler(ScreeningService screenings, ExportTickets tickets, AssistantHost assistant)
{
    /// <summary>A button of a screening's card was pressed.</summary>
    public AdaptiveCardInvokeResponse Press(Turn turn, ExecutedAction action)
    {
        var words = turn.Version.Knowledge.Words;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(turn.Version.Knowledge.Replies.Text("private"));
        if (PersonOf(turn) is not { } who || PressedCommand.Read(action.Data) is not { } command) return AdaptiveCardInvokeResponse.BadRequest(words["answer.gone"]);
        if (PressedCommand.WordsIn(command) is { } typed && Stop(turn, typed) is { } stop) return AdaptiveCardInvokeResponse.Card(StopInCard(turn, who, command, stop));
        return AdaptiveCardInvokeResponse.Card(Card(turn, who, screenings.Do(who, command, turn.Activity.Id)));
    }

    /// <summary>The card that answers what was typed; null where it is for the rest of the assistant.</summary>
    public AdaptiveCard? Read(Turn turn, string text)
    {
        if (turn.IsInGroup || PersonOf(turn) is not { } who) return null;
        // Taken before and delivered again, it means what it meant then.
        if (screenings.Again(who, turn.Activity.Id) is { } again) return Card(turn, who, again);
        if (screenings.Open(who) is { } draft && new SpokenAnswer(turn.Version.Knowledge.Language).Read(draft, text) is { } command)
        {
            // An answer of the card's own words says nothing of danger, nor does a code; words of one's own may.
            if (PressedCommand.WordsIn(command) is { } typed && Stop(turn, typed) is not null) return null;
            if (command is ScreeningCommand.Reference { Words: var code } && turn.Version.Knowledge.Safety.FindPersonalDetails(code).Count > 0) return null;
            return Card(turn, who, screenings.Do(who, command, turn.Activity.Id));
        }
        return Named(turn, who, text) is { } opened ? Card(turn, who, screenings.Do(who, opened, turn.Activity.Id)) : null;
    }

    /// <summary>After something else was answered: the tools where they were asked for, the question whether danger is now, or the same step again.</summary>
    public AdaptiveCard? After(Turn turn, Answer answer)
    {
        if (turn.IsInGroup || PersonOf(turn) is not { } who) return null;
        if (answer.Form == AnswerForm.Screening) return Card(turn, who, screenings.Do(who, new ScreeningCommand.Menu()));
        if (screenings.Open(who) is not { } draft) return null;
        // Opened from the outcome: the actions stand last, and the outcome right above them.
        if (answer.Form == AnswerForm.Moment && draft.Session.Stage == ScreeningStage.Outcome) return null;
        return Card(turn, who, answer.Status == AnswerStatus.Danger ? screenings.AskIfNow(who, draft, turn.Activity.Id) : screenings.Still(who, draft));
    }

    private Answer? Stop(Turn turn, string text) => turn.Version.Answers.Stop(Asked(turn, text)) is { Status: AnswerStatus.Danger or AnswerStatus.PersonalDetails or AnswerStatus.Refused } stop ? stop : null;

    // Typed into a card: the step stays as it is, and says what stopped it.
    private AdaptiveCard StopInCard(Turn turn, ScreeningPerson who, ScreeningCommand command, Answer stop)
    {
        var shown = screenings.Do(who, command is ScreeningCommand.OfDraft of ? new ScreeningCommand.Show(of.Draft) : command);
        if (stop.Status == AnswerStatus.Danger && shown is ScreeningView.OfDraft { Draft: var draft }) shown = screenings.Do(who, new ScreeningCommand.SayIfNow(draft.Id, null, true));
        return Card(turn, who, shown with { Notice = stop.Status == AnswerStatus.Danger ? null : stop.Reply });
    }

    // "Live screening: Signs of criminal exploitation", "Practise: …", "Resume K7-2": the words that the buttons say.
    private ScreeningCommand? Named(Turn turn, ScreeningPerson who, string text)
    {
        var (words, plain) = (turn.Version.Knowledge.Words, Words.Plain(text));
        bool Says(string id, string name, string value) => Words.Plain(words.Text($"screening.{id}", (name, value))) == plain;

        foreach (var questionnaire in screenings.OfferedTo(who))
        {
            if (Says("live-of", "title", questionnaire.Title)) return new ScreeningCommand.BeginLive(questionnaire.Id);
            if (Says("practise-of", "title", questionnaire.Title)) return new ScreeningCommand.ChooseCase(questionnaire.Id);
            if (Says("read-of", "title", questionnaire.Title)) return new ScreeningCommand.Read(questionnaire.Id, 0);
        }
        if (turn.Version.Knowledge.Cases.FirstOrDefault(c => Says("practise-of", "title", c.Title)) is { } story) return new ScreeningCommand.BeginCase(story.Id);
        return plain.StartsWith("resume ", StringComparison.Ordinal) && screenings.Do(who, new ScreeningCommand.Menu()) is ScreeningView.Menu menu
            && menu.Drafts.FirstOrDefault(d => d.Draft?.Reference is { } reference && Says("resume-of", "reference", reference)) is { } line ? new ScreeningCommand.Show(line.Id) : null;
    }

    private AdaptiveCard Card(Turn turn, ScreeningPerson who, ScreeningView view)
    {
        var words = new ScreeningWords
        {
            Knowledge = turn.Version.Knowledge,
            Site = assistant.Site,
            DangerText = turn.Version.Answers.DangerNow(Asked(turn, "")).Reply!,
            RingText = turn.Version.Answers.RingNow(Asked(turn, "")),
            Now = assistant.Time.GetUtcNow(),
            Moments = turn.Version.Answers.MomentsFor(Asked(turn, "")),
        };
        return ScreeningCards.Of(view, words, draft => ExportCard.Of(draft, words, tickets.For(draft, who.Area)));
    }

    private ScreeningPerson? PersonOf(Turn turn) => PersonKey.Of(turn.Activity) is { } owner
        ? new ScreeningPerson(owner, turn.Activity.Conversation!.Id, turn.Conversation.Profile.Area ?? assistant.Site.Area, turn.Version)
        : null;

    private static Question Asked(Turn turn, string text) => new(text) { Role = turn.Conversation.Profile.Role, Area = turn.Conversation.Profile.Area };
}
