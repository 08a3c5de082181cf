using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>What a phrase says about a moment: an event, or a frame that says how it is meant.</summary>
public enum MomentSign
{
    /// <summary>Happens to the person named before it, who has to be a child.</summary>
    Happens,

    /// <summary>What others do, or what can only be about a child.</summary>
    Done,

    /// <summary>A name without a tense, which needs a child before it or a sign that it is now.</summary>
    Named,

    /// <summary>Now, the last days, the coming days.</summary>
    Now,

    /// <summary>Again, still: a name with it is a report, but a date in the past outweighs it.</summary>
    Still,
    Past,

    /// <summary>A past tense, which is the past only where the message speaks of the past.</summary>
    Then,
    If,

    /// <summary>Any child, not one.</summary>
    Generic,
    Question,

    /// <summary>A question whether it happened at all.</summary>
    Whether,

    /// <summary>Asks for advice, which leaves a report a report.</summary>
    Asking,
    Quoted,
    Exercise,
    Not,
    Adult,
    Child,

    /// <summary>Words that only look like a frame.</summary>
    Neutral,

    /// <summary>Words that only look like a moment.</summary>
    Harmless
}

/// <summary>What a phrase says, of which moment.</summary>
/// <param name="Sign">What it says.</param>
/// <param name="Moment">The moment's id; empty for a frame.</param>
/// <param name="HoldsNot">Whether a "not" belongs to the event: "has not come home".</param>
public readonly record struct MomentMark(MomentSign Sign, string Moment, bool HoldsNot = false) : IFrameMark<MomentSign>
{
    public bool IsEvent => Sign is MomentSign.Happens or MomentSign.Done or MomentSign.Named;
}
