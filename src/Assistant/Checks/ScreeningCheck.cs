using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>
/// Proves of each questionnaire that every question can be reached and every outcome too, that no condition goes in a circle, that
/// danger is asked about first, and of each case that its key is complete and comes to the outcome it names.
/// </summary>
public static class ScreeningCheck
{
    public static void Check(KnowledgeBase knowledge, SupportCheck support, CheckReport report)
    {
        foreach (var questionnaire in knowledge.Questionnaires)
        {
            StatementCheck.Check(questionnaire.File, Spoken.Statements(questionnaire), support, report);
            CheckWords(knowledge, questionnaire.File, [.. Spoken.Lines(questionnaire), .. Spoken.Statements(questionnaire).Select(s => (s.Line, s.Text))], report.Errors);
            new QuestionnaireProof(questionnaire, report.Errors).Run();
        }
        foreach (var story in knowledge.Cases)
        {
            StatementCheck.Check(story.File, Spoken.Statements(story), support, report);
            CheckWords(knowledge, story.File, [.. Spoken.Lines(story), .. Spoken.Statements(story).Select(s => (s.Line, s.Text))], report.Errors);
            CaseProof.Run(story, knowledge.Questionnaires.FirstOrDefault(q => q.Id == story.Questionnaire), report.Errors);
        }
        foreach (var twice in knowledge.Questionnaires.GroupBy(q => q.Id).Where(g => g.Count() > 1))
            report.Errors.Add(twice.Last().File, 1, $"'{twice.Key}' is the id of two questionnaires.", "Give each an id of its own.");
    }

    private static void CheckWords(KnowledgeBase knowledge, string file, IReadOnlyList<(int Line, string Text)> lines, ProblemList problems)
    {
        foreach (var (line, text) in lines)
        {
            LengthCheck.CheckSentences(file, line, text, problems);
            AvoidedWordsCheck.Check(knowledge.Vocabulary.AvoidedWords, file, line, text, problems);
        }
    }
}
