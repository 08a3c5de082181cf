using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Checks;

/// <summary>An expansion that nearly copies an evaluation question would make the evaluation measure itself.</summary>
public static class CopiedQuestionCheck
{
    private const double TooAlike = 0.8;
    private const int FewestStems = 3;

    public static void Check(IReadOnlyList<Expansions> expansions, IReadOnlyList<AskedQuestion> questions, Vocabulary vocabulary, ProblemList problems)
    {
        var asked = questions.Select(q => (Question: q, Stems: Stems(q.Text, vocabulary))).Where(q => q.Stems.Count >= FewestStems).ToList();
        foreach (var entry in expansions)
            foreach (var expansion in entry.Questions)
            {
                var stems = Stems(expansion.Text, vocabulary);
                if (stems.Count < FewestStems) continue;
                foreach (var (question, _) in asked.Where(q => Jaccard(stems, q.Stems) >= TooAlike))
                    problems.Add(entry.File, entry.Line, $"'{expansion.Text}' nearly copies the evaluation question {question.Id} ('{question.Text}', {question.File}:{question.Line}).", "Put it in other words, or take it out.");
            }
    }

    public static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        if (Math.Min(one.Count, other.Count) < TooAlike * Math.Max(one.Count, other.Count)) return 0;
        var shared = one.Count(other.Contains);
        return shared / (double)(one.Count + other.Count - shared);
    }

    private static HashSet<string> Stems(string text, Vocabulary vocabulary) =>
        [.. Words.In(text).Where(w => !vocabulary.StopWords.Contains(w.Text)).Select(w => Stemmer.Stem(w.Text))];
}
