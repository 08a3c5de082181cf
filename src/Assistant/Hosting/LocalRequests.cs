using System.Net;

namespace Assistant.Hosting;

/// <summary>
/// Lets in only what this machine asks of itself. A page of another site that the reader has open could otherwise reach
/// the server by a name of its own that points here, or by posting across origins.
/// </summary>
public sealed class LocalRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsLocal(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This server answers only requests from the machine that it runs on.", context.RequestAborted);
    }

    private static bool IsLocal(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && IsLoopbackName(context.Request.Host.Host)
        && (context.Request.Headers.Origin is not [{ Length: > 0 } origin] || Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == context.Request.Host.Value);

    private static bool IsLoopbackName(string host) => host is "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
