namespace Assistant.Hosting.Limits;

/// <summary>Too many: 429, and when to come again.</summary>
public sealed record Later(TimeSpan After) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        httpContext.Response.Headers.RetryAfter = LimitServices.Seconds(After);
        return Task.CompletedTask;
    }
}
