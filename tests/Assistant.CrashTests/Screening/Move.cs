using Assistant.Teams;

namespace Assistant.CrashTests.Screening;

/// <summary>One thing that somebody does, and what they have to have once it is acknowledged.</summary>
/// <param name="What">A word for the log.</param>
/// <param name="Activity">How it is sent.</param>
/// <param name="After">Their drafts after it.</param>
internal sealed record Move(string What, Activity Activity, ExpectedDrafts After)
{
    /// <summary>The same button pressed twice: one of the two counts.</summary>
    public Activity? Twin { get; init; }

    /// <summary>How many messages answer what was typed; a question in between gets its answer and the step again.</summary>
    public int Messages { get; init; } = 1;

    /// <summary>Delivered a second time, however late, it changes nothing.</summary>
    public bool IsOnce { get; init; } = true;

    public bool IsTyped => Activity.Type == ActivityTypes.Message;

    public IEnumerable<Activity> Activities => Twin is null ? [Activity] : [Activity, Twin];

    public override string ToString() => $"{What}{(Twin is null ? "" : " twice")}: {Activity.Text}{Activity.Value?.GetProperty("action").GetProperty("data")}, then revision {After.Active?.Revision}";
}
