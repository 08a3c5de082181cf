using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Recall;

/// <summary>
/// Works out from the journal which answers are to be taken back. It can be done again at any time: what is stored stands once. So a crash
/// between a change and its plan is mended at the next start.
/// </summary>
public sealed class RecallPlanner(RecallStore store, AssistantHost assistant)
{
    /// <summary>
    /// For so long after a change an answer may still go out that was begun before it, also from a server that stops as another starts;
    /// until then it is planned again at each look.
    /// </summary>
    public static readonly TimeSpan Settles = TimeSpan.FromMinutes(10);

    /// <returns>How many citations were newly found that no longer hold.</returns>
    public int Plan()
    {
        var (version, now) = (assistant.Current, assistant.Time.GetUtcNow());
        var changes = version.Knowledge.Changes.All.Where(c => RecallRules.Concerns(c.Kind)).ToList();
        var open = changes.Count == 0 ? [] : changes.ExceptBy(store.Planned(), c => c.Hash).ToList();
        return open.Sum(c => store.Plan(c, Ended(c, version), [.. changes.Where(o => o.Hash != c.Hash && o.Subject == c.Subject && RecallRules.Weight(o.Kind) >= RecallRules.Weight(c.Kind))], now, isLast: now > c.At + Settles));
    }

    private IReadOnlyList<(AnswerReference, int)> Ended(Change change, ServedVersion version)
    {
        var after = change.Kind is ChangeKind.Replace ? new RecallTexts(version, assistant).After(change) : null;
        // An answer that was given with the change rests on what came after it. What a journal says that is not this one counts for nothing.
        var given = version.Knowledge.Changes.All.Where(c => c.Number >= change.Number).Select(c => c.Hash).ToHashSet();
        return [.. store.Received(change.Subject).Where(r => !given.Contains(r.Trail) && RecallRules.Ends(change.Kind, r.Citation, after)).Select(r => (r.Reference, r.Citation.Number))];
    }
}
