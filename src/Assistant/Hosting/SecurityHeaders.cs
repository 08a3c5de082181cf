namespace Assistant.Hosting;

/// <summary>
/// No script, style, picture or connection but our own; no inline script; no frame; no referrer to others. On every response: they are
/// set when it begins, for whatever went wrong before may have cleared it.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, ServeOptions options)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // A year, the least that browsers take for their lists.
    private const string OnlyHttps = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    }

    private Task Set(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with that a browser says of our own forms that they come from nowhere, and they could not be told from others'.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (options.SignsIn) headers.StrictTransportSecurity = OnlyHttps;
        return Task.CompletedTask;
    }
}
