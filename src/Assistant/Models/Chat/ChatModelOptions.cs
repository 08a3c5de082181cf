using Assistant.Wire;

namespace Assistant.Models.Chat;

/// <summary>
/// The language model that may re-word answers. Section <c>Models:Chat</c>. Without an endpoint there is none, and nothing changes.
/// </summary>
public sealed record ChatModelOptions
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100), Longest = TimeSpan.FromMinutes(1);

    public ModelKind Kind { get; init; }

    /// <summary>The address that the interface begins at, up to and with <c>/v1/</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The name of the model; with Azure, of the deployment.</summary>
    public string Model { get; init; } = "";

    /// <summary>From the environment or a key store, never from a file in the repository. With Azure empty: the identity of this server is used.</summary>
    public string Key { get; init; } = "";

    /// <summary>How long a reader waits for the model at most. What stands by then is used; else the answer goes out as it was found.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the first piece of a reply may take, each time it is tried.</summary>
    public TimeSpan FirstWithin { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a call is made again that was refused for now (429, 5xx) or not reached.</summary>
    public int Retries { get; init; } = 1;

    /// <summary>How long no call is made after most of the last ones failed.</summary>
    public TimeSpan RestsFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens that one reply may have.</summary>
    public int MostTokens { get; init; } = 600;

    /// <summary>Tokens that all calls of one day in London may use, in and out; then answers go out as they were found. 0: no bound.</summary>
    public long TokensADay { get; init; } = 2_000_000;

    /// <summary>How many passages the model is given to choose from.</summary>
    public int Passages { get; init; } = 6;

    /// <summary>Whether checked sentences are shown while the rest is being written, in a private chat in Teams.</summary>
    public bool Streams { get; init; } = true;

    /// <summary>Whether the model makes follow-up questions stand alone.</summary>
    public bool RewritesFollowUps { get; init; } = true;

    /// <summary>Whether an address of another machine may be without encryption: within a network that nobody else reaches.</summary>
    public bool AllowHttp { get; init; }

    public bool IsOn => Endpoint.Length > 0;

    /// <summary>What cannot be used, each with how to mend it.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsOn) yield break;
        if (EndpointAddress.ProblemOf(Endpoint, "Models:Chat", nameof(Endpoint), "https://api.openai.com/v1/", AllowHttp) is { } problem) yield return problem;
        if (Model.Length == 0) yield return "Models:Chat:Model is not set. Give the name of the model, with Azure that of the deployment.";
        if (Kind == ModelKind.OpenAI && Key.Length == 0) yield return "Models:Chat:Key is not set. Put it into the environment as Models__Chat__Key, or set Models:Chat:Kind to Ollama where none is needed.";
        if (Within < Shortest || Within > Longest || FirstWithin < Shortest || FirstWithin > Within) yield return "Models:Chat:Within and FirstWithin do not fit. Both are 00:00:00.1 to 00:01:00, and FirstWithin is not longer than Within.";
        if (Retries is < 0 or > 5) yield return "Models:Chat:Retries is 0 to 5.";
        if (MostTokens is < 50 or > 4000) yield return "Models:Chat:MostTokens is 50 to 4000.";
        if (TokensADay < 0) yield return "Models:Chat:TokensADay is 0 (no bound) or more.";
        if (Passages is < 1 or > 12) yield return "Models:Chat:Passages is 1 to 12.";
        if (RestsFor < TimeSpan.FromSeconds(1) || RestsFor > TimeSpan.FromHours(1)) yield return "Models:Chat:RestsFor is 00:00:01 to 01:00:00.";
    }
}
