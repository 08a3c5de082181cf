using System.Security.Cryptography;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Conversations;
using Assistant.Screening.Drafts;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Screening;

/// <summary>Who goes through a screening, in which private chat, where they work, and with which knowledge.</summary>
public sealed record ScreeningPerson(string Owner, string Conversation, string Area, ServedVersion Version);

/// <summary>A command's story: find the draft, see whether the card is the latest, take the step, keep it, show what comes next.</summary>
public sealed class ScreeningService(DraftStore drafts, TakenActivities taken, AssistantHost assistant, ScreeningOptions options)
{
    /// <summary>After so long somebody who writes is not speaking of the draft any more, until they take it up again.</summary>
    private static readonly TimeSpan StaysOpen = TimeSpan.FromHours(12);

    /// <param name="who">Whose command it is.</param>
    /// <param name="command">What they want.</param>
    /// <param name="activity">The activity that brought it: brought twice, it is done once. Null where it cannot be told.</param>
    public ScreeningView Do(ScreeningPerson who, ScreeningCommand command, string? activity = null) =>
        OffFor(who) is { } off ? WhileOff(who, command, off, activity) : Done(who, command, activity);

    private ScreeningView Done(ScreeningPerson who, ScreeningCommand command, string? activity) => Before(who, activity) ?? command switch
    {
        ScreeningCommand.Menu => Menu(who),
        ScreeningCommand.BeginLive { Questionnaire: var id } => Offered(who, id, ScreeningModes.Live) is { } questionnaire ? Begin(who, questionnaire, null, activity) : Menu(who, "gone"),
        ScreeningCommand.ChooseCase { Questionnaire: var id } => Offered(who, id, ScreeningModes.Practice) is { } questionnaire
            ? new ScreeningView.Cases(questionnaire, [.. who.Version.Knowledge.Cases.Where(c => c.Questionnaire == id)])
            : Menu(who, "gone"),
        ScreeningCommand.BeginCase { Case: var id } => who.Version.Knowledge.Cases.FirstOrDefault(c => c.Id == id) is { } story && Offered(who, story.Questionnaire, ScreeningModes.Practice) is { } questionnaire
            ? Begin(who, questionnaire, story, activity)
            : Menu(who, "gone"),
        ScreeningCommand.Read { Questionnaire: var id, At: var at } => Offered(who, id, ScreeningModes.ReadThrough) is { } questionnaire
            ? new ScreeningView.Reading(questionnaire, Math.Clamp(at, 0, questionnaire.Items.Count))
            : Menu(who, "gone"),
        ScreeningCommand.OfDraft of => drafts.Find(of.Draft, who.Owner, who.Version.Knowledge) switch
        {
            null => Menu(who, "gone"),
            { Draft: null } broken => of is ScreeningCommand.AskDelete or ScreeningCommand.Delete ? Delete(who, of, null) : new ScreeningView.DeleteAsked(null, broken.Id) { Notice = Words(who, "broken") },
            { Draft: { } draft } => Do(who, of, draft, activity),
        },
        _ => Menu(who),
    };

    /// <summary>The draft that the chat goes through, where it was changed lately.</summary>
    public ScreeningDraft? Open(ScreeningPerson who) =>
        drafts.Active(who.Conversation, who.Owner, who.Version.Knowledge)?.Draft is { } draft && draft.Changed > assistant.Time.GetUtcNow() - StaysOpen ? draft : null;

    /// <summary>Where the activity has led to, if it was taken before; null where it was not.</summary>
    public ScreeningView? Again(ScreeningPerson who, string? activity) =>
        Before(who, activity) is { } view ? OffFor(who) is { } off ? Held(who, view, off) : view : null;

    /// <summary>The draft where it stands; or that screening is switched off meanwhile.</summary>
    public ScreeningView Still(ScreeningPerson who, ScreeningDraft draft) =>
        OffFor(who) is { } off ? Held(who, new ScreeningView.OfDraft(draft), off) : new ScreeningView.OfDraft(draft);

    private static SwitchedOff? OffFor(ScreeningPerson who) => who.Version.Knowledge.Switches.StopFor(Flow.Screening);

