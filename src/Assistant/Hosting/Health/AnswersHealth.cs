using Assistant.Commands;

namespace Assistant.Hosting.Health;

/// <summary>Answering is ill while several questions in ten minutes end in a fault of ours. Each is named in the log by its kind.</summary>
public sealed partial class AnswersHealth(AssistantHost assistant, ILogger<AnswersHealth> logger) : IHealthPart, IHostedService
{
    private readonly PartState _state = new(assistant.Time);

    public string Name => "answers";

    public PartHealth Look()
    {
        if (assistant.Faults.AreMany) _state.BeIll("Several questions in the last ten minutes could not be answered for a fault of ours. Whoever asked was told whom to ring.");
        else _state.BeWell();
        return _state.Now;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        assistant.Faults.Noted += Tell;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        assistant.Faults.Noted -= Tell;
        return Task.CompletedTask;
    }

    private void Tell(string kind) => Log.Failed(logger, kind);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A question could not be answered: {Kind}")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
