using System.Net;
using System.Threading.RateLimiting;
using Assistant.Access;
using Assistant.Commands;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Assistant.Hosting.Limits;

/// <summary>Bounds what is asked of this server: how often, how much, how slowly.</summary>
public static class LimitServices
{
    private const string Messages = "/api/messages", Health = "/health";

    public static IServiceCollection AddLimits(this IServiceCollection services, LimitOptions options)
    {
        services.AddSingleton<PersonPace>();
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = options.RequestWithin });
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in options.Proxies) headers.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                // A turn has the pace of its person, once its token is known to be good: all of them come from Microsoft's few addresses.
                context.Request.Path.StartsWithSegments(Messages) || context.Request.Path.StartsWithSegments(Health)
                    ? RateLimitPartition.GetNoLimiter("")
                    : RateLimitPartition.GetTokenBucketLimiter(PersonOrAddress(context), _ => Buckets.Of(options.PagesAtOnce, options.PagesAMinute)));
            limiter.OnRejected = async (rejected, cancellationToken) =>
            {
                var (context, lease) = (rejected.HttpContext, rejected.Lease);
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = Seconds(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1));
                await context.Response.WriteAsync(context.RequestServices.GetRequiredService<AssistantHost>().Knowledge.Words["door.too-many"], cancellationToken);
            };
        });
    }

    /// <summary>Puts them into the pipeline, before pages and after whoever signed in is known.</summary>
    public static void UseLimits(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseRequestTimeouts();
    }

    /// <summary>What a slow client, or many, may take of a server.</summary>
    public static void Bound(KestrelServerLimits limits, LimitOptions options, int largestBody)
    {
        limits.MaxRequestBodySize = largestBody;
        limits.RequestHeadersTimeout = options.HeadersWithin;
        limits.MinRequestBodyDataRate = new MinDataRate(options.BytesASecond, options.SlowBodyFor);
        limits.MinResponseDataRate = new MinDataRate(options.BytesASecond, options.SlowBodyFor);
        limits.MaxConcurrentConnections = options.Connections;
    }

    /// <summary>Whole seconds, as <c>Retry-After</c> wants them, and at least one.</summary>
    public static string Seconds(TimeSpan time) => $"{Math.Max(1, (int)Math.Ceiling(time.TotalSeconds))}";

    private static string PersonOrAddress(HttpContext context) =>
        context.User.FindFirst(Visitors.ObjectId)?.Value is { } person ? $"person {person}" : $"address {context.Connection.RemoteIpAddress}";
}
