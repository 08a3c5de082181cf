using System.Text.RegularExpressions;
using Assistant.CrashTests.Core;

namespace Assistant.CrashTests.Recall;

/// <summary>
/// Which answers were taken back in which life of the assistant. One may be told again only where a life was cut off, once for each that
/// was, and then says that it may be a repeat. From several threads at once.
/// </summary>
internal sealed partial class Received(string repeat, Tally tally)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Conversation, List<int> Runs)> _answers = [];
    private readonly List<string> _faults = [];
    private int _crashes, _repeats, _marked;

    /// <summary>An answer was recorded that is to be taken back.</summary>
    public void Expect(string reference, string conversation)
    {
        lock (_lock) _answers[reference] = (conversation, []);
    }

    /// <summary>How many are still to be told.</summary>
    public int Missing
    {
        get
        {
            lock (_lock) return _answers.Values.Count(a => a.Runs.Count == 0);
        }
    }

    public void Crashed()
    {
        lock (_lock) _crashes++;
    }

    /// <summary>A notice came.</summary>
    public void Take(LoopbackChannel.Received received)
    {
        var (text, conversation) = (received.Activity.Text ?? "", received.Activity.Conversation!.Id);
        lock (_lock)
        {
            tally.Add("notices");
            var (says, again) = (text.Contains(repeat, StringComparison.Ordinal), false);
            var references = Reference().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
            if (references.Count == 0) _faults.Add($"a notice to {conversation} names no answer: {text}");
            foreach (var reference in references)
            {
                if (!_answers.TryGetValue(reference, out var answer) || answer.Conversation != conversation)
                {
                    _faults.Add($"{conversation} was told of {reference}, which it did not receive");
                    continue;
                }
                if (answer.Runs.Contains(received.Run)) _faults.Add($"{reference} was told twice in run {received.Run}");
                again |= answer.Runs.Count > 0;
                answer.Runs.Add(received.Run);
            }
            if (again && !says) _faults.Add($"{string.Join(", ", references)} was told again in run {received.Run}, and that is not said");
            if (again) tally.Add("notices that repeat one");
            if (says) tally.Add("notices that say they may be a repeat");
            (_repeats, _marked) = (_repeats + (again ? 1 : 0), _marked + (says ? 1 : 0));
        }
    }

    public IReadOnlyList<string> Faults(bool isQuiet)
    {
        lock (_lock)
        {
            List<string> faults = [.. _faults];
            if (_repeats > _crashes || _marked > _crashes) faults.Add($"{_repeats} notices repeat one and {_marked} say they may, after {_crashes} crashes");
            if (isQuiet) faults.AddRange(_answers.Where(a => a.Value.Runs.Count == 0).Select(a => $"{a.Value.Conversation} was not told of {a.Key}"));
            _faults.Clear();
            return faults;
        }
    }

    [GeneratedRegex("Reference ([0-9A-Z]{4}-[0-9A-Z]{4})")]
    private static partial Regex Reference();
}
