using System.Security.Cryptography;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Quizzes.Papers;
using Assistant.Screening.Drafts;
using Assistant.Storage;

namespace Assistant.Quizzes.Groups;

/// <summary>A quiz that a trainer runs: who comes in, who answers, and what the trainer does next.</summary>
public sealed class GroupService(GroupQuizStore quizzes, GroupPaperStore papers, DraftStore drafts, TakenActivities taken, QuizChanges changes, Claims claims, AssistantHost assistant, QuizOptions options)
{
    private static readonly TimeSpan LongestThought = TimeSpan.FromMinutes(30);
    /// <summary>After so long without a step of the trainer's, who writes is not speaking of the quiz any more.</summary>
    private static readonly TimeSpan StaysOpen = TimeSpan.FromHours(2);

    /// <summary>Null where its file is being changed right now.</summary>
    public QuizView? Start(QuizPerson who, Scenario scenario, bool isNamed, string? activity)
    {
        if (activity is not null && taken.Find(who.Conversation, activity) is { } begun && Run(who, begun) is { } again) return new QuizView.Trainer(again);
        if (QuizEditions.TextOf(scenario, assistant.Content) is not { } text) return null;
        var now = assistant.Time.GetUtcNow();
        bool IsSame(GroupQuiz q) => q.Revision == 1 && q.Started > now - SoloService.SecondPress && q.Conversation == who.Conversation
            && q.Session.Scenario.Hash == scenario.Hash && q.Session.IsNamed == isNamed && papers.Of(q).Count == 0;

        drafts.Pause(who.Conversation);
        using (claims.Wait($"start {who.Owner}"))
        {
            return quizzes.OfTrainer(who.Owner, who.Version.Knowledge).FirstOrDefault(IsSame) is { } started ? new QuizView.Trainer(started) : Begin(who, scenario, isNamed, text, now, activity);
        }
    }

    private QuizView.Trainer? Begin(QuizPerson who, Scenario scenario, bool isNamed, string text, DateTimeOffset now, string? activity)
    {
        for (; ; )
        {
            var quiz = new GroupQuiz
            {
                Id = RandomNumberGenerator.GetHexString(16, lowercase: true),
                Owner = who.Owner,
                Conversation = who.Conversation,
                Code = JoinCode.New(),
                Session = GroupSession.Begin(scenario, isNamed),
                Started = now,
                Moved = now,
                Expires = now.AddDays(options.ResultDays),
            };
            if (quizzes.Begin(quiz, text, activity)) return new QuizView.Trainer(quiz);
            // Delivered twice at once, the other has started it by now; else the code is in use, and the next is tried.
            if (activity is not null && taken.Find(who.Conversation, activity) is { } begun) return Run(who, begun) is { } again ? new QuizView.Trainer(again) : null;
        }
    }

    /// <summary>Null where no quiz has that code.</summary>
    public QuizView? Join(QuizPerson who, QuizCommand.Join command, string? activity)
    {
        if (quizzes.FindCode(command.Code, who.Version.Knowledge) is not { } quiz) return null;
        var back = papers.Find(quiz, who.Owner);
        if (back is null && quiz.Session.Stage.IsClosed) return null;
        if (back is null && quiz.Session.IsNamed && !command.Agreed) return new QuizView.Agree(quiz);
        drafts.Pause(who.Conversation);
        var paper = papers.Join(quiz, who.Owner, who.Conversation, who.Name ?? who.Version.Knowledge.Words["quiz.no-name"], activity);
        NoteChange(quiz);
        return Learner(who, quiz, paper);
    }

    /// <summary>Null where there is no such quiz, or it is not theirs.</summary>
    public QuizView? Do(QuizPerson who, QuizCommand.OfGroup command, string? activity) => command switch
    {
        QuizCommand.Watch { Quiz: var id } => Run(who, id) is { } quiz ? new QuizView.Trainer(quiz) : null,
        QuizCommand.Move { Quiz: var id, Step: var step } => Run(who, id) is { } quiz ? Move(who, quiz, step, activity) : null,
        _ => quizzes.FindOne(command.Quiz, who.Version.Knowledge) is { } quiz && papers.Find(quiz, who.Owner) is { } paper ? Do(who, quiz, paper, command, activity) : null,
    };

    /// <summary>The quiz that the chat is at, with one's own paper; null where it is at none, or it is over.</summary>
    public (GroupQuiz Quiz, GroupPaper Paper)? Open(QuizPerson who) =>
        papers.ActiveIn(who.Conversation, who.Owner) is { } id && quizzes.FindOne(id, who.Version.Knowledge) is { } quiz && !quiz.Session.Stage.IsClosed && IsFresh(quiz) && papers.Find(quiz, who.Owner) is { } paper ? (quiz, paper) : null;

