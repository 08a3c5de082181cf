using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>
/// Holds each moment's statements against what they cite, and proves that every role has enough to do in it, whatever the answer to
/// its question. Moments that a questionnaire tells of have to be there.
/// </summary>
public static class MomentCheck
{
    /// <summary>Those who are with a child when a moment comes.</summary>
    public static readonly IReadOnlyList<string> ActingRoles = [.. NoteReader.KnownRoles.Except(["student", "manager"])];

    private const int FewestOptions = 2;
    private const int MostOptions = 4;

    public static void Check(KnowledgeBase knowledge, SupportCheck support, CheckReport report)
    {
        foreach (var moment in knowledge.Moments)
        {
            StatementCheck.Check(moment.File, MomentSpoken.Statements(moment), support, report);
            foreach (var (line, text) in MomentSpoken.Lines(moment).Concat(MomentSpoken.Statements(moment).Select(s => (s.Line, s.Text))))
            {
                LengthCheck.CheckSentences(moment.File, line, text, report.Errors);
                AvoidedWordsCheck.Check(knowledge.Vocabulary.AvoidedWords, moment.File, line, text, report.Errors);
            }
            Check(moment, report.Errors);
        }
        foreach (var twice in knowledge.Moments.GroupBy(m => m.Urgency).Where(g => g.Count() > 1))
            report.Errors.Add(twice.Last().File, 1, $"'{twice.First().Id}' is as urgent as this.", "Give each moment a number of its own, so that their order is known.");
        foreach (var questionnaire in knowledge.Questionnaires)
            foreach (var told in questionnaire.Moments.Where(t => knowledge.Moments.All(m => m.Id != t.Moment)))
                report.Errors.Add(questionnaire.File, told.Reason.Line, $"There is no moment '{told.Moment}'.", $"Write the id of a file in {MomentReader.Folder}.");
    }

    /// <summary>What can be told from the moment alone.</summary>
    public static void Check(Moment moment, ProblemList problems)
    {
        if (moment.Asks.Options.Count is < FewestOptions or > MostOptions)
            problems.Add(moment.File, moment.Asks.Line, $"The question has {moment.Asks.Options.Count} answers.", $"Give it {FewestOptions} to {MostOptions}.");
        foreach (var twice in moment.Asks.Options.GroupBy(o => o.Code).Where(g => g.Count() > 1))
            problems.Add(moment.File, moment.Asks.Line, $"'{twice.Key}' is the code of two answers.", "Give each a code of its own.");
        if (moment.Asks.Option(MomentQuestion.Unanswered) is not null)
            problems.Add(moment.File, moment.Asks.Line, $"'{MomentQuestion.Unanswered}' is kept for those who have not answered.", "Give the answer another code.");
        foreach (var twice in moment.Actions.GroupBy(a => a.Id).Where(g => g.Count() > 1))
            problems.Add(moment.File, twice.Last().What.Line, $"'{twice.Key}' is the id of two actions.", "Give each an id of its own.");
        foreach (var action in moment.Actions) Check(moment, action, problems);
        CheckRoles(moment, problems);
    }

    private static void Check(Moment moment, MomentAction action, ProblemList problems)
    {
        foreach (var code in action.Only.Where(c => c != MomentQuestion.Unanswered && moment.Asks.Option(c) is null))
            problems.Add(moment.File, action.What.Line, $"'{code}' is no answer to this moment's question.", $"Write a code of its 'options', or {MomentQuestion.Unanswered}.");
        if (action.DeadlineHours is { } hours && !action.What.Text.Contains($"{hours} hours", StringComparison.Ordinal))
            problems.Add(moment.File, action.What.Line, $"The action has a deadline of {hours} hours and does not say so.", $"Write '{hours} hours' in 'says' with the source that gives it, or take the deadline out.");
    }

    // Once with the question unanswered, and once with each answer.
    private static void CheckRoles(Moment moment, ProblemList problems)
    {
        foreach (var answer in moment.Asks.Options.Select(o => o.Code).Prepend(null))
            foreach (var role in ActingRoles)
            {
                var actions = MomentActions.For(moment, role, answer).All.ToList();
                var where = answer is null ? "with the question unanswered" : $"with the answer '{answer}'";
                if (actions.Count < MomentActions.FewestFirst)
                    problems.Add(moment.File, 1, $"A {role} has {actions.Count} actions {where}.", $"Give every role at least {MomentActions.FewestFirst}.");
                else if (actions[0].When > MomentTime.SameDay)
                    problems.Add(moment.File, 1, $"A {role} has nothing to do in the first hour or the same day {where}.", "Add an action that is done today.");
            }
    }
}
