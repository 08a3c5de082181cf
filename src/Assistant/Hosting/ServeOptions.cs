namespace Assistant.Hosting;

/// <summary>Where the server listens. Always this machine alone.</summary>
public sealed record ServeOptions
{
    /// <summary>The port that Bot Framework tools expect. 0 takes any free one.</summary>
    public int Port { get; init; } = 3978;

    public string Environment { get; init; } = Environments.Development;
}
