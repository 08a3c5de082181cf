using System.Collections.Immutable;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Drafts;

namespace Assistant.CrashTests.Screening;

/// <summary>All drafts that somebody has to have, and how each command changes them. The steps themselves are those of the session, which has laws of its own.</summary>
internal sealed record ExpectedDrafts(ImmutableList<ExpectedDraft> All)
{
    public static ExpectedDrafts None { get; } = new(ImmutableList<ExpectedDraft>.Empty);

    public ExpectedDraft? Active => All.Find(d => d.IsActive);

    public ExpectedDrafts After(ScreeningCommand command, KnowledgeBase knowledge) => command switch
    {
        ScreeningCommand.BeginLive { Questionnaire: var id } => Begun(knowledge.Questionnaires.First(q => q.Id == id), null),
        ScreeningCommand.BeginCase { Case: var id } when knowledge.Cases.First(c => c.Id == id) is var story => Begun(knowledge.Questionnaires.First(q => q.Id == story.Questionnaire), id),
        ScreeningCommand.OfDraft of when All.Find(d => d.Id == of.Draft) is { } draft => After(draft, of),
        _ => this,
    };

    /// <summary>Something typed sounded like danger.</summary>
    public ExpectedDrafts AfterDanger() => Active is { } draft ? Kept(draft, draft with { Pending = Pending.IsItNow }) : this;

    /// <summary>A draft that was begun has told its id.</summary>
    public ExpectedDrafts Named(string? id) =>
        id is null || All.Exists(d => d.Id == id) || All.Find(d => d.Id is null) is not { } begun ? this : new(All.Replace(begun, begun with { Id = id }));

    private ExpectedDrafts After(ExpectedDraft draft, ScreeningCommand.OfDraft command) => command switch
    {
        ScreeningCommand.Leave => draft.WantsReference ? new(All.Remove(draft)) : new(All.Replace(draft, draft with { IsActive = false })),
        ScreeningCommand.Delete => new(All.Remove(draft)),
        ScreeningCommand.Show => Kept(draft, draft),
        { Revision: { } revision } when revision != draft.Revision => this,
        ScreeningCommand.Reference { Words: var words } => Kept(draft, draft with { Reference = words }),
        ScreeningCommand.GoOn => Kept(draft, draft with { Pending = Pending.Nothing }),
        ScreeningCommand.SayIfNow { IsNow: var isNow } => Kept(draft, draft with { Pending = isNow ? Pending.Danger : Pending.Nothing }),
        ScreeningCommand.Step { Taken: var step } when !draft.WantsReference && draft.Session.Take(step) is { Fault: null, Session: var session } => Kept(draft, draft with { Session = session, Pending = PendingAfter(step, draft) }),
        _ => this,
    };

    private ExpectedDrafts Begun(Questionnaire questionnaire, string? story) => new(All.ConvertAll(d => d with { IsActive = false }).Add(new ExpectedDraft
    {
        Mode = story is null ? ScreeningModes.Live : ScreeningModes.Practice,
        Case = story,
        Session = ScreeningSession.Begin(questionnaire, freeText: true),
    }));

    private ExpectedDrafts Kept(ExpectedDraft draft, ExpectedDraft changed) =>
        new(All.ConvertAll(d => d == draft ? changed with { Revision = draft.Revision + 1, IsActive = true } : d with { IsActive = false }));

    private static Pending PendingAfter(ScreeningStep step, ExpectedDraft draft)
    {
        if (step is not ScreeningStep.Answer { LinkId: var asked, Value: var value }) return Pending.Nothing;
        return draft.Session.Questionnaire.Find(asked)!.Options.FirstOrDefault(o => value.Codes.Contains(o.Code))?.Stop switch
        {
            null => Pending.Nothing,
            _ when !draft.IsLive => Pending.PracticeStop,
            Stop.Danger => Pending.Danger,
            _ => Pending.Harm,
        };
    }
}
