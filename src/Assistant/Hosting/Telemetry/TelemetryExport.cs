using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Assistant.Hosting.Telemetry;

/// <summary>Sends spans and metrics to the collector while the server runs, and what is left when it ends.</summary>
public sealed class TelemetryExport(TelemetryOptions options, TelemetryGauges gauges) : IHostedService, IDisposable
{
    // The framework's own: how requests end, what the limits refuse, memory. They hold routes and numbers.
    private static readonly string[] Meters = [Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.Name).SetSampler(new TraceIdRatioBasedSampler(options.TraceShare)).ConfigureResource(r => Describe(r)).AddOtlpExporter(o => SetUp(o, options, "traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).ConfigureResource(r => Describe(r)).AddOtlpExporter((o, reader) =>
        {
            SetUp(o, options, "metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.MetricsEvery.TotalMilliseconds;
        }).Build();
        GC.KeepAlive(gauges);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Not when it is told to stop: turns that are in hand then are told as well.
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    internal static void SetUp(OtlpExporterOptions exporter, TelemetryOptions options, string signal)
    {
        exporter.Protocol = options.Protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = options.AddressOf(signal);
        if (options.Headers.Length > 0) exporter.Headers = options.Headers;
    }

    internal static ResourceBuilder Describe(ResourceBuilder resource) =>
        resource.Clear().AddService("assistant", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName);
}
