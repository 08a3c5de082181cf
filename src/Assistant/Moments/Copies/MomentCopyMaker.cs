using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Screening.Export;

namespace Assistant.Moments.Copies;

/// <summary>Makes the copy of a sheet. It reads no clock, and keeps nothing.</summary>
public static class MomentCopyMaker
{
    /// <param name="sheet">Where the practitioner is; its moments and actions are known to be there.</param>
    /// <param name="knowledge">Moments, words and documents.</param>
    /// <param name="at">When it is taken.</param>
    public static MomentCopy Of(MomentSheet sheet, KnowledgeBase knowledge, DateTimeOffset at)
    {
        var moments = sheet.Moments.Select(id => knowledge.Moments.First(m => m.Id == id)).ToList();
        var (plan, sources) = (MomentPlan.For(moments, sheet.Role, sheet.Asked), new ReportSources(knowledge));
        // What was opened, and what was marked before another answer took it off the list.
        var marked = moments.SelectMany(m => m.Actions.Select(a => new PlannedAction(m, a))).Where(p => sheet.States.ContainsKey(p.Key));
        var taken = plan.All.Take(MomentPage.Of(plan, sheet).Next).Concat(marked).DistinctBy(p => p.Key).OrderBy(p => p.Action.When).ToList();
        return new MomentCopy
        {
            Title = string.Join(" · ", moments.Select(m => m.Title)),
            IsDraft = moments.Any(m => !m.Approval.Approved),
            At = TimeZoneInfo.ConvertTime(at, ContactBook.London),
            Role = sheet.Role,
            Asked = [.. moments.Select(m => m.Asks.Option(sheet.Asked.GetValueOrDefault(m.Id)) is { } said ? new CopiedAnswer(m.Asks.Text, said.Display) : null).OfType<CopiedAnswer>()],
            // Sources are numbered as the actions are made.
            Actions = [.. taken.Select(p => Copied(p.Action, sheet.States.GetValueOrDefault(p.Key), sources, knowledge.Words))],
            Unopened = plan.All.Count(p => !taken.Exists(t => t.Key == p.Key)),
            Citations = sources.Citations,
            Sources = sources.All,
        };
    }

    private static CopiedAction Copied(MomentAction action, string? state, ReportSources sources, InterfaceWords words) => new(
        sources.Of(action.What), ActionRoles.Of(action, words), action.By, action.Why is { } why ? sources.Of(why) : null,
        words[state is null ? "moment.state-open" : ActionStates.WordsId(state)]);
}
