using Assistant.Quizzes;
using Assistant.Quizzes.Groups;

namespace Assistant.Tests.Quizzes;

/// <summary>
/// A quiz that a trainer runs, told once more without a session: a list of who answered what, of which the last counts, and the
/// item that is asked.
/// </summary>
internal sealed class NaiveGroup(Scenario scenario)
{
    private readonly List<(string Learner, string Item, QuizAnswer Given)> _log = [];
    private readonly Dictionary<string, bool> _here = [];
    private readonly List<string> _path = [scenario.Scenes[0].Items[0].Id];
    private bool _isRevealed, _isClosed;

    public string? Asked { get; private set; } = scenario.Scenes[0].Items[0].Id;

    /// <summary>What counts of each learner: the last answer to each item.</summary>
    public IReadOnlyDictionary<(string Learner, string Item), QuizAnswer> Final => _log.GroupBy(l => (l.Learner, l.Item)).ToDictionary(g => g.Key, g => g.Last().Given);

    public void Take(GroupEvent happened)
    {
        switch (happened)
        {
            case GroupEvent.Join(var learner, _): if (_here.ContainsKey(learner) || !_isClosed) _here[learner] = true; break;
            case GroupEvent.Leave(var learner): if (_here.ContainsKey(learner)) _here[learner] = false; break;
            case GroupEvent.Answer(var learner, var item, var given):
                if (_isClosed || _isRevealed || item != Asked || !_here.ContainsKey(learner) || !Fits(scenario.Items.Single(i => i.Id == item), given)) break;
                _here[learner] = true;
                _log.Add((learner, item, given));
                break;
            case GroupEvent.Close: _isClosed = true; break;
            case GroupEvent.Reveal(var item): if (!_isClosed && item == Asked) _isRevealed = true; break;
            case GroupEvent.Next(var item): if (!_isClosed && item == Asked && _isRevealed) GoTo(After(item)); break;
            case GroupEvent.SkipScene(var item): if (!_isClosed && item == Asked) GoTo(FirstOf(SceneOf(item).Next)); break;
        }
    }

    public string Picture() => Pictures.Of(Asked, _isRevealed, _isClosed, _path, _here.Select(h => (h.Key, h.Value)), Final.Select(f => (f.Key.Learner, f.Key.Item, f.Value)));

    private static bool Fits(QuizItem item, QuizAnswer given)
    {
        var known = given.Codes.Where(c => item.Options.Any(o => o.Code == c)).Distinct().Count();
        return known == given.Codes.Length && item.Type switch
        {
            QuizItemType.Single => known == 1,
            QuizItemType.Several => known > 0,
            QuizItemType.Order => known == item.Options.Count,
            _ => true,
        };
    }

    private string? After(string item)
    {
        var scene = SceneOf(item);
        if (scene.Items[^1].Id != item) return scene.Items.SkipWhile(i => i.Id != item).ElementAt(1).Id;
        var (mostChosen, most) = ((string?)null, 0);
        foreach (var option in scene.Items[^1].Type == QuizItemType.Single ? scene.Items[^1].Options : [])
            if (Final.Count(f => f.Key.Item == item && f.Value.Codes[0] == option.Code) is var count && count > most) (mostChosen, most) = (option.Code, count);
        return FirstOf(NaiveQuiz.Lead(scene, mostChosen, [.. Final.Select(f => NaiveQuiz.Parts(scenario.Items.Single(i => i.Id == f.Key.Item), f.Value))]));
    }

    private string? FirstOf(string scene) => scene == Scene.End ? null : scenario.Scenes.Single(s => s.Id == scene).Items[0].Id;

    private Scene SceneOf(string item) => scenario.Scenes.Single(s => s.Items.Any(i => i.Id == item));

    private void GoTo(string? item)
    {
        (Asked, _isRevealed, _isClosed) = (item, false, item is null);
        if (item is not null) _path.Add(item);
    }
}
