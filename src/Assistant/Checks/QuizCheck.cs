using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>Proves each quiz, holds its statements against what they cite, and names the items whose source has changed since.</summary>
public static class QuizCheck
{
    public static void Check(KnowledgeBase knowledge, SupportCheck support, CheckReport report)
    {
        foreach (var quiz in knowledge.Quizzes) Check(quiz, knowledge, support, report);
    }

    /// <summary>Reads one quiz and proves it by the rest of the knowledge, whether or not it is part of it.</summary>
    public static Scenario Read(KnowledgeBase knowledge, string file, string text, CheckReport report)
    {
        var quiz = new ScenarioReader(new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, report.Errors)), report.Errors).Read(file, text);
        Check(quiz, knowledge, new SupportCheck(knowledge.Vocabulary, OrdinaryWords.Of(knowledge)), report);
        return quiz;
    }

    private static void Check(Scenario quiz, KnowledgeBase knowledge, SupportCheck support, CheckReport report)
    {
        new ScenarioProof(quiz, report.Errors).Run();
        StatementCheck.Check(quiz.File, ScenarioSpoken.Statements(quiz), support, report);
        foreach (var (line, text) in ScenarioSpoken.Lines(quiz).Concat(ScenarioSpoken.Statements(quiz).Select(s => (s.Line, s.Text))))
        {
            LengthCheck.CheckSentences(quiz.File, line, text, report.Errors);
            AvoidedWordsCheck.Check(knowledge.Vocabulary.AvoidedWords, quiz.File, line, text, report.Errors);
        }
        foreach (var moment in quiz.Moments.Where(m => knowledge.Moments.All(k => k.Id != m)))
            report.Errors.Add(quiz.File, 1, $"There is no moment '{moment}'.", $"Write the id of a file in {MomentReader.Folder} under 'moments'.");
        foreach (var (item, source) in ChangedSources.Of(quiz))
            report.Warnings.Add(quiz.File, item.Line, $"'{source.Id}' was read again on {source.Checked:yyyy-MM-dd}, after '{item.Id}' was written.", "Compare them, mend the item, and set 'written' to the day on which you did.");
    }
}
