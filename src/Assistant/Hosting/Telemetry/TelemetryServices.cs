using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Assistant.Hosting.Telemetry;

/// <summary>Adds what tells of the running service, where the settings say so.</summary>
public static class TelemetryServices
{
    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options)
    {
        if (options.JsonLogs)
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
        if (!options.IsOn) return;
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<TelemetryGauges>();
        builder.Services.AddHostedService<TelemetryExport>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(TelemetryExport.Describe(ResourceBuilder.CreateEmpty()));
            logs.IncludeFormattedMessage = true;
            logs.AddProcessor(new FaultsByName());
            logs.AddOtlpExporter(exporter => TelemetryExport.SetUp(exporter, options, "logs"));
        });
    }

    // What a fault says may hold what it was about; that it happened, and its kind, may leave.
    private sealed class FaultsByName : BaseProcessor<LogRecord>
    {
        public override void OnEnd(LogRecord data)
        {
            if (data.Exception is not { } fault) return;
            data.Attributes = [.. data.Attributes ?? [], new("exception.type", fault.GetType().FullName)];
            data.Exception = null;
        }
    }
}
