using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;

namespace Assistant.Models;

/// <summary>How a model's endpoint is called, whatever it is asked: by its kind, once, without redirects, and with a bound on what it may say.</summary>
internal static class ModelWire
{
    // Azure's interface for models. Source: Microsoft Learn, "Azure OpenAI v1 API".
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    // Ollama lets anybody in, but the client wants to send something.
    private const string NoKey = "none";

    /// <param name="endpoint">Where the interface begins.</param>
    /// <param name="within">How long one call may take on the wire. Who calls decides what is tried again.</param>
    /// <param name="mostBytes">Bytes of one reply, with all that the interface wraps around it.</param>
    public static OpenAIClientOptions Options(string endpoint, TimeSpan within, long mostBytes)
    {
        var address = new Uri(endpoint);
        var handler = new LimitedReplies(mostBytes) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !address.IsLoopback } };
        return new OpenAIClientOptions
        {
            Endpoint = address,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = within,
            EnableDistributedTracing = false,
            Transport = new HttpClientPipelineTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }),
        };
    }

    /// <summary>Azure without a key: the identity of this server.</summary>
    public static AuthenticationPolicy Authentication(ModelKind kind, string key) => (kind, key) switch
    {
        (ModelKind.Azure, "") => new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope),
        (ModelKind.Azure, _) => ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), "api-key"),
        _ => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key.Length > 0 ? key : NoKey)),
    };
}