    /// <summary>The quiz that a trainer runs in this chat now; null where they run none.</summary>
    public GroupQuiz? RunIn(QuizPerson who) => quizzes.OfTrainer(who.Owner, who.Version.Knowledge).FirstOrDefault(q => q.Conversation == who.Conversation && !q.Session.Stage.IsClosed && IsFresh(q));

    /// <summary>Where the activity has led to, if it was taken before, to a learner's card or the trainer's; null where it was not, or they have left.</summary>
    public QuizView? Again(QuizPerson who, string? activity)
    {
        if (activity is null || taken.Find(who.Conversation, activity) is not { } id) return null;
        if (Run(who, id) is { } run) return new QuizView.Trainer(run);
        return papers.QuizOf(id, who.Owner) is { } of && quizzes.FindOne(of, who.Version.Knowledge) is { } quiz && papers.Find(quiz, who.Owner) is { } paper ? Learner(who, quiz, paper) : null;
    }

    public bool Leave(QuizPerson who, string id, string? activity)
    {
        if (quizzes.FindOne(id, who.Version.Knowledge) is not { } quiz || papers.Find(quiz, who.Owner) is not { } paper) return false;
        papers.Leave(quiz, paper with { Conversation = who.Conversation }, activity);
        NoteChange(quiz);
        return true;
    }

    /// <summary>A learner's card as it is now: what one reads after the key was shown is read anew.</summary>
    public QuizView.Learner Learner(QuizPerson who, GroupQuiz quiz, GroupPaper paper) =>
        new(quiz, paper, quiz.Session.Stage.Stage is { IsRevealed: true, Item: { } item } && quizzes.Find(quiz.Id, who.Version.Knowledge) is { } all ? Spread.Of(quiz.Session.Scenario.Item(item)!, all.Session.Papers.Values) : null);

    private QuizView Do(QuizPerson who, GroupQuiz quiz, GroupPaper paper, QuizCommand.OfGroup command, string? activity)
    {
        if (command is QuizCommand.CompareInGroup { Item: var asked, Words: var words } && asked == quiz.Session.Stage.Stage.Item && !quiz.Session.Stage.Stage.IsRevealed) return new QuizView.Learner(quiz, paper, null, words);
        if (command is not QuizCommand.Answer { Item: var item, Given: var given }) return Learner(who, quiz, paper);
        if (papers.Answer(quiz, who.Owner, item, given with { Seconds = SecondsSince(quiz.Moved) }, activity) is not { } result) return Learner(who, quiz, paper);
        if (result.Fault is null) changes.Note(quiz.Id);
        var now = quiz with { Session = quiz.Session with { Stage = result.Stage } };
        return Learner(who, now, result.Paper) with { Notice = result.Fault is { } fault ? QuizNotices.Of(fault, who.Version.Knowledge) : null };
    }

    private QuizView Move(QuizPerson who, GroupQuiz quiz, GroupEvent step, string? activity)
    {
        var (session, fault) = quiz.Session.Take(step);
        if (fault is not null || session.Stage == quiz.Session.Stage)
        {
            quizzes.Note(quiz, activity);
            return new QuizView.Trainer(quiz) { Notice = fault is not { } refused ? null : refused == QuizFault.NotAnswered ? who.Version.Knowledge.Words["quiz.reveal-first"] : QuizNotices.Of(refused, who.Version.Knowledge) };
        }
        var isNewItem = session.Stage.Stage.Item != quiz.Session.Stage.Stage.Item;
        var moved = quiz with { Session = session, Revision = quiz.Revision + 1, Moved = isNewItem ? assistant.Time.GetUtcNow() : quiz.Moved };
        if (quizzes.Move(moved, quiz.Revision, activity)) changes.Note(quiz.Id);
        return new QuizView.Trainer(Run(who, quiz.Id) ?? moved);
    }

    // Once it is over no card changes any more.
    private void NoteChange(GroupQuiz quiz)
    {
        if (!quiz.Session.Stage.IsClosed) changes.Note(quiz.Id);
    }

    private GroupQuiz? Run(QuizPerson who, string id) => quizzes.Find(id, who.Version.Knowledge) is { } quiz && quiz.Owner == who.Owner ? quiz : null;

    private bool IsFresh(GroupQuiz quiz) => quiz.Moved > assistant.Time.GetUtcNow() - StaysOpen;

    private int? SecondsSince(DateTimeOffset moved) => assistant.Time.GetUtcNow() - moved is var took && took <= LongestThought ? (int)took.TotalSeconds : null;
}
