using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Tests;

namespace Assistant.BrowserTests;

/// <summary>One of every card of a reachable moment, over the shipped moments, in each state that an action can be in.</summary>
internal static class MomentProductCards
{
    private static readonly MomentSheet Custody = MomentSheet.New(["arrest"], "social worker").Answered("arrest", "custody");
    private static readonly MomentSheet Several = MomentSheet.New(["asks-for-help", "release-under-investigation", "exclusion"], "social worker");

    public static IEnumerable<(string Name, string Json)> All { get; } =
    [
        .. Knowledge.Moments.Select(m => Shown($"of {m.Id}", MomentSheet.New([m.Id], null))),
        Shown("with its question", MomentSheet.New(["arrest"], "nurse")),
        Shown("with all of it", Custody with { ShowsAll = true }),
        Shown("marked", ActionStates.Reasons.Append(ActionStates.Done).Append(ActionStates.Later).Zip(Keys(Custody)).Aggregate(Custody with { ShowsAll = true }, (s, m) => s.With(m.Second, m.First))),
        Shown("that asks why", Custody with { Reason = Keys(Custody).First() }),
        Shown("of several", Several),
        Shown("of several, further on", Several with { ShowsAll = true, At = 5 }),
        (nameof(MomentExportCard), MomentExportCard.Of(Custody, Knowledge.Words, Some.Assistant.Site, ("/moments/word/a-ticket", Some.TuesdayMorning)).ToJson()),
    ];

    private static KnowledgeBase Knowledge => Some.Assistant.Knowledge;

    private static IEnumerable<string> Keys(MomentSheet sheet) => MomentPlan.For([.. Knowledge.Moments.Where(m => sheet.Moments.Contains(m.Id))], sheet.Role, sheet.Asked).All.Select(p => p.Key);

    private static (string Name, string Json) Shown(string name, MomentSheet sheet) => ($"{nameof(MomentCard)} {name}", MomentCard.Of(sheet, Knowledge, Some.Assistant.Site).ToJson());
}
