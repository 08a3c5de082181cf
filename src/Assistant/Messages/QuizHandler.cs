using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// Quizzes in the chat, by buttons and in words; in a private chat alone. Words of one's own are held against danger and personal
/// details first; what is no answer is a question of its own, and the same card comes back after it.
/// </summary>
public sealed class QuizHandler(QuizService quizzes, SoloService solo, GroupService groups, QuizSender sender, QuizCardMaker cards, AccessRoles access, GroupRoles groupRoles, AssistantHost assistant)
{
    /// <summary>A button of a quiz's card was pressed.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(Turn turn, ExecutedAction action, CancellationToken cancellationToken)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        if (PersonOf(turn) is not { } who || PressedQuiz.Read(action.Data) is not { } command) return AdaptiveCardInvokeResponse.BadRequest(knowledge.Words["answer.gone"]);
        who = await KnownAsync(turn, who, command, cancellationToken);
        var view = PressedQuiz.WordsIn(command) is { } words && Stop(turn, words) is { } stop ? Stopped(who, command, stop) : quizzes.Do(who, command, turn.Activity.Id);
        sender.Shown(view, turn.Activity.ReplyToId);
        return AdaptiveCardInvokeResponse.Card(cards.Of(view, knowledge));
    }

    /// <summary>Where what was typed has led to, if it was taken before and is delivered again; null where it was not.</summary>
    public QuizView? Again(Turn turn) => turn is { IsRepeat: true, IsInGroup: false } && PersonOf(turn) is { } who ? quizzes.Again(who, turn.Activity.Id) : null;

    /// <summary>Where others read along: what is said when somebody joins or begins a quiz there; null for anything else.</summary>
    public Answer? AskedInGroup(Turn turn, string text) =>
        turn.IsInGroup && (turn.Version.Knowledge.Language.CodeJoined(text) is not null || PersonOf(turn) is { } who && Named(turn, who, Retrieval.Words.Plain(text)) is not null) ? turn.Version.Answers.Answer(Asked(turn, "quiz")) : null;

    /// <summary>What answers what was typed; null where it is for the rest of the assistant.</summary>
    public async Task<QuizView?> ReadAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.IsInGroup || PersonOf(turn) is not { } who) return null;
        if (CommandIn(turn, who, text) is not { } command) return null;
        return PressedQuiz.WordsIn(command) is { } words && Stop(turn, words) is not null ? null : quizzes.Do(await KnownAsync(turn, who, command, cancellationToken), command, turn.Activity.Id);
    }

    /// <summary>After something else was answered: the quizzes where they were asked for, or the card that the chat is at. Danger stays the last word.</summary>
    public async Task<QuizView?> AfterAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (turn.IsInGroup || PersonOf(turn) is not { } who) return null;
        if (answer.Form == AnswerForm.Quiz) return quizzes.Menu(who with { IsTrainer = who.IsTrainer || await IsTrainerAsync(turn, cancellationToken) });
        if (answer.Status == AnswerStatus.Danger) return null;
        if (groups.RunIn(who) is { } run) return quizzes.Do(who, new QuizCommand.Watch(run.Id));
        if (QuizService.OffFor(who) is not null) return null;
        if (groups.Open(who) is var (quiz, paper)) return groups.Learner(who, quiz, paper);
        return solo.Open(who) is { } open ? new QuizView.Solo(open) : null;
    }

    public AdaptiveCard CardOf(QuizView view, Turn turn) => cards.Of(view, turn.Version.Knowledge);

    /// <summary>The card was sent in that message.</summary>
    public void Shown(QuizView view, string? message) => sender.Shown(view, message);

    private QuizCommand? CommandIn(Turn turn, QuizPerson who, string text)
    {
        var language = turn.Version.Knowledge.Language;
        if (language.CodeJoined(text) is { } code) return new QuizCommand.Join(code, Agreed: language.IsAgreed(text));
        if (Named(turn, who, Retrieval.Words.Plain(text)) is { } named) return named;
        var word = language.QuizWordIn(text);
        if (groups.RunIn(who) is { } run && run.Session.Stage.Stage.Item is { } asked)
            return word switch
            {
                QuizWord.Next => new QuizCommand.Move(run.Id, new GroupEvent.Next(asked)),
                QuizWord.Reveal => new QuizCommand.Move(run.Id, new GroupEvent.Reveal(asked)),
                QuizWord.Close => new QuizCommand.Move(run.Id, new GroupEvent.Close()),
                QuizWord.Show => new QuizCommand.Watch(run.Id),
                _ => null,
            };
        if (groups.Open(who) is var (quiz, _) && quiz.Session.Stage.Stage.Item is { } item) return InGroup(quiz, quiz.Session.Scenario.Item(item)!, language, word, text);
        return solo.Open(who) is { } paper ? Alone(paper, language, word, text) : null;
    }

    // "Quiz: …", "Run for a team: …": the words that the buttons say.
    private QuizCommand? Named(Turn turn, QuizPerson who, string plain)
    {
        bool Says(string id, Scenario scenario) => Retrieval.Words.Plain(turn.Version.Knowledge.Words.Text($"quiz.{id}", ("title", scenario.Title))) == plain;

        foreach (var scenario in quizzes.OfferedTo(who))
        {
            if (Says("take-of", scenario)) return new QuizCommand.Begin(scenario.Id);
            if (Says("run-of", scenario)) return new QuizCommand.Start(scenario.Id, IsNamed: false);
            if (Says("run-named-of", scenario)) return new QuizCommand.Start(scenario.Id, IsNamed: true);
        }
        return null;
    }

    private static QuizCommand? Alone(SoloPaper paper, Language language, QuizWord word, string text)
    {
        var (item, isRevealed) = (paper.Session.Asked!, paper.Session.Stage.IsRevealed);
        return word switch
        {
            QuizWord.Leave => new QuizCommand.Leave(paper.Id),
            QuizWord.Skip => new QuizCommand.Take(paper.Id, new SoloStep.SkipScene(item.Id)),
            QuizWord.Show => new QuizCommand.Show(paper.Id),
            QuizWord.Next => new QuizCommand.Take(paper.Id, new SoloStep.Next(item.Id)),
            _ when isRevealed => null,
            _ when Given(item, language, text) is { } given => new QuizCommand.Take(paper.Id, new SoloStep.Answer(item.Id, given)),
            _ when IsOwnWords(item, text) => new QuizCommand.Compare(paper.Id, item.Id, text),
            _ => null,
        };
    }

    private static QuizCommand? InGroup(GroupQuiz quiz, QuizItem item, Language language, QuizWord word, string text) => word switch
    {
        QuizWord.Leave => new QuizCommand.Go(quiz.Id),
        QuizWord.Show or QuizWord.Next => new QuizCommand.Look(quiz.Id),
        _ when quiz.Session.Stage.Stage.IsRevealed => null,
        _ when Given(item, language, text) is { } given => new QuizCommand.Answer(quiz.Id, item.Id, given),
        _ when IsOwnWords(item, text) => new QuizCommand.CompareInGroup(quiz.Id, item.Id, text),
        _ => null,
    };

    // Letters that do not fit are taken too: what cannot be taken is told.
    private static QuizAnswer? Given(QuizItem item, Language language, string text) => SpokenQuizAnswer.Read(item, text, language) ?? SpokenQuizAnswer.Letters(item, text, language);

    // What ends in a question mark is asked of the assistant.
    private static bool IsOwnWords(QuizItem item, string text) => item.Type == QuizItemType.Words && !text.TrimEnd().EndsWith('?');

    private static Answer? Stop(Turn turn, string text) =>
        turn.Version.Answers.Stop(Asked(turn, text)) is { Status: AnswerStatus.Danger or AnswerStatus.PersonalDetails or AnswerStatus.Refused } stop ? stop : null;

    // Typed into a card: it stays as it is, and says what stopped it.
    private QuizView Stopped(QuizPerson who, QuizCommand command, Answer stop) => quizzes.Do(who, command switch
    {
        QuizCommand.OfPaper of => new QuizCommand.Show(of.Paper),
        QuizCommand.OfGroup of => new QuizCommand.Look(of.Quiz),
        _ => new QuizCommand.Menu(),
    }) with
    { Notice = stop.Reply };

    private QuizPerson? PersonOf(Turn turn) => PersonKey.Of(turn.Activity) is { } owner
        ? new QuizPerson(owner, turn.Activity.Conversation!.Id, turn.Conversation.Profile.Area ?? assistant.Site.Area, turn.Version, access.Of(turn.Activity.From?.AadObjectId).HasFlag(AccessRole.Trainer), turn.Activity.From?.Name)
        : null;

    // Only a command that would be refused is worth asking Graph for.
    private async Task<QuizPerson> KnownAsync(Turn turn, QuizPerson who, QuizCommand command, CancellationToken cancellationToken) =>
        command is QuizCommand.Start && !who.IsTrainer ? who with { IsTrainer = await IsTrainerAsync(turn, cancellationToken) } : who;

    private async Task<bool> IsTrainerAsync(Turn turn, CancellationToken cancellationToken) =>
        await groupRoles.OfAsync(turn.Activity.From?.AadObjectId, cancellationToken) is { } roles && roles.HasFlag(AccessRole.Trainer);

    private static Question Asked(Turn turn, string text) => new(text) { Role = turn.Conversation.Profile.Role, Area = turn.Conversation.Profile.Area };
}
