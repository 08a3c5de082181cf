using System.Text;
using System.Text.RegularExpressions;
using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>What is recognised before anything is searched: danger, matters of others, red lines and personal details.</summary>
public sealed partial class SafetyRules(
    Tokeniser tokeniser, DangerRules danger, ExampleClassifier dangerHeard, TopicRules topics, ExampleClassifier otherTopicHeard,
    RedLineRules redLines, PersonalDetailRules details,
    IReadOnlyList<string> redLineIds)
{
    /// <param name="content">Where the rules and examples stand.</param>
    /// <param name="problems">Takes what is wrong in them.</param>
    /// <param name="ordinary">Questions that are ours and calm, to learn from beside the examples.</param>
    /// <param name="commands">What is said to the chat itself, which is never danger: "start screening".</param>
    public static SafetyRules Read(ContentFolder content, ProblemList problems, IEnumerable<string>? ordinary = null, IEnumerable<string>? commands = null) =>
        new SafetyReader(content, problems).Read([.. (ordinary ?? []).Select(q => new Example(q, false))], [.. commands ?? []]);

    /// <summary>The ids of the red lines, each of which has a reply.</summary>
    public IReadOnlyList<string> RedLines => redLineIds;

    // Chosen on lines by authors whose other lines were not learnt from; docs/decisions.md has the figures.
    private const double Sure = -0.8;
    private const double SureAllTheSame = 0.8;
    private const double PhraseEnough = -1.5;
    private const double TopicHeard = 1.5;
    private const double TopicPossible = 0.3;

    /// <summary>Danger now: heard in the wording as a whole, or by a phrase of danger where the wording does not speak against it.</summary>
    /// <remarks>Danger named in one clause is danger, whatever is told or asked in the next; only what explains it away, wherever it stands, counts.</remarks>
    public DangerFinding? FindDanger(string text)
    {
        var (phrase, explainedAway) = danger.Find(tokeniser.Cut(text));
        if (dangerHeard.Score(text) is not { } odds) return phrase;
        if (odds >= (explainedAway ? SureAllTheSame : Sure)) return phrase ?? new DangerFinding("unforeseen wording");
        if (odds >= PhraseEnough) return phrase;
        return phrase is null ? null : ClauseEnd().Split(text).Select(NamedIn).FirstOrDefault(f => f is not null);
    }

    private DangerFinding? NamedIn(string sentence) => dangerHeard.Score(sentence) >= Sure ? danger.Find(tokeniser.Cut(sentence)).Finding : null;

    [GeneratedRegex(@"(?<=[.!?,;\n])\s+|\s+(?:and|but|while)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd();

    /// <summary>Another safeguarding matter: named by a phrase that can mean nothing else, or heard in the wording.</summary>
    public TopicFinding? FindOtherTopic(string text)
    {
        var named = topics.Find(tokeniser.Cut(text));
        if (named is { Strength: TopicStrength.Sure }) return named;
        var odds = otherTopicHeard.Score(text) ?? double.NegativeInfinity;
        if (odds >= TopicHeard) return (named ?? Unnamed) with { Strength = TopicStrength.Heard };
        return odds >= TopicPossible ? named ?? Unnamed : named;
    }

    private static TopicFinding Unnamed { get; } = new("other", "another safeguarding matter");

    public RedLineFinding? FindRedLine(string text) => redLines.Find(tokeniser.Cut(text));

    public IReadOnlyList<PersonalDetail> FindPersonalDetails(string text) => details.Find(text);

    /// <summary>The text with each detail replaced by its kind in square brackets.</summary>
    public static string Mask(string text, IReadOnlyList<PersonalDetail> found)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var detail in found.OrderBy(d => d.Start))
        {
            if (detail.Start < at) continue;
            masked.Append(text, at, detail.Start - at).Append('[').Append(detail.Kind).Append(']');
            at = detail.End;
        }
        return masked.Append(text, at, text.Length - at).ToString();
    }
}
