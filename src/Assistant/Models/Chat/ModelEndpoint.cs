using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Assistant.Models.Chat;

/// <summary>The client of the endpoint that is configured. It tries once: trying again is for the guard around it, which knows how long a reader waits.</summary>
public static class ModelEndpoint
{
    private const long MostBytes = 1024 * 1024;

#pragma warning disable OPENAI001 // The way in by anything but a bearer key is in the package and not yet called final.
    public static IChatClient Create(ChatModelOptions options) =>
        new OpenAiChat(new ChatClient(options.Model, ModelWire.Authentication(options.Kind, options.Key), ModelWire.Options(options.Endpoint, options.Within, MostBytes)), options.Model);
#pragma warning restore OPENAI001
}
