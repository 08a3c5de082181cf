using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Tests.Privacy;

/// <summary>Writes down all that a process tells of itself: logs of every level with scopes, structured values and faults, traces and metrics.</summary>
internal sealed class Overheard : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public Overheard()
    {
        _traces = new ActivityListener
        {
            // The test's own requests go out through this one.
            ShouldListenTo = source => source.Name != "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => Add($"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Baggage)} {a.StatusDescription} {string.Join(' ', a.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}"))}"),
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((i, v, tags, _) => Tags(i, tags));
        _metrics.SetMeasurementEventCallback<double>((i, v, tags, _) => Tags(i, tags));
        _metrics.SetMeasurementEventCallback<int>((i, v, tags, _) => Tags(i, tags));
        _metrics.Start();
    }

    public string All => string.Join('\n', _heard);
    public int Count => _heard.Count;

    /// <summary>Every category at its lowest level, whatever the product says.</summary>
    public void Hear(IServiceCollection services)
    {
        services.AddLogging(logging => logging.ClearProviders().AddProvider(this));
        services.PostConfigure<LoggerFilterOptions>(options =>
        {
            options.Rules.Clear();
            options.MinLevel = LogLevel.Trace;
        });
    }

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private void Add(string line) => _heard.Enqueue(line);

    private void Tags(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}");

    private sealed class Ear(Overheard all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => all._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            all.Add($"{category} {formatter(state, exception)} {exception?.Message} {exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values) all.Add(string.Join(' ', values));
            all._scopes.ForEachScope((scope, heard) => heard.Add(scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : $"{scope}"), all);
        }
    }
}
