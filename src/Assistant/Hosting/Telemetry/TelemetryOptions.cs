namespace Assistant.Hosting.Telemetry;

/// <summary>What is told of the running service, and to whom. Section <c>Telemetry</c> of the configuration; nothing is told unless it is set.</summary>
public sealed record TelemetryOptions
{
    private static readonly string[] Protocols = ["http/protobuf", "grpc"];

    /// <summary>The address of an OpenTelemetry collector, without a path: <c>https://collector.council.gov.uk:4318</c>. Empty: nothing leaves.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary><c>http/protobuf</c>, or <c>grpc</c>.</summary>
    public string Protocol { get; init; } = "http/protobuf";

    /// <summary>Headers that the collector wants of who sends, <c>name=value,name=value</c>. They may hold a key: from the environment, never logged.</summary>
    public string Headers { get; init; } = "";

    /// <summary>The share of turns that are traced, 0 to 1. Metrics count every one.</summary>
    public double TraceShare { get; init; } = 1;

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan MetricsEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the log on the console is one JSON object a line.</summary>
    public bool JsonLogs { get; init; }

    public bool IsOn => OtlpEndpoint.Length > 0;

    /// <summary>Each setting that cannot be used, with what to set.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsOn) yield break;
        if (!Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
            yield return "Telemetry:OtlpEndpoint is not an address without a path. Set it to the collector's, for example https://collector.council.gov.uk:4318, or leave it out.";
        else if (address.Scheme == "http" && !address.IsLoopback)
            yield return "Telemetry:OtlpEndpoint is not https. Set an https address, or one of this machine.";
        if (!Protocols.Contains(Protocol)) yield return $"Telemetry:Protocol is '{Protocol}'. Set it to {string.Join(" or ", Protocols)}.";
        if (TraceShare is not (>= 0 and <= 1)) yield return "Telemetry:TraceShare is 0 to 1.";
        if (MetricsEvery < TimeSpan.FromSeconds(1) || MetricsEvery > TimeSpan.FromHours(1)) yield return "Telemetry:MetricsEvery is 00:00:01 to 01:00:00.";
    }

    /// <summary>Where one kind of signal goes.</summary>
    public Uri AddressOf(string signal) => Protocol == "grpc" ? new Uri(OtlpEndpoint) : new Uri($"{OtlpEndpoint.TrimEnd('/')}/v1/{signal}");
}