    // Nobody begins one or goes on. Danger is still told and met, and what is one's own can be left and deleted.
    private ScreeningView WhileOff(ScreeningPerson who, ScreeningCommand command, SwitchedOff off, string? activity)
    {
        var draft = command is ScreeningCommand.OfDraft of ? drafts.Find(of.Draft, who.Owner, who.Version.Knowledge)?.Draft : null;
        if (command is ScreeningCommand.AskDelete or ScreeningCommand.Delete or ScreeningCommand.Leave or ScreeningCommand.SayIfNow || command is ScreeningCommand.Step { Taken: ScreeningStep.Answer answer } && TellsOfDanger(answer, draft))
            return Held(who, Done(who, command, activity), off);
        return command is ScreeningCommand.Show && draft is not null ? Held(who, new ScreeningView.OfDraft(draft), off) : Off(who, off, draft);
    }

    private ScreeningView Held(ScreeningPerson who, ScreeningView view, SwitchedOff off) => view switch
    {
        ScreeningView.DeleteAsked or ScreeningView.OfDraft { Draft.Pending: Pending.Danger or Pending.Harm or Pending.IsItNow } => view,
        ScreeningView.OfDraft { Draft: var draft } => Off(who, off, draft),
        _ => Off(who, off, null) with { Notice = view.Notice },
    };

    // The draft stays as it is, and the chat no longer stands at it.
    private ScreeningView.Off Off(ScreeningPerson who, SwitchedOff off, ScreeningDraft? draft)
    {
        drafts.Pause(who.Conversation);
        return new ScreeningView.Off(off, draft);
    }

    private static bool TellsOfDanger(ScreeningStep.Answer answer, ScreeningDraft? draft) =>
        draft?.Session.Questionnaire.Find(answer.LinkId)?.Options.Any(o => o.Stop is not null && answer.Value.Codes.Contains(o.Code)) == true;

    private ScreeningView? Before(ScreeningPerson who, string? activity)
    {
        if (activity is null || taken.Find(who.Conversation, activity) is not { } id) return null;
        if (drafts.Active(who.Conversation, who.Owner, who.Version.Knowledge) is { Draft: { } draft } && draft.Id == id) return new ScreeningView.OfDraft(draft);
        return Menu(who, drafts.Find(id, who.Owner, who.Version.Knowledge) is null ? null : "left");
    }

    /// <summary>Something typed sounded like danger: the draft waits until it is said whether it is happening now, and waits once.</summary>
    public ScreeningView AskIfNow(ScreeningPerson who, ScreeningDraft draft, string? activity)
    {
        // Noted apart from what is taken as an answer: delivered again, danger is met again, and only the question is not asked twice.
        var met = activity is null ? null : $"danger\n{activity}";
        return Before(who, met) ?? Keep(who, draft, draft with { Pending = Pending.IsItNow }, met);
    }

    /// <summary>What is offered where the person works, the drafts of knowledge only where the site shows them.</summary>
    public IReadOnlyList<Questionnaire> OfferedTo(ScreeningPerson who) => [.. who.Version.Knowledge.Questionnaires
        .Where(q => q.Approval.Approved || assistant.Site.ShowDrafts)
        .Where(q => q.Area == ContactBook.England || q.Area.Equals(who.Area, StringComparison.OrdinalIgnoreCase))];

    private ScreeningView Do(ScreeningPerson who, ScreeningCommand.OfDraft command, ScreeningDraft draft, string? activity)
    {
        if (command is ScreeningCommand.AskDelete or ScreeningCommand.Delete) return Delete(who, command, draft);
        if (command is ScreeningCommand.Leave) return Leave(who, draft, activity);
        if (command is ScreeningCommand.Export) return draft.Session.Stage == ScreeningStage.Outcome ? new ScreeningView.Exports(draft) : new ScreeningView.OfDraft(draft) { Notice = Words(who, "fault-not-all-asked") };
        if (command is ScreeningCommand.Explain) return new ScreeningView.OfDraft(draft) { IsOpen = true };
        if (command is ScreeningCommand.Show) return Keep(who, draft, draft, activity) with { Notice = draft.IsOldEdition ? Words(who, "old-edition") : null };
        if (command.Revision is { } revision && revision != draft.Revision) return new ScreeningView.OfDraft(draft) { Notice = Words(who, "old-card") };
        return command switch
        {
            ScreeningCommand.Reference { Words: var words } => ReferenceCheck.FaultIn(words, who.Version.Knowledge.Safety) is { } fault
                ? Refused(who, command, draft, fault, activity)
                : Keep(who, draft, draft with { Reference = words.Trim() }, activity),
            ScreeningCommand.Step step => Take(who, step, draft, activity),
            ScreeningCommand.GoOn => Keep(who, draft, draft with { Pending = Pending.Nothing }, activity),
            ScreeningCommand.SayIfNow { IsNow: var isNow } => Keep(who, draft, draft with { Pending = isNow ? Pending.Danger : Pending.Nothing }, activity),
            _ => new ScreeningView.OfDraft(draft),
        };
    }

