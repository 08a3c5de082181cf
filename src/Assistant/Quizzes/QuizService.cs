using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Quizzes;

/// <summary>Which of the services takes a command, and what everybody is offered.</summary>
public sealed class QuizService(SoloService solo, GroupService groups, SoloStore papers, GroupQuizStore quizzes, GroupPaperStore groupPapers, AssistantHost assistant)
{
    /// <param name="who">Whose command it is.</param>
    /// <param name="command">What they want.</param>
    /// <param name="activity">The activity that brought it: brought twice, it is done once. Null where it cannot be told.</param>
    public QuizView Do(QuizPerson who, QuizCommand command, string? activity = null) =>
        OffFor(who) is { } off ? WhileOff(who, command, off, activity) : Done(who, command, activity);

    /// <summary>Quizzes are switched off: what, since when and why.</summary>
    public static SwitchedOff? OffFor(QuizPerson who) => who.Version.Knowledge.Switches.StopFor(Flow.Quiz);

    // Nobody begins one or goes on. What one is in can be left, and a trainer sees theirs and ends it.
    private QuizView WhileOff(QuizPerson who, QuizCommand command, SwitchedOff off, string? activity) => command switch
    {
        QuizCommand.Leave or QuizCommand.Go => new QuizView.Off(off) { Notice = Done(who, command, activity).Notice },
        QuizCommand.Watch or QuizCommand.Move { Step: GroupEvent.Close } when Done(who, command, activity) is QuizView.Trainer own => own,
        QuizCommand.Move { Quiz: var id } when Done(who, new QuizCommand.Watch(id), null) is QuizView.Trainer own => own with { Notice = OffWords.Of(off, who.Version.Knowledge.Words) },
        _ => new QuizView.Off(off),
    };

    private QuizView Done(QuizPerson who, QuizCommand command, string? activity) => command switch
    {
        QuizCommand.Begin { Scenario: var id } => Offered(who, id) is { } scenario ? solo.Begin(who, scenario, null, activity) ?? Menu(who, "gone") : Menu(who, "gone"),
        QuizCommand.Again { Scenario: var id } => MissedBy(who).FirstOrDefault(m => m.Scenario.Id == id) is { } missed ? solo.Begin(who, missed.Scenario, missed.Items, activity) ?? Menu(who, "gone") : Menu(who, "nothing-missed"),
        QuizCommand.Leave leave => Left(who, leave, activity),
        QuizCommand.OfPaper of => solo.Do(who, of, activity) ?? Menu(who, "gone"),
        QuizCommand.Join join => groups.Join(who, join, activity) ?? Menu(who, "no-such-code"),
        QuizCommand.Start start => !who.IsTrainer ? Menu(who, "for-trainers") : Offered(who, start.Scenario) is { } scenario ? groups.Start(who, scenario, start.IsNamed, activity) ?? Menu(who, "gone") : Menu(who, "gone"),
        QuizCommand.Go go => Gone(who, go, activity),
        QuizCommand.OfGroup of => groups.Do(who, of, activity) ?? Menu(who, "gone"),
        _ => Menu(who),
    };

    /// <summary>Where the activity has led to, if it was taken before; null where it was not.</summary>
    public QuizView? Again(QuizPerson who, string? activity) => Before(who, activity) is { } view ? view is not QuizView.Trainer && OffFor(who) is { } off ? new QuizView.Off(off) : view : null;

    private QuizView? Before(QuizPerson who, string? activity) => solo.Again(who, activity) switch
    {
        QuizView.Solo { Paper.Id: var id } view => papers.Active(who.Conversation, who.Owner, who.Version.Knowledge)?.Id == id ? view : Menu(who, "left"),
        _ => groups.Again(who, activity) is QuizView.Learner { Paper.Paper.IsHere: false } ? Menu(who, "left-group") : groups.Again(who, activity),
    };

    public QuizView.Menu Menu(QuizPerson who, string? notice = null) =>
        new(OfferedTo(who), [.. papers.Of(who.Owner, who.Version.Knowledge).Where(p => !p.Session.Stage.IsEnd)], MissedBy(who), who.IsTrainer ? quizzes.OfTrainer(who.Owner, who.Version.Knowledge) : [], who.IsTrainer)
        { Notice = notice is null ? null : who.Version.Knowledge.Words[$"quiz.{notice}"] };

    /// <summary>What is offered where the person works; what nobody has approved only where the site shows drafts.</summary>
    public IReadOnlyList<Scenario> OfferedTo(QuizPerson who) => [.. who.Version.Knowledge.Quizzes
        .Where(q => q.Approval.Approved || assistant.Site.ShowDrafts)
        .Where(q => q.Area == ContactBook.England || q.Area.Equals(who.Area, StringComparison.OrdinalIgnoreCase))];

    private Scenario? Offered(QuizPerson who, string id) => OfferedTo(who).FirstOrDefault(q => q.Id == id);

    private IReadOnlyList<Missed> MissedBy(QuizPerson who)
    {
        var knowledge = who.Version.Knowledge;
        var alone = papers.Of(who.Owner, knowledge).Select(p => (p.Session.Scenario.Id, (IReadOnlyDictionary<string, QuizAnswer>)p.Session.Answers, p.Changed));
        var together = groupPapers.QuizzesOf(who.Owner).Select(id => quizzes.Find(id, knowledge)).OfType<GroupQuiz>().Where(q => q.Session.Stage.IsClosed && q.Session.Papers.ContainsKey(who.Owner))
            .Select(q => (q.Session.Scenario.Id, (IReadOnlyDictionary<string, QuizAnswer>)q.Session.Papers[who.Owner].Answers, q.Moved));
        return MissedItems.Of(alone.Concat(together), OfferedTo(who));
    }

    private QuizView.Menu Left(QuizPerson who, QuizCommand.Leave leave, string? activity) => Menu(who, solo.Leave(who, leave.Paper, activity) ? "left" : "gone");

    private QuizView.Menu Gone(QuizPerson who, QuizCommand.Go go, string? activity) => Menu(who, groups.Leave(who, go.Quiz, activity) ? "left-group" : "gone");
}
