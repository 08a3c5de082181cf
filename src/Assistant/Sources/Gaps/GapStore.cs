using Assistant.Storage;
using Dapper;

namespace Assistant.Sources.Gaps;

/// <summary>Reads from the records of answers which questions left somebody without one. The records hold no question.</summary>
public sealed class GapStore(StateDatabase database)
{
    public IReadOnlyList<Ended> Read() => database.Read(c => c.Query<(string Reference, string Status, long At, string Term, long Disliked)>("""
            SELECT r.reference, r.status, r.at, t.term, CASE WHEN EXISTS (SELECT 1 FROM feedback f WHERE f.answer = r.reference AND f.reaction = 'dislike') THEN 1 ELSE 0 END
            FROM answer_record r JOIN answer_topic t ON t.reference = r.reference
            WHERE r.status IN ('not-found', 'partly-answered', 'out-of-scope') OR EXISTS (SELECT 1 FROM feedback f WHERE f.answer = r.reference AND f.reaction = 'dislike')
            """).ToList())
        .GroupBy(r => (r.Reference, r.Status, r.At, r.Disliked))
        .SelectMany(g => Kinds(g.Key.Status, g.Key.Disliked > 0).Select(kind => new Ended(DateTimeOffset.FromUnixTimeSeconds(g.Key.At), kind, [.. g.Select(r => r.Term)])))
        .ToList();

    private static IEnumerable<GapKind> Kinds(string status, bool isDisliked)
    {
        if (status == "not-found") yield return GapKind.NotFound;
        if (status == "partly-answered") yield return GapKind.PartlyAnswered;
        if (status == "out-of-scope") yield return GapKind.OutOfScope;
        if (isDisliked) yield return GapKind.Disliked;
    }
}
