using Assistant.Screening;
using Assistant.Screening.Drafts;

namespace Assistant.CrashTests.Screening;

/// <summary>What one draft has to hold, by what was acknowledged.</summary>
internal sealed record ExpectedDraft
{
    /// <summary>Null until a card has told it.</summary>
    public string? Id { get; init; }
    public required ScreeningModes Mode { get; init; }
    public string? Case { get; init; }
    public string? Reference { get; init; }
    public required ScreeningSession Session { get; init; }
    public Pending Pending { get; init; }
    public int Revision { get; init; }

    /// <summary>It is the one that the chat goes through.</summary>
    public bool IsActive { get; init; } = true;

    public bool IsLive => Mode == ScreeningModes.Live;
    public bool WantsReference => IsLive && Reference is null;

    /// <summary>The first thing in which a kept draft differs; null where it is as expected.</summary>
    public string? DifferenceTo(ScreeningDraft kept, bool isActive) =>
        kept.Revision != Revision ? $"revision {kept.Revision}, not {Revision}"
        : kept.Mode != Mode || kept.Case != Case ? $"it is {kept.Mode} of '{kept.Case}', not {Mode} of '{Case}'"
        : kept.Reference != Reference ? $"reference '{kept.Reference}', not '{Reference}'"
        : AnswersOf(kept.Session) is var answers && answers != AnswersOf(Session) ? $"the answers {answers}, not {AnswersOf(Session)}"
        : (kept.Session.Stage, kept.Session.At) != (Session.Stage, Session.At) ? $"at {kept.Session.Stage} {kept.Session.At}, not {Session.Stage} {Session.At}"
        : kept.Session.IsChange != Session.IsChange ? $"a change: {kept.Session.IsChange}, not {Session.IsChange}"
        : kept.Session.Judgement != Session.Judgement ? $"judged {kept.Session.Judgement?.Reason}, not {Session.Judgement?.Reason}"
        : kept.Pending != Pending ? $"waiting for {kept.Pending}, not {Pending}"
        : isActive != IsActive ? (IsActive ? "the chat has left it" : "the chat goes through it although it was left")
        : null;

    private static string AnswersOf(ScreeningSession session) =>
        string.Join(' ', session.Answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={string.Join('+', a.Value.Codes)}{a.Value.Text}"));
}
