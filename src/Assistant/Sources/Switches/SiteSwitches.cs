using Assistant.Moments;
using Assistant.Retrieval;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Switches;

/// <summary>
/// The one place that decides what is switched off. Pure. Danger is no part of it: whoever asks here has looked for danger before,
/// and no switch is asked about that.
/// </summary>
public sealed class SiteSwitches
{
    private readonly Dictionary<Flow, SwitchedOff> _flows = [];
    private readonly List<(Topic Topic, SwitchedOff Off)> _topics = [];
    private readonly Lexicon? _lexicon;

    private SiteSwitches(IReadOnlyList<SwitchedOff> off, Vocabulary vocabulary)
    {
        All = off;
        foreach (var one in off)
            if (SwitchSubject.FlowIn(one.What) is { } flow) _flows[flow] = one;
            else if (SwitchSubject.TopicIn(one.What) is { } words) _topics.Add((new Topic(words, _lexicon ??= new Lexicon(vocabulary)), one));
        _lexicon?.KeepNoMoreStems();
    }

    public static SiteSwitches None { get; } = new([], new Vocabulary());

    public static SiteSwitches Of(IReadOnlyList<SwitchedOff> off, Vocabulary vocabulary) => off.Count == 0 ? None : new SiteSwitches(off, vocabulary);

    /// <summary>All that is off.</summary>
    public IReadOnlyList<SwitchedOff> All { get; }

    public bool HasTopics => _topics.Count > 0;

    /// <summary>What stops a flow; null where it goes on.</summary>
    /// <param name="flow">What is about to happen.</param>
    /// <param name="texts">What it is about, each text for itself. A topic that is off stops answers and the cards of moments.</param>
    public SwitchedOff? StopFor(Flow flow, params IEnumerable<string> texts) =>
        _flows.GetValueOrDefault(flow) ?? (flow is Flow.Answers or Flow.Moments ? TopicIn(texts) : null);

    /// <summary>The first topic that is off and that one of the texts speaks of.</summary>
    public SwitchedOff? TopicIn(params IEnumerable<string> texts)
    {
        if (_lexicon is null) return null;
        foreach (var text in texts)
        {
            var terms = _lexicon.Terms(text).ToHashSet();
            if (_topics.Find(t => t.Topic.IsIn(terms)) is { Off: { } off }) return off;
        }
        return null;
    }

    /// <summary>The moment as it is shown: without what speaks of a topic that is off. What is kept to be reminded of stays whole.</summary>
    public Moment Shown(Moment moment) => !HasTopics ? moment : moment with
    {
        Actions = [.. moment.Actions.Where(a => TopicIn(a.What.Text) is null)],
        WordsThatHelp = [.. moment.WordsThatHelp.Where(s => TopicIn(s.Text) is null)],
        WordsToAvoid = [.. moment.WordsToAvoid.Where(s => TopicIn(s.Text) is null)],
    };
}
