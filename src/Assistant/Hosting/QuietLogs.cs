using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Assistant.Hosting;

/// <summary>
/// Keeps what people write out of every log, whatever levels a site sets: faults are told by their type and place, without the message, for
/// a message may quote what could not be read; and the web server's own account below a warning, which quotes addresses, is not written.
/// </summary>
public static class QuietLogs
{
    public static IServiceCollection AddQuietLogs(this IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => new QuietFactory(
        new LoggerFactory(provider.GetServices<ILoggerProvider>(), provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(), provider.GetRequiredService<IOptions<LoggerFactoryOptions>>()))));

    private sealed class QuietFactory(LoggerFactory inner) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => new QuietLogger(inner.CreateLogger(categoryName), IsFrameworks(categoryName) ? LogLevel.Warning : LogLevel.Trace);

        public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

        public void Dispose() => inner.Dispose();

        private static bool IsFrameworks(string category) => category != "Microsoft.Hosting.Lifetime"
            && (category.StartsWith("Microsoft.", StringComparison.Ordinal) || category.StartsWith("System.", StringComparison.Ordinal));
    }

    private sealed class QuietLogger(ILogger inner, LogLevel least) : ILogger
    {
        // Scopes of the framework hold the path of a request.
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => least == LogLevel.Warning ? null : inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) inner.Log(logLevel, eventId, state, QuietFault.Of(exception), formatter);
        }
    }
}
