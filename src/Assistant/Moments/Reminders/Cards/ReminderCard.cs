using System.Globalization;
using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Moments.Reminders.Cards;

/// <summary>A deadline that comes, or has passed: what is open, each to mark as done, rearranged or not offered. It is replaced in place.</summary>
public sealed class ReminderCard(ReminderWords words, SiteOptions site)
{
    /// <param name="kept">The moment as it is kept.</param>
    /// <param name="slip">What the reminder is about.</param>
    /// <param name="notice">Something to say first.</param>
    public AdaptiveCard Of(KeptMoment kept, ReminderSlip slip, string? notice = null) => Card(kept, slip, notice, p => Choice(p, kept, slip), OwnButtons(slip));

    /// <summary>The same for a colleague, who can take it on.</summary>
    public AdaptiveCard Instead(KeptMoment kept, ReminderSlip slip, string code) =>
        Card(kept, slip, words["instead"], _ => [], [ReminderWords.Press(words["accept-whole"], "accept", (ReminderWords.Code, code))]);

    /// <summary>"The 72 hours end tomorrow, Tuesday 24 November, 09:00."</summary>
    public string Heading(ReminderSlip slip)
    {
        var (past, when) = (slip.Due <= words.Now, words.When(slip.Due));
        return slip.Hours is { } hours
            ? words.Text(past ? "ended-hours" : "ends-hours", ("hours", hours.ToString(CultureInfo.InvariantCulture)), ("when", when))
            : words.Text(past ? "ended" : "ends", ("when", when));
    }

    private AdaptiveCard Card(KeptMoment kept, ReminderSlip slip, string? notice, Func<PlannedAction, IEnumerable<CardElement>> below, IReadOnlyList<CardButton> buttons)
    {
        var (sources, actions) = (new CardSources(words.Knowledge, site), ActionsOf(kept, slip));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [.. notice is null ? [] : new[] { notice }, Heading(slip), words.Title(kept), .. actions.Select(p => $"- {p.Action.What.Text}{(StateOf(p, kept, slip) is { } state ? $" ({state})" : "")}")]),
            Body =
            [
                .. notice is null ? [] : new[] { new TextBlock(Markdown.Escape(notice)) { Weight = "bolder" } },
                new TextBlock(Heading(slip)) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(Markdown.Escape(words.Title(kept))) { Spacing = "none" },
                new TextBlock(words["about"]) { IsSubtle = true, Size = "small", Spacing = "none" },
                .. actions.SelectMany(p => Row(p, kept, slip, sources, below)),
                .. sources.Folded([]),
                new ActionSet(buttons),
            ],
        };
    }

    private IEnumerable<CardElement> Row(PlannedAction planned, KeptMoment kept, ReminderSlip slip, CardSources sources, Func<PlannedAction, IEnumerable<CardElement>> below)
    {
        yield return sources.Statement(planned.Action.What) with { Separator = true, Spacing = "medium" };
        if (StateOf(planned, kept, slip) is { } state) yield return new TextBlock(state) { Weight = "bolder", Color = "good", Spacing = "small" };
        foreach (var element in below(planned)) yield return element;
    }

    private string? StateOf(PlannedAction planned, KeptMoment kept, ReminderSlip slip)
    {
        if (kept.Moved.TryGetValue(planned.Key, out var moved)) return words.Text("moved", ("when", words.When(moved)));
        return kept.Sheet.States.GetValueOrDefault(planned.Key) switch
        {
            null or ActionStates.Later => null,
            var state when slip.Hours is not null && ActionStates.Reasons.Contains(state) => words.Text("not-offered-why", ("why", words.Knowledge.Words[$"moment.reason-{state}"])),
            var state => words.Knowledge.Words[ActionStates.WordsId(state)],
        };
    }

    private IEnumerable<CardElement> Choice(PlannedAction planned, KeptMoment kept, ReminderSlip slip)
    {
        var key = (ReminderWords.Action, planned.Key);
        if (slip.Reason == planned.Key)
            return [new Container([new TextBlock(words[slip.Hours is null ? "ask-why" : "ask-why-not-offered"]) { Weight = "bolder" }, new ActionSet([.. ActionStates.Reasons.Select(r => Press(words.Knowledge.Words[$"moment.reason-{r}"], "state", slip, key, (ReminderWords.To, r)))])]) { Style = "emphasis" }];
        if (slip.Moving == planned.Key)
            return
            [
                new DateInput { Id = ReminderForm.Date, Label = words["new-date"], IsRequired = true, ErrorMessage = words["fault-when"] },
                new TimeInput { Id = ReminderForm.Time, Label = words["new-time"], IsRequired = true, ErrorMessage = words["fault-when"] },
                new ActionSet([ReminderWords.Send(words["set-time"], "moved", (ReminderWords.Slip, slip.ToJson()), key), Press(words["cancel"], "show", slip)]),
            ];
        if (StateOf(planned, kept, slip) is not null) return [new ActionSet([Press(words.Knowledge.Words["moment.undo"], "state", slip, key, (ReminderWords.To, ""))])];
        var done = Press(words.Knowledge.Words["moment.done"], "state", slip, key, (ReminderWords.To, ActionStates.Done));
        return slip.Hours is null
            ? [new ActionSet([done, Press(words.Knowledge.Words["moment.later"], "later", slip, key), Press(words.Knowledge.Words["moment.not-possible"], "reason", slip, key)])]
            : [new ActionSet([done, Press(words["rearranged"], "move", slip, key), Press(words["not-offered"], "reason", slip, key)])];
    }

    private List<CardButton> OwnButtons(ReminderSlip slip) =>
        [ReminderWords.Press(words["stop-this"], "stop", (ReminderWords.Kept, slip.Kept)), ReminderWords.Press(words["hand-over"], "offer", (ReminderWords.Kept, slip.Kept))];

    private List<PlannedAction> ActionsOf(KeptMoment kept, ReminderSlip slip) =>
        [.. words.Moments(kept).SelectMany(m => m.Actions.Select(a => new PlannedAction(m, a))).Where(p => slip.Actions.Contains(p.Key))];

    private static ExecuteButton Press(string title, string what, ReminderSlip slip, params (string, string)[] more) =>
        ReminderWords.Press(title, what, [(ReminderWords.Slip, slip.ToJson()), .. more]);
}
