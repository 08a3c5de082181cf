namespace Assistant.Safety;

/// <summary>What a phrase says about danger: an event, a sign that it is happening now, or a frame that says it is not.</summary>
public enum DangerSign
{
    /// <summary>An event so plain that a question or a "not" before it does not take it away.</summary>
    Plain,

    /// <summary>An event in the present.</summary>
    Present,

    /// <summary>An event with no tense, which needs a sign that it is happening now.</summary>
    Bare,

    Now,
    Here,
    Asking,
    Somebody,
    Past,
    If,
    Question,
    Report,
    Exercise,
    Not,

    /// <summary>Words that only look like a frame.</summary>
    Neutral,

    /// <summary>Words that only look like danger.</summary>
    Harmless
}

public readonly record struct DangerMark(DangerSign Sign, string Kind) : IFrameMark<DangerSign>
{
    public bool IsEvent => Sign is DangerSign.Plain or DangerSign.Present or DangerSign.Bare;
}
