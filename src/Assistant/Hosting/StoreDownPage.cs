using Assistant.Commands;
using Assistant.Storage;

namespace Assistant.Hosting;

/// <summary>A page that needs the store says so while it is down, and does not fail.</summary>
public sealed class StoreDownPage(RequestDelegate next, AssistantHost assistant)
{
    private const string Soon = "10";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StoreDownException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Soon;
            await context.Response.WriteAsync(assistant.Knowledge.Words["store.page"], context.RequestAborted);
        }
    }
}
