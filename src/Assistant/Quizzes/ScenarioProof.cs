using System.Text.RegularExpressions;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Quizzes;

/// <summary>
/// Proves a quiz sound: each scene leads on and is reached by answers that somebody can give, each item has a key and each option a
/// reason, and no real child of a review is in the story.
/// </summary>
public sealed partial class ScenarioProof(Scenario scenario, ProblemList problems)
{
    private const int FewestSteps = 3, MostOptions = 8, LongestId = 60;

    public void Run()
    {
        if (scenario.Scenes.Count == 0) Complain(1, "The quiz has no scene.", "Add 'scenes'.");
        if (scenario.LearningPoints.Count == 0) Complain(1, "The quiz has no learning points.", "Add 'learning-points', each with 'says' and 'cites'.");
        if (scenario.Audience.Count == 0) Complain(1, "It does not say whom it is for.", "Add 'audience' with roles.");
        if (scenario.Minutes <= 0) Complain(1, "It does not say how long it takes.", "Add 'minutes'.");
        if (!MadeUp().IsMatch(scenario.Note)) Complain(1, "'note' does not say that the story is made up.", "Write: This story is made up. No real child is in it.");
        CheckIds();
        foreach (var item in scenario.Items) Check(item);
        foreach (var (line, text) in ScenarioSpoken.Lines(scenario).Concat(Told()))
            if (RealChild().Match(text) is { Success: true, Value: var child }) Complain(line, $"'{child}' stands in the story.", "Nobody plays with a real child's life: make somebody up, and quote the review in 'learning-points'.");
        CheckLeads();
        if (ScenarioWalk.CanBeWalked(scenario) && scenario.Items.All(i => i.Options.Count <= MostOptions)) CheckReach();
    }

    // What feedback says and quotes, and what the learning points say: they alone quote what a review writes of a real child.
    private IEnumerable<(int Line, string Text)> Told() =>
    [
        .. scenario.Items.SelectMany(i => i.Options).Select(o => o.Feedback).OfType<Statement>().SelectMany(f => f.Citations.Select(c => c.Words).Prepend(f.Text).Select(t => (f.Line, t))),
        .. scenario.LearningPoints.Select(p => (p.Line, p.Text)),
    ];

    /// <summary>Whether something can be called that: kebab-case, and not longer than a card can carry.</summary>
    public static bool IsId(string id) => id.Length <= LongestId && Kebab().IsMatch(id);

    private void CheckIds()
    {
        foreach (var twice in scenario.Scenes.GroupBy(s => s.Id).Where(g => g.Count() > 1)) Complain(twice.Last().Line, $"'{twice.Key}' is the id of two scenes.", "Give each an id of its own.");
        foreach (var twice in scenario.Items.GroupBy(i => i.Id).Where(g => g.Count() > 1)) Complain(twice.Last().Line, $"'{twice.Key}' is the id of two items.", "Give each an id of its own in the whole file.");
        foreach (var (line, id) in scenario.Scenes.Select(s => (s.Line, s.Id)).Concat(scenario.Items.SelectMany(i => i.Options.Select(o => (o.Line, Id: o.Code)).Prepend((i.Line, i.Id)))))
            if (!IsId(id) || id == Scene.End) Complain(line, $"'{id}' cannot be an id or a code.", $"Write small letters, figures and hyphens, at most {LongestId}.");
    }

    private void Check(QuizItem item)
    {
        var (options, right) = (item.Options, item.Options.Count(o => o.Mark == Mark.Right));
        if (options.Count > MostOptions) Complain(item.Line, $"'{item.Id}' has {options.Count} options.", $"Keep to {MostOptions}.");
        if (options.GroupBy(o => o.Code).FirstOrDefault(g => g.Count() > 1) is { } twice) Complain(item.Line, $"'{item.Id}' has the option '{twice.Key}' twice.", "Keep one.");
        switch (item.Type)
        {
            case QuizItemType.Single when right != 1 || options.Count < 2: Complain(item.Line, $"'{item.Id}' has {right} right options of {options.Count}.", "Mark exactly one of at least two as right."); break;
            case QuizItemType.Several when right < 2 || right == options.Count: Complain(item.Line, $"'{item.Id}' has {right} right options of {options.Count}.", "Mark at least two as right and at least one as wrong."); break;
            case QuizItemType.Order when options.Count < FewestSteps: Complain(item.Line, $"'{item.Id}' has {options.Count} steps.", $"Give it at least {FewestSteps}, in the right order."); break;
            case QuizItemType.Words when options.Count == 0: Complain(item.Line, $"'{item.Id}' has no key.", "Add its points under 'options'."); break;
        }
        foreach (var option in options.Where(o => o.Feedback is null)) Complain(option.Line, $"The option '{option.Code}' of '{item.Id}' has no feedback.", "Add 'feedback' with 'says' and 'cites'.");
    }

