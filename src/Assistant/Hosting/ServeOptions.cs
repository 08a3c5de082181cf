using Assistant.Access;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Quizzes;
using Assistant.Screening;
using Assistant.Storage;
using Assistant.Teams.Authentication;

namespace Assistant.Hosting;

/// <summary>Where the server listens, and whom it lets in.</summary>
public sealed record ServeOptions
{
    /// <summary>The port on this machine, in Development; Bot Framework tools expect this one. 0 takes any free one.</summary>
    public int Port { get; init; } = 3978;

    public string Environment { get; init; } = Environments.Development;

    /// <summary>How the bot is registered. Without an app id only this machine may speak to it.</summary>
    public TeamsOptions Teams { get; init; } = new();

    /// <summary>Where state is kept.</summary>
    public StateOptions State { get; init; } = new();

    /// <summary>Who may do more than ask.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>How screenings are kept.</summary>
    public ScreeningOptions Screening { get; init; } = new();

    /// <summary>When people are reminded of a moment, and how long it is kept.</summary>
    public ReminderOptions Reminders { get; init; } = new();

    /// <summary>How long quizzes are kept.</summary>
    public QuizOptions Quizzes { get; init; } = new();

    /// <summary>How long it is counted what was shown of reachable moments.</summary>
    public MomentOptions Moments { get; init; } = new();

    public bool SignsIn => Teams.AppId.Length > 0;
}
