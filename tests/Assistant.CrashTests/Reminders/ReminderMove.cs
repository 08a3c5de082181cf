using Assistant.Teams;

namespace Assistant.CrashTests.Reminders;

/// <summary>One thing that somebody does about reminders.</summary>
/// <param name="What">A word for the log.</param>
/// <param name="Activity">How it is sent.</param>
/// <param name="After">How what it is about has to be kept once it is acknowledged.</param>
internal sealed record ReminderMove(string What, Activity Activity, params IReadOnlyList<AskedFor> After)
{
    /// <summary>Reads the answer to it.</summary>
    public Action<string> Answered { get; init; } = _ => { };

    public bool IsTyped => Activity.Type == ActivityTypes.Message;

    public override string ToString() => $"{What}: {Activity.Text}{Activity.Value?.GetProperty("action").GetProperty("data")}";
}

/// <summary>A code that a colleague was given.</summary>
/// <param name="Moment">What it is for.</param>
/// <param name="Code">The code.</param>
/// <param name="IsWhole">Whether the moment is handed over, not the cover alone.</param>
/// <param name="Free">Called when it was answered.</param>
internal sealed record Given(string Moment, string Code, bool IsWhole, Action Free);
