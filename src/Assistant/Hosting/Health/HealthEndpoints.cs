namespace Assistant.Hosting.Health;

/// <summary>What a proxy or an orchestrator asks: whether the process answers, and whether it can serve.</summary>
public static class HealthEndpoints
{
    public const string Live = "/health/live", Ready = "/health/ready";

    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<IHealthPart, KnowledgeHealth>()
        .AddSingleton<AnswersHealth>()
        .AddSingleton<IHealthPart>(s => s.GetRequiredService<AnswersHealth>())
        .AddHostedService(s => s.GetRequiredService<AnswersHealth>());

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Live, (HttpResponse response) => Fresh(response, () => Results.Text("live")));
        app.MapGet(Ready, (HttpResponse response, IEnumerable<IHealthPart> parts) => Fresh(response, () =>
        {
            var report = HealthReport.Of(parts);
            return Results.Json(report, HealthJson.Default.HealthReport, statusCode: report.HttpStatus);
        }));
    }

    private static IResult Fresh(HttpResponse response, Func<IResult> result)
    {
        response.Headers.CacheControl = "no-store";
        return result();
    }
}
