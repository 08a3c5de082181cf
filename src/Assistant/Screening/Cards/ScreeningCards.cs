using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Sources.Switches;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>Which card shows a view.</summary>
public static class ScreeningCards
{
    /// <param name="view">What is to be shown.</param>
    /// <param name="words">What it is shown with.</param>
    /// <param name="export">The card that offers the finished document.</param>
    public static AdaptiveCard Of(ScreeningView view, ScreeningWords words, Func<ScreeningDraft, AdaptiveCard> export) => view switch
    {
        ScreeningView.Menu menu => ScreeningMenuCard.Of(menu, words),
        ScreeningView.Cases cases => CasesCard.Of(cases, words),
        ScreeningView.Reading reading => ReadingCard.Of(reading, words),
        ScreeningView.DeleteAsked asked => DeleteCard.Of(asked, words),
        ScreeningView.Off off => Of(off, words),
        ScreeningView.Exports exports => export(exports.Draft),
        ScreeningView.OfDraft { Draft: var draft } shown => Of(draft, words, shown.Notice, shown.IsOpen),
        _ => throw new ArgumentException("A view that no card shows.", nameof(view)),
    };

    private static AdaptiveCard Of(ScreeningView.Off off, ScreeningWords words) => OffCard.Of(CardParts.Plain(
        [
            off.Notice,
            OffWords.Of(off.What, words.Knowledge.Words),
            off.Draft is { } draft ? words.Knowledge.Words.Text("switches.draft-kept", ("until", $"{draft.Expires:d MMMM yyyy}")) : null,
            words.RingText,
        ]), off.Draft is { } own ? [words.PressOnly("delete", "delete", own)] : []);

    private static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice, bool isOpen) => draft switch
    {
        { WantsReference: true } => ReferenceCard.Of(draft, words, notice),
        { Pending: Pending.IsItNow } => IsItNowCard.Of(draft, words),
        { Pending: not Pending.Nothing } => StopCard.Of(draft, words, notice),
        { Session.Stage: ScreeningStage.Review } => ReviewCard.Of(draft, words, notice),
        { Session.Stage: ScreeningStage.Outcome } => OutcomeCard.Of(draft, words, notice),
        _ => StepCard.Of(draft, words, notice, isOpen),
    };
}