    private ScreeningView Take(ScreeningPerson who, ScreeningCommand.Step command, ScreeningDraft draft, string? activity)
    {
        var step = command.Taken;
        if (draft.WantsReference) return new ScreeningView.OfDraft(draft);
        var result = draft.Session.Take(step);
        if (result.Fault is { } fault) return Refused(who, command, draft, $"fault-{Kebab(fault)}", activity);
        var stop = step is ScreeningStep.Answer { LinkId: var id, Value: var value } ? draft.Session.Questionnaire.Find(id)!.Options.FirstOrDefault(o => value.Codes.Contains(o.Code))?.Stop : null;
        var kept = Keep(who, draft, draft with { Session = result.Session, Pending = PendingAfter(stop, draft.IsLive) }, activity);
        return step is ScreeningStep.Judge && kept.Notice is null ? kept with { Notice = Words(who, "judged") } : kept;
    }

    // Words that could not be taken are noted too: delivered again at another step they could be. A card is held to its revision.
    private ScreeningView.OfDraft Refused(ScreeningPerson who, ScreeningCommand.OfDraft command, ScreeningDraft draft, string fault, string? activity)
    {
        if (command.Revision is null) drafts.Note(draft with { Conversation = who.Conversation }, activity);
        return new ScreeningView.OfDraft(draft) { Notice = Words(who, fault) };
    }

    private ScreeningView Keep(ScreeningPerson who, ScreeningDraft draft, ScreeningDraft changed, string? activity)
    {
        var now = assistant.Time.GetUtcNow();
        changed = changed with { Conversation = who.Conversation, Revision = draft.Revision + 1, Changed = now, Expires = now.AddDays(options.DraftDays) };
        if (drafts.Change(changed, draft.Revision, activity)) return new ScreeningView.OfDraft(changed);
        return drafts.Find(draft.Id, who.Owner, who.Version.Knowledge)?.Draft is { } other ? new ScreeningView.OfDraft(other) { Notice = Words(who, "overtaken") } : Menu(who, "gone");
    }

    private ScreeningView Begin(ScreeningPerson who, Questionnaire questionnaire, PracticeCase? story, string? activity)
    {
        var now = assistant.Time.GetUtcNow();
        if (EditionStore.WordsOf(questionnaire, assistant.Content) is not { } edition) return Menu(who, "being-changed");
        var draft = new ScreeningDraft
        {
            Id = RandomNumberGenerator.GetHexString(16, lowercase: true),
            Owner = who.Owner,
            Conversation = who.Conversation,
            Mode = story is null ? ScreeningModes.Live : ScreeningModes.Practice,
            Case = story?.Id,
            Session = ScreeningSession.Begin(questionnaire, options.FreeText),
            Changed = now,
            Expires = now.AddDays(options.DraftDays),
        };
        return drafts.Begin(draft, edition, activity) ? new ScreeningView.OfDraft(draft) : Before(who, activity)!;
    }

    private ScreeningView Leave(ScreeningPerson who, ScreeningDraft draft, string? activity)
    {
        drafts.Leave(draft with { Conversation = who.Conversation }, activity);
        return Menu(who, draft.WantsReference ? null : "left");
    }

    private ScreeningView Delete(ScreeningPerson who, ScreeningCommand.OfDraft command, ScreeningDraft? draft)
    {
        if (command is ScreeningCommand.AskDelete) return new ScreeningView.DeleteAsked(draft, command.Draft);
        drafts.Delete(command.Draft, who.Owner);
        return Menu(who, "deleted");
    }

    private ScreeningView.Menu Menu(ScreeningPerson who, string? notice = null) =>
        new([.. drafts.Of(who.Owner, who.Version.Knowledge).Where(d => d.Draft is not { WantsReference: true })], OfferedTo(who)) { Notice = notice is null ? null : Words(who, notice) };

    private Questionnaire? Offered(ScreeningPerson who, string id, ScreeningModes mode) => OfferedTo(who).FirstOrDefault(q => q.Id == id && q.Allows(mode));

    private static Pending PendingAfter(Stop? stop, bool isLive) => stop switch
    {
        null => Pending.Nothing,
        _ when !isLive => Pending.PracticeStop,
        Stop.Danger => Pending.Danger,
        _ => Pending.Harm,
    };

    private static string Words(ScreeningPerson who, string id) => who.Version.Knowledge.Words[$"screening.{id}"];

    private static string Kebab(StepFault fault) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());
}