    private void CheckLeads()
    {
        foreach (var (scene, at) in scenario.Scenes.Select((s, at) => (s, at)))
        {
            Lead(scene.Line, scene.Next, at);
            if (scene.Branch is { } branch) Lead(scene.Line, branch.Goto, at);
            foreach (var item in scene.Items)
                foreach (var option in item.Options.Where(o => o.Goto is not null))
                    if (item == scene.Items[^1] && item.Type == QuizItemType.Single) Lead(option.Line, option.Goto!, at);
                    else Complain(option.Line, $"The option '{option.Code}' leads on from the middle of a scene, or from an item with more than one answer.", "Let only a choice of one, the last in its scene, lead on.");
        }
    }

    private void Lead(int line, string to, int from)
    {
        if (to == Scene.End || scenario.Scenes.Skip(from + 1).Any(s => s.Id == to)) return;
        Complain(line, $"'{to}' is no later scene.", "Write the id of a scene that stands below, or 'end'.");
    }

    // Forward through the story with every number of points that somebody can come to it with.
    private void CheckReach()
    {
        var arrivals = scenario.Scenes.ToDictionary(s => s.Id, _ => new HashSet<Points>());
        arrivals[scenario.Scenes[0].Id].Add(new Points(0, 0));
        foreach (var scene in scenario.Scenes)
        {
            if (arrivals[scene.Id].Count == 0) Complain(scene.Line, $"No answers lead to the scene '{scene.Id}'.", "Let a choice, a score or the scene before it lead there, or take it out.");
            IEnumerable<Points> on = arrivals[scene.Id];
            foreach (var item in scene.Items.SkipLast(1)) on = on.SelectMany(p => Outcomes(item).Select(o => p.And(o.Points))).ToHashSet();
            foreach (var points in on.ToList())
                foreach (var (gained, to) in Outcomes(scene.Items[^1]))
                {
                    var then = points.And(gained);
                    var next = to ?? (scene.Branch is { } branch && branch.IsReached(then.Percent) ? branch.Goto : scene.Next);
                    if (next != Scene.End) arrivals[next].Add(then);
                }
        }
    }

    private static IReadOnlyList<(decimal Points, string? Goto)> Outcomes(QuizItem item) => [.. (item.Type switch
    {
        QuizItemType.Single => item.Options.Select(o => (Marking.Of(item, new QuizAnswer([o.Code])), o.Goto)),
        QuizItemType.Order => Enumerable.Range(0, item.Options.Count + 1).Where(n => n != item.Options.Count - 1).Select(n => ((decimal)n / item.Options.Count, (string?)null)),
        _ => Enumerable.Range(0, 1 << item.Options.Count).Select(set => (Marking.Of(item, new QuizAnswer([.. item.Options.Where((_, i) => (set >> i & 1) == 1).Select(o => o.Code)])), (string?)null)),
    }).Distinct()];

    private readonly record struct Points(decimal Sum, int Count)
    {
        public decimal Percent => 100 * Sum / Count;

        public Points And(decimal gained) => new(decimal.Round(Sum + gained, 12), Count + 1);
    }

    private void Complain(int line, string what, string mend) => problems.Add(scenario.File, line, what, mend);

    [GeneratedRegex("made up|made-up", RegexOptions.IgnoreCase)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"\b[Cc]hild(?:ren)? [ABGH]\b")]
    private static partial Regex RealChild();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Kebab();
}
