using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Answers.Records;
using Assistant.Knowledge;
using Assistant.Moments.Reminders.Cards;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Moments.Cards;

/// <summary>
/// The few actions that matter now: what, who, by when and on which source, each to mark as done, for later or not possible; what is
/// still unknown is asked in one short question. The card is replaced in place, and carries all that it knows.
/// </summary>
public static class MomentCard
{
    public const string Verb = "moment", Do = "do", Action = "action", To = "to", Sheet = "sheet", Answer = "answer", Export = "export", Copy = "copyOf";

    private const string Words = "help";

    public static AdaptiveCard Of(MomentSheet sheet, KnowledgeBase knowledge, SiteOptions site, string? notice = null, IReadOnlyList<CardElement>? remind = null, AnswerLinks? links = null)
    {
        var moments = sheet.Moments.Select(id => knowledge.Switches.Shown(knowledge.Moments.First(m => m.Id == id))).ToList();
        var (plan, sources, words) = (MomentPlan.For(moments, sheet.Role, sheet.Asked), new CardSources(knowledge, site, links), knowledge.Words);
        var page = MomentPage.Of(plan, sheet);
        return new AdaptiveCard
        {
            FallbackText = Text(moments, page, sheet, words),
            Body =
            [
                .. notice is null ? [] : new[] { new TextBlock(Markdown.Escape(notice)) { Weight = "bolder" } },
                new TextBlock(string.Join(" · ", moments.Select(m => m.Title))) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(words[moments.Any(m => !m.Approval.Approved) ? "moment.about-draft" : "moment.about"]) { IsSubtle = true, Size = "small", Spacing = "none" },
                .. page.IsFirst ? moments.Take(1).Select(m => sources.Statement(m.Why)).Concat(Question(sheet, moments, words)) : [Place(page, words)],
                .. remind ?? [],
                .. page.Shown.SelectMany(p => Row(p, sheet, sources, words)),
                .. page.IsFirst ? sources.Folded(WordsFor(moments, sources, words), new ToggleButton(words["moment.words"], [Words])) : sources.Folded([]),
                new ActionSet([.. Buttons(sheet, page, words, offers: remind is null)]),
                .. CardParts.Named(sheet.Reference is { } reference ? words.Text("records.reference", ("reference", reference)) : null),
            ],
        };
    }

    private static TextBlock Place(MomentPage page, InterfaceWords words) =>
        new(words.Text("moment.page", ("from", $"{page.From + 1}"), ("to", $"{page.Next}"), ("count", $"{page.Count}"))) { Weight = "bolder" };

    private static IEnumerable<CardElement> WordsFor(List<Moment> moments, CardSources sources, InterfaceWords words)
    {
        yield return new Container(
        [
            new TextBlock(words["moment.words-help"]) { Weight = "bolder" },
            .. moments.SelectMany(m => m.WordsThatHelp).Where(s => !s.IsHeldBack).Select(s => sources.Statement(s)),
            new TextBlock(words["moment.words-avoid"]) { Weight = "bolder" },
            .. moments.SelectMany(m => m.WordsToAvoid).Where(s => !s.IsHeldBack).Select(s => sources.Statement(s)),
        ])
        { Id = Words, IsVisible = false, Style = "emphasis" };
    }

    // One question at a time: first the role, then how far things are.
    private static IEnumerable<CardElement> Question(MomentSheet sheet, List<Moment> moments, InterfaceWords words)
    {
        if (sheet.Role is null)
            return Choice(words["moment.ask-role"], "role", "", sheet, Roles.Select(r => (ProfileCard.Listed(r), r)));
        return moments.FirstOrDefault(m => m.Asks.Options.Count > 0 && !sheet.Asked.ContainsKey(m.Id)) is { } open
            ? Choice(open.Asks.Text, "asked", open.Id, sheet, open.Asks.Options.Select(o => (o.Display, o.Code)))
            : [];
    }

    /// <summary>The roles that moments have actions for.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Guidance.NoteReader.KnownRoles.Except(["student", "manager"])];

    // A channel shows five or six buttons of a row and no more.
    private const int MostInARow = 4;

    private static IEnumerable<CardElement> Choice(string question, string what, string about, MomentSheet sheet, IEnumerable<(string Title, string Code)> options)
    {
        yield return new Container([new TextBlock(question) { Weight = "bolder" }, .. options.Select(o => Press(o.Title, what, about, o.Code, sheet)).Chunk(MostInARow).Select(row => new ActionSet(row))]) { Style = "emphasis" };
    }

    private static IEnumerable<CardElement> Row(PlannedAction planned, MomentSheet sheet, CardSources sources, InterfaceWords words)
    {
        var state = sheet.States.GetValueOrDefault(planned.Key);
        yield return sources.Statement(planned.Action.What, $"**{planned.Action.By}.** ") with { Separator = true, Spacing = "medium" };
        yield return new TextBlock(words.Text("moment.who", ("who", ActionRoles.Of(planned.Action, words)))) { IsSubtle = true, Spacing = "none" };
        if (planned.Action.Why is { } why) yield return sources.Statement(why, $"{words["moment.why"]} ") with { IsSubtle = true, Spacing = "none" };
        // By its id the chat of this machine finds the place again where something was marked.
        var mark = $"mark-{planned.Key}";
        if (state is not null)
            yield return new Container(
            [
                new TextBlock(words[ActionStates.WordsId(state)]) { Weight = "bolder", Color = "good", Spacing = "small" },
                new ActionSet([Press(words["moment.undo"], "state", planned.Key, "", sheet)]),
            ])
            { Id = mark, Spacing = "none" };
        else if (sheet.Reason == planned.Key)
            yield return new Container([new TextBlock(words["moment.ask-reason"]) { Weight = "bolder" }, new ActionSet([.. ActionStates.Reasons.Select(r => Press(words[$"moment.reason-{r}"], "state", planned.Key, r, sheet))])]) { Id = mark, Style = "emphasis" };
        else
            yield return new ActionSet(
            [
                Press(words["moment.done"], "state", planned.Key, ActionStates.Done, sheet),
                Press(words["moment.later"], "state", planned.Key, ActionStates.Later, sheet),
                Press(words["moment.not-possible"], "reason", planned.Key, "", sheet),
            ])
            { Id = mark };
    }

    private static IEnumerable<CardButton> Buttons(MomentSheet sheet, MomentPage page, InterfaceWords words, bool offers)
    {
        if (page.Left > 0) yield return Press(words.Text("moment.more", ("count", $"{page.Left}")), "more", "", $"{page.Next}", sheet);
        if (!page.IsFirst) yield return Press(words["moment.back"], "more", "", "", sheet);
        if (offers) yield return ReminderWords.Press(words["reminder.offer"], "ask", (Sheet, sheet.ToJson()));
        yield return SubmitButton.SayWith(words["answer.copy"], Copy, sheet.ToJson());
        yield return Press(words["moment.export"], Export, "", "", sheet);
    }

    internal static ExecuteButton Press(string title, string what, string about, string to, MomentSheet sheet) =>
        ExecuteButton.Of(title, Verb, (Do, what), (Action, about), (To, to), (Sheet, sheet.ToJson())) with { AssociatedInputs = "none" };

    private static string Text(List<Moment> moments, MomentPage page, MomentSheet sheet, InterfaceWords words) => string.Join('\n',
    [
        string.Join(" · ", moments.Select(m => m.Title)),
        .. page.Shown.Select(p => $"- {p.Action.By}: {p.Action.What.Text}{(sheet.States.GetValueOrDefault(p.Key) is { } state ? $" ({words[ActionStates.WordsId(state)]})" : "")}"),
    ]);
}
