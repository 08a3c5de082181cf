using Assistant.Commands;

namespace Assistant.Hosting;

/// <summary>What went wrong is said in plain words, in every environment: no trace, no type, nothing of the request. The log gets the kind of fault alone.</summary>
public sealed partial class FaultPage(RequestDelegate next, AssistantHost assistant, ILogger<FaultPage> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await SayAsync(context, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "door.too-large" : "door.bad-request");
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, e.GetType().Name, context.GetEndpoint()?.DisplayName);
            await SayAsync(context, StatusCodes.Status500InternalServerError, "door.failed");
        }
        catch (Exception e)
        {
            Log.Failed(logger, e.GetType().Name, context.GetEndpoint()?.DisplayName);
            context.Abort();
        }
    }

    private Task SayAsync(HttpContext context, int status, string id)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(assistant.Knowledge.Words[id], context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A request failed with {Kind} at {Endpoint}")]
        public static partial void Failed(ILogger logger, string kind, string? endpoint);
    }
}
