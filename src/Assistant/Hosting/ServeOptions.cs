using Assistant.Access;
using Assistant.Access.SignIn;
using Assistant.Corpus.Reading;
using Assistant.Hosting.Limits;
using Assistant.Hosting.Telemetry;
using Assistant.Models.Chat;
using Assistant.Moments;
using Assistant.Moments.Reminders;
using Assistant.Questions;
using Assistant.Quizzes;
using Assistant.Screening;
using Assistant.Sources.Recall;
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

    /// <summary>How people sign in on pages. What is not set is taken from the bot's registration.</summary>
    public SignInOptions SignIn { get; init; } = new();

    /// <summary>How screenings are kept.</summary>
    public ScreeningOptions Screening { get; init; } = new();

    /// <summary>When people are reminded of a moment, and how long it is kept.</summary>
    public ReminderOptions Reminders { get; init; } = new();

    /// <summary>Who answers questions that the assistant cannot settle.</summary>
    public QuestionOptions Questions { get; init; } = new();

    /// <summary>How long quizzes are kept.</summary>
    public QuizOptions Quizzes { get; init; } = new();

    /// <summary>How long it is counted what was shown of reachable moments.</summary>
    public MomentOptions Moments { get; init; } = new();

    /// <summary>When people are told that an answer no longer holds.</summary>
    public RecallOptions Recall { get; init; } = new();
    /// <summary>What a document that is added may ask of this machine.</summary>
    public ReadLimits Reading { get; init; } = new();

    /// <summary>The language model that may re-word answers; none unless it is set.</summary>
    public ChatModelOptions Model { get; init; } = new();

    /// <summary>How much of this server one person or address may ask for.</summary>
    public LimitOptions Limits { get; init; } = new();

    /// <summary>Settings that hold a secret and stand in a file of settings, each as <c>file: setting</c>.</summary>
    public IReadOnlyList<string> SecretsInFiles { get; init; } = [];

    /// <summary>What is told of the running service; nothing unless it is set.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    public bool SignsIn => Teams.AppId.Length > 0;
}
