namespace Assistant.Quizzes;

/// <summary>Which item follows which. What is answered decides, where the story branches.</summary>
public static class ScenarioWalk
{
    /// <param name="scenario">The story.</param>
    /// <param name="item">What was asked.</param>
    /// <param name="chosen">The option that leads on; null where nothing was chosen.</param>
    /// <param name="percent">The points so far; null where nothing was answered.</param>
    /// <returns>The next item; null at the end.</returns>
    public static string? After(Scenario scenario, string item, string? chosen, decimal? percent)
    {
        var scene = scenario.SceneOf(item);
        var at = scene.Items.TakeWhile(i => i.Id != item).Count();
        if (at + 1 < scene.Items.Count) return scene.Items[at + 1].Id;
        return First(scenario, chosen is null ? null : scene.Items[at].Option(chosen)?.Goto, scene, percent);
    }

    /// <summary>The first item after a scene that is left out.</summary>
    public static string? AfterScene(Scenario scenario, string item) => FirstIn(scenario, scenario.SceneOf(item).Next);

    /// <summary>Whether each way through it goes from item to item and ends, whatever else is wrong with it.</summary>
    public static bool CanBeWalked(Scenario scenario)
    {
        var (scenes, items) = (scenario.Scenes, scenario.Items.ToList());
        return scenes.Count > 0 && scenes.All(s => s.Items.Count > 0) && items.TrueForAll(i => i.Options.Count > 0)
            && scenes.DistinctBy(s => s.Id).Count() == scenes.Count && items.DistinctBy(i => i.Id).Count() == items.Count
            && scenes.Index().All(s => Leads(s.Item).All(to => to == Scene.End || scenes.Skip(s.Index + 1).Any(later => later.Id == to)));
    }

    private static IEnumerable<string> Leads(Scene scene) =>
        [scene.Next, .. scene.Branch is { } branch ? [branch.Goto] : Array.Empty<string>(), .. scene.Items[^1].Options.Select(o => o.Goto).OfType<string>()];

    private static string? First(Scenario scenario, string? chosen, Scene scene, decimal? percent) =>
        FirstIn(scenario, chosen ?? (scene.Branch is { } branch && branch.IsReached(percent) ? branch.Goto : scene.Next));

    private static string? FirstIn(Scenario scenario, string scene) => scene == Scene.End ? null : scenario.Scene(scene)?.Items[0].Id;
}
