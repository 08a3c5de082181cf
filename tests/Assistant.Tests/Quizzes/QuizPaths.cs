using System.Collections.Concurrent;
using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

/// <summary>Every way through a quiz that differs in what is asked next: by the choice that leads on, and by the points so far.</summary>
internal static class QuizPaths
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SoloSession>> Found = [];

    /// <summary>Sessions that stand at an item or at the end, each with another item, other scenes or another choice before, or other points where they matter; the first way found to each.</summary>
    public static IReadOnlyList<SoloSession> All(Scenario quiz) => Found.GetOrAdd(quiz.Id, _ => Find(quiz));

    private static IReadOnlyList<SoloSession> Find(Scenario quiz)
    {
        var (found, waiting) = (new Dictionary<(string?, string, decimal, int, string?), SoloSession>(), new Queue<SoloSession>([SoloSession.Begin(quiz)]));
        while (waiting.TryDequeue(out var session))
        {
            var before = session.Stage.IsEnd ? session.Stage.Path[^1] : session.Stage.Path.ElementAtOrDefault(session.Stage.Path.Length - 2);
            var chosen = before is not null && quiz.Item(before)!.Type == QuizItemType.Single && session.Answers.TryGetValue(before, out var answered) ? $"{before} {answered.Codes[0]}" : before;
            // Points matter only where a branch is still to come.
            var (points, count) = session.Asked is { } asked && quiz.Scenes.SkipWhile(s => !s.Items.Contains(asked)).Any(s => s.Branch is not null)
                ? (decimal.Round(session.Answered.Sum(a => Marking.Of(a.Item, a.Answer)), 9), session.Answers.Count)
                : (0, 0);
            if (!found.TryAdd((session.Stage.Item, Way(session), points, count, chosen), session)) continue;
            if (session.Asked is not { } item) continue;
            foreach (var answer in Outcomes(item)) waiting.Enqueue(Took(Took(session, new SoloStep.Answer(item.Id, answer)), new SoloStep.Next(item.Id)));
            waiting.Enqueue(Took(session, new SoloStep.SkipScene(item.Id)));
        }
        return [.. found.Values];
    }

    /// <summary>The scenes that were come through.</summary>
    public static string Way(SoloSession session) => string.Join(", ", session.Stage.Path.Select(i => session.Scenario.SceneOf(i).Id).Distinct());

    // Each choice that can be made; else no points, all of them, and some number between.
    private static IEnumerable<QuizAnswer> Outcomes(QuizItem item)
    {
        if (item.Type == QuizItemType.Single) return item.Options.Select(o => new QuizAnswer([o.Code]));
        var codes = item.Options.Select(o => o.Code).ToList();
        var all = item.Type == QuizItemType.Order
            ? Enumerable.Range(0, codes.Count).Select(n => new QuizAnswer([codes[n], .. codes.Except([codes[n]])])).Append(new QuizAnswer([.. codes.Skip(1), codes[0]]))
            : Enumerable.Range(0, 1 << codes.Count).Select(set => new QuizAnswer([.. codes.Where((_, i) => (set >> i & 1) == 1)]));
        var byPoints = all.Where(a => Marking.FaultIn(item, a) is null).DistinctBy(a => Marking.Of(item, a)).OrderBy(a => Marking.Of(item, a)).ToList();
        return [byPoints[0], .. byPoints[1..^1].Take(1), byPoints[^1]];
    }

    private static SoloSession Took(SoloSession session, SoloStep step)
    {
        var (after, fault) = session.Take(step);
        fault.ShouldBeNull($"{session.Scenario.Id}: {step}");
        return after;
    }
}
