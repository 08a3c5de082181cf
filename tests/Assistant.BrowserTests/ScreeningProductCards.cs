using System.Collections.Immutable;
using Assistant.Answers;
using Assistant.Screening;
using Assistant.Screening.Cards;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Assistant.Tests;
using static Assistant.Screening.ScreeningView;

namespace Assistant.BrowserTests;

/// <summary>One of every card of a guided screening, over the shipped tools: live and practice, with and without a notice.</summary>
internal static class ScreeningProductCards
{
    private static readonly Questionnaire Tool = Some.Assistant.Knowledge.Questionnaires.First(q => q.Id == "exploitation-indicators");
    private static readonly PracticeCase Story = Some.Assistant.Knowledge.Cases.First(c => c.Id == "stopped-on-the-motorway");
    private static readonly ScreeningWords Words = WordsOf();

    public static IEnumerable<(string Name, string Json)> All { get; } =
    [
        Shown("ScreeningMenuCard", new Menu([], Some.Assistant.Knowledge.Questionnaires)),
        Shown("ScreeningMenuCard with drafts", new Menu([Line(Asked(Live)), Line(Asked(Practice)), new DraftLine("broken", Words.Now.AddDays(1), null)], Some.Assistant.Knowledge.Questionnaires) { Notice = Words["left"] }),
        Shown("CasesCard", new Cases(Tool, [.. Some.Assistant.Knowledge.Cases.Where(c => c.Questionnaire == Tool.Id)])),
        .. Enumerable.Range(0, Tool.Items.Count + 1).Where(i => i % 5 == 0 || i == Tool.Items.Count).Select(i => Shown($"ReadingCard {i}", new Reading(Tool, i))),
        Shown("ReferenceCard", new OfDraft(Live with { Reference = null }) { Notice = Words["reference-details"] }),
        .. Telling.Select(t => Shown($"StepCard {t.Item.LinkId} of {t.Of.Id}", Step(t.Of, t.Item))),
        Shown("StepCard of a story", new OfDraft(Practice)),
        Shown("StepCard of a story gone on with", new OfDraft(Asked(Practice)) { IsOpen = true }),
        Shown("StepCard of an old card", new OfDraft(Asked(Live)) { Notice = Words["old-card"] }),
        Shown("IsItNowCard", new OfDraft(Live with { Pending = Pending.IsItNow })),
        Shown("IsItNowCard in practice", new OfDraft(Practice with { Pending = Pending.IsItNow })),
        Shown("StopCard of danger", new OfDraft(Live with { Pending = Pending.Danger })),
        Shown("StopCard of harm", new OfDraft(Live with { Pending = Pending.Harm })),
        Shown("StopCard in practice", new OfDraft(Practice with { Pending = Pending.PracticeStop })),
        Shown("ReviewCard", new OfDraft(Reviewed(Practice))),
        Shown("ReviewCard with a struck answer", new OfDraft(Struck(Reviewed(Live)))),
        .. Some.Assistant.Knowledge.Cases.Select(c => Shown($"OutcomeCard of {c.Id}", new OfDraft(Finished(Reviewed(Practice with { Case = c.Id, Session = Begun(Some.Assistant.Knowledge.Questionnaires.First(q => q.Id == c.Questionnaire)) }, c))))),
        Shown("OutcomeCard beside another answer", new OfDraft(Finished(Struck(Reviewed(Practice))))),
        Shown("OutcomeCard live", new OfDraft(Finished(Reviewed(Live))) { Notice = Words["judged"] }),
        Shown("ExportCard", new Exports(Finished(Reviewed(Live)))),
        Shown("DeleteCard", new DeleteAsked(Asked(Live), "draft")),
        Shown("DeleteCard of a broken draft", new DeleteAsked(null, "draft") { Notice = Words["broken"] }),
    ];

    // Of each tool the question with the most words, the one with the most answers, a list to tick and one for words of one's own.
    private static IEnumerable<(Questionnaire Of, Item Item)> Telling => Some.Assistant.Knowledge.Questionnaires.SelectMany(q => new[]
    {
        q.Items.MaxBy(i => i.Text.Length + (i.Help?.Length ?? 0)),
        q.Items.MaxBy(i => i.Options.Sum(o => o.Display.Length)),
        q.Items.FirstOrDefault(i => i.IsChecklist),
        q.Items.FirstOrDefault(i => i.Type == ItemType.Text),
    }.OfType<Item>().Distinct().Select(item => (q, item)));

    private static ScreeningDraft Live => new()
    {
        Id = "draft",
        Owner = "owner",
        Conversation = "chat",
        Mode = ScreeningModes.Live,
        Reference = "K7-2",
        Session = Begun(Tool),
        Changed = Words.Now,
        Expires = Words.Now.AddDays(14),
    };

    private static ScreeningDraft Practice => Live with { Mode = ScreeningModes.Practice, Reference = null, Case = Story.Id };

    private static ScreeningSession Begun(Questionnaire questionnaire) => ScreeningSession.Begin(questionnaire, freeText: true);

    private static ScreeningDraft Asked(ScreeningDraft draft) => draft with { Session = draft.Session.Take(new ScreeningStep.Answer("immediate-danger", ItemAnswer.Of("no"))).Session };

    private static OfDraft Step(Questionnaire questionnaire, Item item) => new(Live with { Session = Begun(questionnaire) with { At = item.LinkId } }) { IsOpen = true };

    private static ScreeningDraft Reviewed(ScreeningDraft draft, PracticeCase? story = null)
    {
        var session = (draft.Session with { Answers = (story ?? Story).KeyAnswers.ToImmutableDictionary() }).Take(new ScreeningStep.Review()).Session;
        // What a key leaves open, the words of one's own, is skipped.
        while (session.Stage == ScreeningStage.Asking && session.Take(new ScreeningStep.Skip(session.At!)) is { Fault: null } skipped) session = skipped.Session;
        session.Stage.ShouldBe(ScreeningStage.Review, session.At);
        return draft with { Session = session };
    }

    private static ScreeningDraft Struck(ScreeningDraft draft) => draft with
    {
        Session = draft.Session.Take(new ScreeningStep.Change("missing-away")).Session.Take(new ScreeningStep.Answer("missing-away", ItemAnswer.Of("none"))).Session,
    };

    private static ScreeningDraft Finished(ScreeningDraft draft) => draft with { Session = draft.Session.Take(new ScreeningStep.Confirm()).Session };

    private static DraftLine Line(ScreeningDraft draft) => new(draft.Id, draft.Expires, draft);

    private static (string Name, string Json) Shown(string name, ScreeningView view) =>
        (name, ScreeningCards.Of(view, Words, draft => ExportCard.Of(draft, Words, new TimedTicket("a-ticket", Words.Now + TimedTickets.Works))).ToJson());

    private static ScreeningWords WordsOf()
    {
        var anybody = new Question("") { Area = "Birmingham" };
        return new()
        {
            Knowledge = Some.Assistant.Knowledge,
            Site = Some.Assistant.Site,
            DangerText = Some.Assistant.Answers.DangerNow(anybody).Reply!,
            RingText = Some.Assistant.Answers.RingNow(anybody),
            Now = Some.TuesdayMorning,
            Moments = Some.Assistant.Knowledge.Moments,
        };
    }
}
