using System.Security.Cryptography;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Screening.Drafts;
using Assistant.Storage;

namespace Assistant.Quizzes.Papers;

/// <summary>A quiz taken alone: find the paper, take the step, keep it, show what comes next.</summary>
public sealed class SoloService(SoloStore papers, DraftStore drafts, TakenActivities taken, Claims claims, AssistantHost assistant, QuizOptions options)
{
    /// <summary>After so long somebody who writes is not speaking of the quiz any more, until they take it up again.</summary>
    private static readonly TimeSpan StaysOpen = TimeSpan.FromHours(2);

    // Whoever took longer than that did something else in between.
    private static readonly TimeSpan LongestThought = TimeSpan.FromMinutes(30);

    // So long after it was begun, beginning the same again is a second press of the same button.
    internal static readonly TimeSpan SecondPress = TimeSpan.FromMinutes(1);

    /// <summary>Null where its file is being changed right now.</summary>
    public QuizView? Begin(QuizPerson who, Scenario scenario, IReadOnlyList<string>? missed, string? activity)
    {
        if (Again(who, activity) is { } again) return again;
        if (QuizEditions.TextOf(scenario, assistant.Content) is not { } text) return null;
        var now = assistant.Time.GetUtcNow();
        var paper = new SoloPaper
        {
            Id = RandomNumberGenerator.GetHexString(16, lowercase: true),
            Owner = who.Owner,
            Conversation = who.Conversation,
            Session = missed is null ? SoloSession.Begin(scenario) : SoloSession.BeginAgain(scenario, missed),
            Shown = now,
            Changed = now,
            Expires = now.AddDays(options.PaperDays),
        };
        drafts.Pause(who.Conversation);
        using (claims.Wait($"begin {who.Owner}"))
        {
            if (papers.Active(who.Conversation, who.Owner, who.Version.Knowledge) is { Revision: 1 } begun && begun.Changed > now - SecondPress && begun.Session.Scenario.Hash == scenario.Hash && begun.Session.Only.SequenceEqual(paper.Session.Only))
            {
                papers.Note(begun, activity);
                return new QuizView.Solo(begun);
            }
            return papers.Begin(paper, text, activity) ? new QuizView.Solo(paper) : Again(who, activity);
        }
    }

    /// <summary>Null where there is no such paper.</summary>
    public QuizView? Do(QuizPerson who, QuizCommand.OfPaper command, string? activity)
    {
        if (Again(who, activity) is { } again) return again;
        if (papers.Find(command.Paper, who.Owner, who.Version.Knowledge) is not { } paper) return null;
        drafts.Pause(who.Conversation);
        switch (command)
        {
            case QuizCommand.Take { Step: var step }: return Take(who, paper, step, activity);
            case QuizCommand.Compare { Item: var item } when item != paper.Session.Stage.Item || paper.Session.Stage.IsRevealed: return new QuizView.Solo(paper);
            case QuizCommand.Compare { Words: var words }:
                papers.Note(paper, activity);
                return new QuizView.Solo(paper, words);
            default:
                return Keep(who, paper, paper.Session, activity);
        }
    }

    /// <summary>The paper that the chat is at, where it was changed lately and is not at its end.</summary>
    public SoloPaper? Open(QuizPerson who) =>
        papers.Active(who.Conversation, who.Owner, who.Version.Knowledge) is { Session.Stage.IsEnd: false } paper && paper.Changed > assistant.Time.GetUtcNow() - StaysOpen ? paper : null;

    /// <summary>Where the activity has led to, if it was taken before; null where it was not.</summary>
    public QuizView? Again(QuizPerson who, string? activity) =>
        activity is not null && taken.Find(who.Conversation, activity) is { } id && papers.Find(id, who.Owner, who.Version.Knowledge) is { } paper ? new QuizView.Solo(paper) : null;

    public bool Leave(QuizPerson who, string id, string? activity)
    {
        if (papers.Find(id, who.Owner, who.Version.Knowledge) is not { } paper) return false;
        papers.Leave(paper with { Conversation = who.Conversation }, activity);
        return true;
    }

    private QuizView Take(QuizPerson who, SoloPaper paper, SoloStep step, string? activity)
    {
        var (session, fault) = paper.Session.Take(step is SoloStep.Answer answer ? answer with { Given = answer.Given with { Seconds = SecondsSince(paper.Shown) } } : step);
        if (fault is null) return Keep(who, paper, session, activity);
        papers.Note(paper with { Conversation = who.Conversation }, activity);
        return new QuizView.Solo(paper) { Notice = QuizNotices.Of(fault.Value, who.Version.Knowledge) };
    }

    private QuizView Keep(QuizPerson who, SoloPaper paper, SoloSession session, string? activity)
    {
        var now = assistant.Time.GetUtcNow();
        var changed = paper with
        {
            Conversation = who.Conversation,
            Session = session,
            Revision = paper.Revision + 1,
            Shown = session.Stage.Item == paper.Session.Stage.Item ? paper.Shown : now,
            Changed = now,
            Expires = now.AddDays(options.PaperDays),
        };
        if (papers.Change(changed, paper.Revision, activity)) return new QuizView.Solo(changed);
        return new QuizView.Solo(papers.Find(paper.Id, who.Owner, who.Version.Knowledge) ?? paper);
    }

    private int? SecondsSince(DateTimeOffset shown) => assistant.Time.GetUtcNow() - shown is var took && took <= LongestThought ? (int)took.TotalSeconds : null;
}
