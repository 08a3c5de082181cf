namespace Assistant.Screening;

/// <summary>What a person can do in a screening.</summary>
public abstract record ScreeningStep
{
    /// <summary>Answers the question that is asked.</summary>
    public sealed record Answer(string LinkId, ItemAnswer Value) : ScreeningStep;

    public sealed record Skip(string LinkId) : ScreeningStep;

    public sealed record Back : ScreeningStep;

    /// <summary>Opens an earlier answer, from the review.</summary>
    public sealed record Change(string LinkId) : ScreeningStep;

    public sealed record Review : ScreeningStep;

    /// <summary>The answers are right: on to the outcome.</summary>
    public sealed record Confirm : ScreeningStep;

    public sealed record Judge(Judgement Judgement) : ScreeningStep;
}

/// <summary>Why a step could not be taken. Nothing is lost by it.</summary>
public enum StepFault { OldQuestion, NotAnOption, OnlyOne, NothingChosen, Contradicts, WantsWords, TooLong, Required, IsFirst, NotAllAsked }

/// <summary>The session after a step, and what was wrong with the step.</summary>
public sealed record StepResult(ScreeningSession Session, StepFault? Fault = null);
