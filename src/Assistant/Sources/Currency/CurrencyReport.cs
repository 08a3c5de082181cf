using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources.Library;
using Assistant.Sources.Uses;
using Assistant.Sources.Works;

namespace Assistant.Sources.Currency;

/// <summary>What of all that the assistant rests on may no longer be so, on a day.</summary>
public sealed record CurrencyReport
{
    /// <summary>Sources whose review is past.</summary>
    public required IReadOnlyList<Source> ReviewDue { get; init; }

    /// <summary>What we wrote whose review is past.</summary>
    public required IReadOnlyList<Work> WorksDue { get; init; }

    /// <summary>Sources that something newer replaces, with how much of ours still cites them.</summary>
    public required IReadOnlyList<(Source Source, int Uses)> SupersededAndCited { get; init; }

    /// <summary>Public pages that nobody has read for a year.</summary>
    public required IReadOnlyList<Source> NotChecked { get; init; }

    /// <summary>What we wrote of which lines are held back.</summary>
    public required IReadOnlyList<Work> HeldBack { get; init; }

    /// <summary>Sentences of two sources that give another number of the same unit for what looks like the same thing.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>What the catalogue says is dated or contradicted in a document.</summary>
    public required IReadOnlyList<(Source Source, Notice Notice)> Notices { get; init; }

    /// <summary>How many things somebody has to look at. What the catalogue tells readers already is not among them.</summary>
    public int Count => ReviewDue.Count + WorksDue.Count + SupersededAndCited.Count + NotChecked.Count + HeldBack.Count + Contradictions.Count;

    public static CurrencyReport Of(KnowledgeBase knowledge, DateOnly today)
    {
        var (uses, works) = (SourceUses.Of(knowledge), Work.All(knowledge));
        var standing = knowledge.Catalogue.Sources.Where(s => s.Withdrawn is null).ToList();
        return new CurrencyReport
        {
            ReviewDue = [.. standing.Where(s => SourceStates.Of(s, today).Contains(SourceState.ReviewDue))],
            WorksDue = [.. works.Where(w => w.Approval?.ReviewDue is { } due && due <= today)],
            SupersededAndCited = [.. standing.Where(s => s.SupersededBy is not null).Select(s => (s, uses.Count(s.Id))).Where(s => s.Item2 > 0).OrderByDescending(s => s.Item2)],
            NotChecked = [.. standing.Where(s => SourceStates.Of(s, today).Contains(SourceState.NotCheckedForAYear))],
            HeldBack = [.. works.Where(w => w.HeldBack > 0)],
            Contradictions = ContradictionFinder.Find(knowledge),
            Notices = [.. standing.SelectMany(s => s.Notices.Select(n => (s, n)))],
        };
    }

    public static DateOnly DayOf(TimeProvider time) => LondonTime.DateOf(time.GetUtcNow());
}
