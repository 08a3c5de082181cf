using Assistant.Answers;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>Sentences of at most 25 words, and a first answer of at most 150 for whoever asks.</summary>
public static class LengthCheck
{
    private const int StepsShown = 5;
    private const int LongestAnswer = 150;

    public static void Check(Note note, ProblemList problems)
    {
        foreach (var statement in note.Statements) CheckSentences(note.File, statement.Line, statement.Text, problems);
        foreach (var area in note.Statements.Select(s => s.Area).OfType<string>().Append("").Distinct())
            foreach (var role in NoteReader.KnownRoles)
                if (WordsShown(note, role, area) is > LongestAnswer and var words)
                {
                    problems.Add(note.File, note.Steps.FirstOrDefault()?.Line ?? 1, $"The first answer has {words} words for a {role}{(area.Length > 0 ? $" in {area}" : "")}.", $"Shorten the first {StepsShown} steps to {LongestAnswer} words.");
                    return;
                }
    }

    public static void Check(InterfaceWords words, ProblemList problems)
    {
        foreach (var id in words.Ids) CheckSentences(words.PlaceOf(id).File, words.PlaceOf(id).Line, words[id], problems);
    }

    public static void CheckSentences(string file, int line, string text, ProblemList problems)
    {
        foreach (var sentence in AssertionReader.Split(AssertionReader.Plain(text)).Where(s => Words.Count(s) > ReplyRules.LongestSentence))
            problems.Add(file, line, $"A sentence has {Words.Count(sentence)} words: '{sentence}'", $"Keep to {ReplyRules.LongestSentence}.");
    }

    private static int WordsShown(Note note, string role, string area) =>
        Words.Count(note.Reading) + (note.Steps.Count > 0 ? note.Steps : note.Facts).Where(s => s.IsFor(role) && s.IsIn(area)).Take(StepsShown).Sum(s => Words.Count(s.Text));
}
