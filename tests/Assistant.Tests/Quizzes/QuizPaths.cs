using System.Collections.Concurrent;
using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

/// <summary>Every way through a quiz that differs in what is asked next: by the choice that leads on, and by the points so far.</summary>
internal static class QuizPaths
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SoloSession>> Found = [];

    /// <summary>Sessions that stand at an item or at the end, each with another item, other points or another choice before; the first way found to each.</summary>
    public static IReadOnlyList<SoloSession> All(Scenario quiz) => Found.GetOrAdd(quiz.Id, _ => Find(quiz));

    private static IReadOnlyList<SoloSession> Find(Scenario quiz)
    {
        var (found, waiting) = (new Dictionary<(string?, decimal, int, string?), SoloSession>(), new Queue<SoloSession>([SoloSession.Begin(quiz)]));
        while (waiting.TryDequeue(out var session))
        {
            var before = session.Stage.IsEnd ? session.Stage.Path[^1] : session.Stage.Path.ElementAtOrDefault(session.Stage.Path.Length - 2);
            var chosen = before is not null && quiz.Item(before)!.Type == QuizItemType.Single && session.Answers.TryGetValue(before, out var answered) ? $"{before} {answered.Codes[0]}" : before;
            if (!found.TryAdd((session.Stage.Item, decimal.Round(session.Answered.Sum(a => Marking.Of(a.Item, a.Answer)), 9), session.Answers.Count, chosen), session)) continue;
            if (session.Asked is not { } item) continue;
            foreach (var answer in Outcomes(item)) waiting.Enqueue(Took(Took(session, new SoloStep.Answer(item.Id, answer)), new SoloStep.Next(item.Id)));
            waiting.Enqueue(Took(session, new SoloStep.SkipScene(item.Id)));
        }
        return [.. found.Values];
    }

    /// <summary>An answer for each number of points, and for each choice that leads on.</summary>
    private static IEnumerable<QuizAnswer> Outcomes(QuizItem item) => item.Type switch
    {
        QuizItemType.Single => item.Options.Select(o => new QuizAnswer([o.Code])),
        QuizItemType.Order => Enumerable.Range(0, item.Options.Count).Select(n => new QuizAnswer([.. item.Options.Skip(item.Options.Count - n).Concat(item.Options.SkipLast(n)).Select(o => o.Code)])),
        _ => Enumerable.Range(item.Type == QuizItemType.Words ? 0 : 1, (1 << item.Options.Count) - (item.Type == QuizItemType.Words ? 0 : 1))
            .Select(set => new QuizAnswer([.. item.Options.Where((_, i) => (set >> i & 1) == 1).Select(o => o.Code)])).DistinctBy(a => Marking.Of(item, a)),
    };

    private static SoloSession Took(SoloSession session, SoloStep step)
    {
        var (after, fault) = session.Take(step);
        fault.ShouldBeNull($"{session.Scenario.Id}: {step}");
        return after;
    }
}
