using Assistant.Screening.Drafts;
using Assistant.Sources.Changes;

namespace Assistant.Screening;

/// <summary>What is shown next. <see cref="Notice"/> stands above it: what was noted, or what could not be done and how to mend it.</summary>
public abstract record ScreeningView
{
    public string? Notice { get; init; }

    public sealed record Menu(IReadOnlyList<DraftLine> Drafts, IReadOnlyList<Questionnaire> Questionnaires) : ScreeningView;

    public sealed record Cases(Questionnaire Questionnaire, IReadOnlyList<PracticeCase> List) : ScreeningView;

    public sealed record Reading(Questionnaire Questionnaire, int At) : ScreeningView;

    /// <summary>Wherever the draft stands.</summary>
    public sealed record OfDraft(ScreeningDraft Draft) : ScreeningView
    {
        /// <summary>Why it is asked, and the story of a made-up case, stand open.</summary>
        public bool IsOpen { get; init; }
    }

    public sealed record DeleteAsked(ScreeningDraft? Draft, string Id) : ScreeningView;

    public sealed record Exports(ScreeningDraft Draft) : ScreeningView;

    /// <summary>Screening is switched off. A draft that somebody was at is kept.</summary>
    public sealed record Off(SwitchedOff What, ScreeningDraft? Draft) : ScreeningView;
}
