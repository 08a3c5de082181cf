using Assistant.Quizzes;

namespace Assistant.Tests.Quizzes;

/// <summary>The rules of marking and of the story once more, written straight down in whole numbers: a point is 840 parts.</summary>
internal static class NaiveQuiz
{
    /// <summary>Every share of up to eight options is a whole number of these.</summary>
    public const int Point = 840;

    public static int Parts(QuizItem item, QuizAnswer answer)
    {
        var right = item.Options.Where(o => o.Mark == Mark.Right).Select(o => o.Code).ToList();
        var wrong = item.Options.Where(o => o.Mark == Mark.Wrong).Select(o => o.Code).ToList();
        switch (item.Type)
        {
            case QuizItemType.Single:
                return right.Contains(answer.Codes[0]) ? Point : wrong.Contains(answer.Codes[0]) ? 0 : Point / 2;
            case QuizItemType.Several:
                var gained = Point / right.Count * right.Count(answer.Codes.Contains);
                var lost = wrong.Count == 0 ? 0 : Point / wrong.Count * wrong.Count(answer.Codes.Contains);
                return gained > lost ? gained - lost : 0;
            case QuizItemType.Order:
                var inPlace = 0;
                for (var i = 0; i < item.Options.Count; i++) if (answer.Codes[i] == item.Options[i].Code) inPlace++;
                return Point / item.Options.Count * inPlace;
            default:
                return Point / item.Options.Count * item.Options.Count(o => answer.Codes.Contains(o.Code));
        }
    }

    /// <summary>Where the story goes after the last item of a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="chosen">The one option that was chosen there; null where there is none.</param>
    /// <param name="parts">What each answer so far counts.</param>
    public static string Lead(Scene scene, string? chosen, IReadOnlyCollection<int> parts)
    {
        if (scene.Items[^1].Options.FirstOrDefault(o => o.Code == chosen)?.Goto is { } to) return to;
        if (scene.Branch is { } branch && parts.Count > 0 && 100 * parts.Sum() >= branch.AtLeast * Point * parts.Count) return branch.Goto;
        return scene.Next;
    }

    /// <summary>What is asked where those answers are given and those items are left out with the rest of their scene, up to an item.</summary>
    public static List<string> Path(Scenario scenario, IReadOnlyDictionary<string, QuizAnswer> answers, IReadOnlySet<string> skipped, string? upTo)
    {
        var (path, parts) = (new List<string>(), new List<int>());
        for (var scene = scenario.Scenes[0]; ;)
        {
            string? to = null;
            foreach (var item in scene.Items)
            {
                path.Add(item.Id);
                if (answers.TryGetValue(item.Id, out var answer)) parts.Add(Parts(item, answer));
                if (item.Id == upTo) return path;
                if (skipped.Contains(item.Id))
                {
                    to = scene.Next;
                    break;
                }
            }
            var last = scene.Items[^1];
            to ??= Lead(scene, last.Type == QuizItemType.Single ? answers[last.Id].Codes[0] : null, parts);
            if (to == Scene.End) return path;
            scene = scenario.Scenes.Single(s => s.Id == to);
        }
    }
}
