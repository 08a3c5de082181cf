using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>A question that a note offers is short, stands once, and is answered with words of that note when somebody presses it.</summary>
public static class NextQuestionCheck
{
    public const int Longest = 60;

    public static void Check(KnowledgeBase knowledge, TimeProvider time, ProblemList problems)
    {
        if (problems.All.Count > 0 || knowledge.Notes.All(n => n.Questions.Count == 0)) return;
        var answers = new AnswerService(knowledge, new SiteOptions { ShowDrafts = true }, time);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in knowledge.Notes)
            foreach (var question in note.Questions)
            {
                void Complain(string what, string mend) => problems.Add(note.File, 1, $"The question '{question}' {what}.", mend);
                if (question.Length > Longest) Complain($"has {question.Length} characters", $"A button holds {Longest}. Shorten it.");
                if (!question.EndsWith('?')) Complain("does not end with a question mark", "Write it as a person would ask it.");
                if (!seen.Add(question)) Complain("stands in another note too", "Keep it where it is answered best.");
                var area = note.Area == Contacts.ContactBook.England ? null : note.Area;
                var statements = note.Statements.Select(s => s.Text).ToHashSet();
                if (!answers.Answer(new Question(question) { Area = area }).Parts.Any(p => statements.Contains(p.Text)))
                    Complain("is not answered by this note", "Ask it with 'assistant ask', reword it until this note answers, or take it out.");
            }
    }
}
