using System.CommandLine;
using Assistant.Checks;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources.Currency;
using Assistant.Support;

namespace Assistant.Commands;

/// <summary><c>assistant check</c>: reads everything in <c>knowledge/</c> and names, with file and line, what is wrong and how to mend it.</summary>
public static class CheckCommand
{
    public static Command Create(Func<ContentFolder> content, TimeProvider time)
    {
        var pairs = new Option<bool>("--pairs") { Description = "Print every statement beside the words it cites." };
        var strict = new Option<bool>("--strict") { Description = "Also name what may be out of date, held back or contradicted, and fail on any warning." };
        var command = new Command("check", "Check everything in knowledge/ and what this site has added.") { pairs, strict };
        command.SetAction(result => Run(content(), result.GetValue(pairs), result.InvocationConfiguration.Output, time, result.GetValue(strict)));
        return command;
    }

    public static int Run(ContentFolder content, bool pairs, TextWriter output, TimeProvider time, bool strict = false)
    {
        var report = new CheckReport();
        var knowledge = KnowledgeBase.Read(content, report.Errors);
        var (contacts, replies) = (knowledge.Contacts, knowledge.Replies);
        var questions = AskedQuestion.ReadAll(content, report.Errors);
        var support = new SupportCheck(knowledge.Vocabulary, OrdinaryWords.Of(knowledge));

        StatementCheck.Check(knowledge.Notes, support, report);
        foreach (var note in knowledge.Notes) LengthCheck.Check(note, report.Errors);
        LengthCheck.Check(knowledge.Words, report.Errors);
        ScreeningCheck.Check(knowledge, support, report);
        MomentCheck.Check(knowledge, support, report);
        QuizCheck.Check(knowledge, support, report);
        TemplateCheck.Check(knowledge.Questionnaires, content, report.Errors);
        NoticeCheck.Check(knowledge.Catalogue, knowledge.Documents, support, report);
        AvoidedWordsCheck.Check(knowledge.Vocabulary.AvoidedWords, knowledge.Notes, knowledge.Catalogue, replies, knowledge.Words, report.Errors);
        ContactCheck.Check(contacts, knowledge.Catalogue, knowledge.Documents, report.Errors);
        ReplyCheck.Check(replies, knowledge.Catalogue, report.Errors);
        DueCheck.Check(contacts, [.. knowledge.Notes.Select(n => (n.File, n.Approval)), .. knowledge.Questionnaires.Select(q => (q.File, q.Approval)), .. knowledge.Moments.Select(m => (m.File, m.Approval)), .. knowledge.Quizzes.Select(q => (q.File, q.Approval))], DateOnly.FromDateTime(time.GetLocalNow().Date), report.Warnings);
        ExpansionCheck.Check(knowledge, report.Errors);
        CopiedQuestionCheck.Check(knowledge.Expansions, questions, knowledge.Vocabulary, report.Errors);
        DuplicateCheck.Check(knowledge, questions, report.Errors);
        NextQuestionCheck.Check(knowledge, time, report.Errors);

        if (strict) CurrencyCheck.Check(knowledge, CurrencyReport.DayOf(time), report.Warnings);

        if (pairs) Pairs.Print(knowledge.Notes, output);
        Write(report, knowledge, output);
        return report.Errors.All.Count > 0 || strict && report.Warnings.All.Count > 0 ? 1 : 0;
    }

    /// <summary>What was found, a line each with its file and line.</summary>
    public static void Write(CheckReport report, TextWriter output)
    {
        foreach (var problem in report.Errors.All) output.WriteLine(problem);
        foreach (var warning in report.Warnings.All) output.WriteLine($"{warning.File}:{warning.Line}: warning: {warning.What} {warning.Mend}".TrimEnd());
    }

    private static void Write(CheckReport report, KnowledgeBase knowledge, TextWriter output)
    {
        Write(report, output);
        var statements = knowledge.Notes.SelectMany(n => n.Statements).ToList();
        output.WriteLine($"{knowledge.Catalogue.Sources.Count} sources ({knowledge.Documents.Count} held), {knowledge.Notes.Count} notes, {statements.Count} statements with "
            + $"{statements.Sum(s => s.Citations.Count)} citations, {knowledge.Expansions.Sum(e => e.Questions.Count)} expansions, {knowledge.Questionnaires.Count} questionnaires, {knowledge.Cases.Count} cases, {knowledge.Moments.Count} moments, {knowledge.Quizzes.Count} quizzes, {knowledge.Contacts.All.Count} contacts, {knowledge.Replies.All.Count} replies: "
            + $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}.");
    }

    private static string Count(ProblemList problems, string noun) => problems.All.Count switch { 0 => $"no {noun}s", 1 => $"1 {noun}", var n => $"{n} {noun}s" };
}
