namespace Assistant.Quizzes;

/// <summary>Finds what was missed: those items whose last answer was not wholly right.</summary>
public static class MissedItems
{
    /// <param name="taken">What somebody answered, each with its time.</param>
    /// <param name="offered">The stories that can be taken now.</param>
    public static IReadOnlyList<Missed> Of(IEnumerable<(string Scenario, IReadOnlyDictionary<string, QuizAnswer> Answers, DateTimeOffset At)> taken, IReadOnlyList<Scenario> offered)
    {
        var last = taken.OrderBy(t => t.At).SelectMany(t => t.Answers.Select(a => (t.Scenario, Item: a.Key, a.Value))).GroupBy(a => (a.Scenario, a.Item)).ToDictionary(g => g.Key, g => g.Last().Value);
        return [.. offered
            .Select(s => new Missed(s, [.. s.Items.Where(i => last.TryGetValue((s.Id, i.Id), out var answer) && Marking.FaultIn(i, answer) is null && Marking.MarkOf(i, answer) != Mark.Right).Select(i => i.Id)]))
            .Where(m => m.Items.Count > 0)];
    }
}
