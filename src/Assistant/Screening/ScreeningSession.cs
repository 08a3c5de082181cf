using System.Collections.Immutable;

namespace Assistant.Screening;

/// <summary>Where somebody stands: at a question, at the review of all answers, or at what they come to.</summary>
public enum ScreeningStage { Asking, Review, Outcome }

/// <summary>What the practitioner makes of the outcome: their own judgement stands, and has a reason.</summary>
public sealed record Judgement(bool Agrees, string Reason, string? Words = null);

/// <summary>
/// One screening as a value. Each step gives a new one; nothing here reads a clock, a file or a person. The outcome is that of
/// the answers alone, whatever way led to them.
/// </summary>
public sealed record ScreeningSession
{
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Whether questions that want words are asked.</summary>
    public required bool FreeText { get; init; }
    public ImmutableDictionary<string, ItemAnswer> Answers { get; init; } = ImmutableDictionary<string, ItemAnswer>.Empty;
    public ScreeningStage Stage { get; init; } = ScreeningStage.Asking;

    /// <summary>The question that is asked now; null at the review and the outcome.</summary>
    public string? At { get; init; }

    /// <summary>It was opened from the review, and answering it leads back there.</summary>
    public bool IsChange { get; init; }
    public Judgement? Judgement { get; init; }

    public AnswerSheet Sheet => AnswerSheet.Of(Questionnaire, Answers, FreeText);

    public Item? Asked => Questionnaire.Find(At);

    public static ScreeningSession Begin(Questionnaire questionnaire, bool freeText) =>
        new ScreeningSession { Questionnaire = questionnaire, FreeText = freeText }.GoOn();

    /// <summary>The step that something said or pressed makes; the same session where it cannot be taken, with the reason.</summary>
    public StepResult Take(ScreeningStep step) => step switch
    {
        ScreeningStep.Answer answer => AnswerCheck.FaultIn(this, answer) is { } fault ? new(this, fault) : new(Note(answer.LinkId, Tidy(Asked!, answer.Value))),
        ScreeningStep.Skip { LinkId: var id } => id != At ? new(this, StepFault.OldQuestion)
            : Asked!.Required ? new(this, StepFault.Required)
            : new(Note(id, ItemAnswer.Skipped)),
        ScreeningStep.Back => Back(),
        ScreeningStep.Change { LinkId: "" } => new(this, StepFault.NothingChosen),
        ScreeningStep.Change { LinkId: var id } => Sheet.Applying.Any(l => l.Item.LinkId == id)
            ? new(this with { Stage = ScreeningStage.Asking, At = id, IsChange = true, Judgement = null })
            : new(this, StepFault.OldQuestion),
        ScreeningStep.Review => Open is not null ? new(this, StepFault.NotAllAsked) : new(ToReview()),
        ScreeningStep.Confirm => Stage == ScreeningStage.Asking ? new(this, StepFault.NotAllAsked) : new(Settled()),
        ScreeningStep.Judge { Judgement: var judgement } => Stage != ScreeningStage.Outcome ? new(this, StepFault.NotAllAsked) : new(this with { Judgement = judgement }),
        _ => new(this, StepFault.OldQuestion),
    };

    /// <summary>How many questions apply, and at which of them we are, from 1.</summary>
    public (int At, int Of) Progress
    {
        get
        {
            var applying = Sheet.Applying.ToList();
            return (applying.FindIndex(l => l.Item.LinkId == At) + 1, applying.Count);
        }
    }

    private string? Open => Sheet.Lines.FirstOrDefault(l => l.IsOpen)?.Item.LinkId;

    private ScreeningSession Note(string linkId, ItemAnswer answer) => (this with { Answers = Answers.SetItem(linkId, answer), Judgement = null }).GoOn();

    // Of a choice the codes alone, in the order of the options; of words the words alone.
    private static ItemAnswer Tidy(Item item, ItemAnswer answer) => item.Type == ItemType.Text
        ? ItemAnswer.Words(answer.Text!.Trim())
        : ItemAnswer.Of([.. item.Options.Select(o => o.Code).Where(answer.Codes.Contains)]);

    // On to the first question that nobody has dealt with; where there is none, to the review. A change can open new ones.
    private ScreeningSession GoOn() => Open is { } open ? this with { Stage = ScreeningStage.Asking, At = open, IsChange = IsChange && Stage == ScreeningStage.Asking } : ToReview();

    private ScreeningSession ToReview() => this with { Stage = ScreeningStage.Review, At = null, IsChange = false };

    // What no longer applies was shown struck until here, and goes now.
    private ScreeningSession Settled() => this with
    {
        Stage = ScreeningStage.Outcome,
        At = null,
        Answers = Answers.RemoveRange(Sheet.Struck.Select(l => l.Item.LinkId)),
    };

    private StepResult Back() => Stage switch
    {
        ScreeningStage.Outcome => new(ToReview()),
        ScreeningStage.Asking when IsChange && Open is null => new(ToReview()),
        _ when Before() is { } before => new(this with { Stage = ScreeningStage.Asking, At = before, IsChange = false }),
        _ => new(this, StepFault.IsFirst),
    };

    private string? Before()
    {
        var applying = Sheet.Applying.Select(l => l.Item.LinkId).ToList();
        var at = At is null ? applying.Count : applying.IndexOf(At);
        return at > 0 ? applying[at - 1] : null;
    }
}
