using System.Collections.Concurrent;
using Assistant.Contacts;
using Assistant.Guidance;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// What could be asked after an answer: questions that practice leads wrote into the notes nearest to it. None is offered that is not
/// answered here and now, that says again what was just said, or that is nearly what was asked.
/// </summary>
/// <param name="notes">The notes in use.</param>
/// <param name="retriever">Finds the notes near a question.</param>
/// <param name="vocabulary">The words that say nothing.</param>
/// <param name="answer">Answers a question.</param>
public sealed class NextQuestions(IReadOnlyList<Note> notes, Retriever retriever, Vocabulary vocabulary, Func<Question, Answer> answer)
{
    private const int Most = 3;
    private const double TooAlike = 0.7, NearEnough = 0.4;

    private readonly ConcurrentDictionary<(string Question, string Area), Answer> _answers = new();

    /// <summary>At most three, those of the nearest note first.</summary>
    public IReadOnlyList<string> After(Question asked, Answer told, Area area)
    {
        if (told is not { Status: AnswerStatus.Answered or AnswerStatus.PartlyAnswered, Intent: Intent.Question, IsView: false, Parts.Count: > 0 }) return [];
        var (said, stems) = (told.Parts.Concat(told.More).Select(p => p.Text).ToHashSet(), new List<HashSet<string>> { Stems(asked.Text) });
        stems.AddRange(told.Choices.Take(1).Select(c => Stems(c.Title)));
        if (asked.Previous is { } previous) stems.Add(Stems(previous.Question));
        var next = new List<string>();
        foreach (var question in Near(asked.Text, area))
        {
            if (next.Count == Most) break;
            if (stems.Exists(s => AreAlike(s, Stems(question)))) continue;
            if (AnswerTo(question, area) is not { Status: AnswerStatus.Answered, Parts: [{ Text: var first }, ..] } || !said.Add(first)) continue;
            next.Add(question);
            stems.Add(Stems(question));
        }
        return next;
    }

    // The note nearest to the question, what else it could have meant, and the other notes near it: the first question of each, then the
    // second of each, and so on.
    private IEnumerable<string> Near(string text, Area area)
    {
        var nearest = NearestTo(text);
        var readings = nearest.Take(1).SelectMany(n => n.OtherReadings).Select(id => notes.FirstOrDefault(n => n.Id == id)).OfType<Note>();
        var near = nearest.Take(1).Concat(readings).Concat(nearest.Skip(1)).Distinct().Where(n => n.IsIn(area.Name)).ToList();
        return Enumerable.Range(0, near.Select(n => n.Questions.Count).DefaultIfEmpty(0).Max()).SelectMany(i => near.Where(n => i < n.Questions.Count).Select(n => n.Questions[i]));
    }

    private List<Note> NearestTo(string text)
    {
        var found = retriever.Find(InputCheck.Cleaned(text), null);
        var best = found.Passages.Select(p => p.Result.Score).Concat(found.Notes.Select(n => n.Result.Score)).DefaultIfEmpty(0).Max();
        return [.. found.Notes.Where(n => n.Result.Score >= NearEnough * best).Select(n => n.Note)];
    }

    private Answer AnswerTo(string question, Area area) => _answers.GetOrAdd((question, area.Name), q => answer(new Question(q.Question) { Area = q.Area }));

    private HashSet<string> Stems(string text) => [.. Words.In(text).Where(w => !vocabulary.StopWords.Contains(w.Text)).Select(w => Stemmer.Stem(w.Text))];

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared > 0 && shared >= TooAlike * (one.Count + other.Count - shared);
    }
}
