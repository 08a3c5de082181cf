using System.Diagnostics;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.CrashTests.Core;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Teams;
using Activity = Assistant.Teams.Activity;

namespace Assistant.CrashTests.Quizzes;

/// <summary>
/// A trainer runs one quiz after the other for six people: all come in, each answers what is asked some times over, the trainer shows the
/// key and goes on. The trainer waits until all have answered, so what everybody acknowledged is known to the letter.
/// </summary>
internal sealed class TeamWorkload : IWorkload
{
    public const string Content = "Content/Quizzes";

    private const int People = 6, MostAnswers = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60), Between = TimeSpan.FromMilliseconds(20);

    private readonly Tally _tally;
    private readonly Random _random;
    private readonly Lazy<KeptTeam> _kept;
    private readonly Scenario _scenario;
    private readonly string _start;
    private readonly Player _trainer;
    private readonly List<Player> _learners;
    private readonly Dictionary<Player, int> _left = [];
    private int _started;
    private KeptStage? _stage;

    /// <param name="world">Where it happens.</param>
    /// <param name="tally">Counts what is done.</param>
    /// <param name="random">Decides what is done.</param>
    public TeamWorkload(World world, Tally tally, Random random)
    {
        (_tally, _random) = (tally, random);
        world.Settings["Access__LocalChat"] = "Trainer";
        var assistant = AssistantHost.Start(world.Content, site: new SiteOptions { ShowDrafts = true });
        _scenario = assistant.Knowledge.Quizzes[0];
        _start = assistant.Knowledge.Words.Text("quiz.run-of", ("title", _scenario.Title));
        _kept = new Lazy<KeptTeam>(() => new KeptTeam(world, assistant, PersonKey.Of(_trainer!.Sender.Person)));
        _trainer = new Player("trainer", world.Channel, tally);
        _learners = [.. Enumerable.Range(0, People).Select(i => new Player($"learner-{i}", world.Channel, tally))];
        world.Channel.UnaskedAsync = (received, _) => Put(received.Activity);
    }

    public IReadOnlyList<string> InFlight => [.. _learners.Append(_trainer).Select(p => p.Flight?.What).OfType<string>()];

    public async Task DriveAsync(IRun run)
    {
        while (!run.WasKilled)
        {
            if (_stage is not { IsClosed: false } stage)
            {
                if (!await _trainer.TypeAsync(run, "start", _start, Started)) return;
            }
            else if (_learners.Where(l => !l.Joined.Contains(stage.Run)).ToList() is { Count: > 0 } outside)
            {
                if ((await Task.WhenAll(outside.Select(l => l.TypeAsync(run, "join", $"join {stage.Code}", () => l.Joined.Add(stage.Run))))).Contains(false)) return;
            }
            else if (!stage.IsRevealed && _learners.Exists(l => _left.GetValueOrDefault(l) > 0))
            {
                if ((await Task.WhenAll(_learners.Select(l => AnswerAsync(run, l, stage)))).Contains(false)) return;
            }
            else if (!await MoveAsync(run, stage)) return;
        }
    }

    public async Task RedeliverAsync(IRun run)
    {
        await Task.WhenAll(_learners.Append(_trainer).Select(p => p.AgainAsync(run)));
        for (var began = Stopwatch.StartNew(); !run.WasKilled && Behind() is { } behind; await Task.Delay(Between))
            if (began.Elapsed > LongestWait) throw new CrashException(behind);
    }

    public IReadOnlyList<string> Compare()
    {
        var runs = _kept.Value.Runs();
        _tally.Add("answers compared", _learners.Sum(l => l.Answers.Count));
        var wrong = new List<string>();
        if (runs.Count != _started && !(_trainer.Flight?.What == "start" && runs.Count == _started + 1)) wrong.Add($"{runs.Count} quizzes are kept, and {_started} were started");
        foreach (var learner in _learners)
            foreach (var group in learner.Answers.GroupBy(a => a.Key.Run))
                if (runs.FirstOrDefault(r => r.Id == group.Key) is not { } quiz) wrong.Add($"the quiz {group.Key} is gone");
                else wrong.AddRange(group.Select(a => Difference(learner, quiz, a.Key.Item, a.Value)).OfType<string>());
        if (_stage is { } stage && runs.FirstOrDefault(r => r.Id == stage.Run) is { } now && Difference(stage, KeptStage.Of(now)) is { } moved) wrong.Add(moved);
        return wrong;
    }

    private string? Difference(Player learner, GroupQuiz quiz, string item, string expected)
    {
        var kept = quiz.Session.Papers.GetValueOrDefault(PersonKey.Of(learner.Sender.Person))?.Answers.GetValueOrDefault(item) is { } answer ? string.Join(',', answer.Codes) : "nothing";
        return kept == expected || learner.Flight?.What == $"answer {item} {kept}" ? null : $"{learner.Sender.Id}: of {item} there is {kept}, not {expected}";
    }

    private string? Difference(KeptStage expected, KeptStage kept)
    {
        if (kept with { Code = expected.Code } == expected) return null;
        return _trainer.Flight?.What switch
        {
            "reveal" when kept == expected with { IsRevealed = true } => null,
            "next" when kept.IsClosed || kept.Item != expected.Item && !kept.IsRevealed => null,
            _ => $"the quiz stands at {kept}, not at {expected}",
        };
    }

    private void Started()
    {
        _started++;
        Stand(_kept.Value.Runs().MaxBy(r => r.Started)!);
    }

    private void Stand(GroupQuiz quiz)
    {
        if (_stage?.Run != quiz.Id || _stage.Item != quiz.Session.Stage.Stage.Item)
            foreach (var learner in _learners) _left[learner] = _random.Next(1, MostAnswers + 1);
        _stage = KeptStage.Of(quiz);
    }

    private async Task<bool> AnswerAsync(IRun run, Player learner, KeptStage stage)
    {
        while (_left[learner] > 0)
        {
            var item = _scenario.Item(stage.Item)!;
            var codes = Codes(item);
            var data = new Dictionary<string, string> { ["do"] = "group-answer", ["group"] = stage.Run, ["item"] = item.Id };
            if (item.Type == QuizItemType.Order) foreach (var (code, at) in codes.Select((c, i) => (c, i))) data[$"place-{at}"] = code;
            else data["answer"] = string.Join(',', codes);
            if (!await learner.PressAsync(run, $"answer {item.Id} {string.Join(',', codes)}", data, () => (learner.Answers[(stage.Run, item.Id)], _left[learner]) = (string.Join(',', codes), _left[learner] - 1))) return false;
        }
        return true;
    }

    private Task<bool> MoveAsync(IRun run, KeptStage stage)
    {
        var step = stage.IsRevealed ? "next" : "reveal";
        return _trainer.PressAsync(run, step, new Dictionary<string, string> { ["do"] = "move", ["group"] = stage.Run, ["item"] = stage.Item!, ["step"] = step }, () => Stand(_kept.Value.Runs().First(r => r.Id == stage.Run)));
    }

    private List<string> Codes(QuizItem item)
    {
        lock (_random)
        {
            var codes = item.Options.Select(o => o.Code).ToArray();
            _random.Shuffle(codes);
            return item.Type switch { QuizItemType.Single => [codes[0]], QuizItemType.Order => [.. codes], _ => [.. item.Options.Select(o => o.Code).Where(codes.Take(_random.Next(1, codes.Length + 1)).Contains)] };
        }
    }

    // Whose card does not show what is asked yet.
    private string? Behind() => _stage is not { IsClosed: false } stage ? null : _learners.Where(l => l.Joined.Contains(stage.Run)).Append(_trainer)
        .Where(p => !p.Screen.Contains(_scenario.Item(stage.Item)!.Stem, StringComparison.Ordinal)).Select(p => $"{p.Sender.Id}: the card does not show '{stage.Item}', which is asked").FirstOrDefault();

    private Task Put(Activity message)
    {
        if (_learners.Append(_trainer).FirstOrDefault(p => p.Message is { } id && id == message.Id) is { } player)
        {
            _tally.Add("cards brought up to date");
            player.Screen = JsonSerializer.Serialize(message, TeamsJson.Wire.Activity);
        }
        return Task.CompletedTask;
    }
}
