using System.ComponentModel.DataAnnotations;
using Assistant.Moments.Copies;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;

namespace Assistant.Moments;

/// <summary>Adds what is kept of reachable moments, the page on which managers see it, and what practitioners take away.</summary>
public static class MomentServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddMoments(this IServiceCollection services, MomentOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<CountStore>();
        services.AddSingleton<MomentTally>();
        return services;
    }

    public static void MapMoments(this WebApplication app)
    {
        CountsEndpoint.Map(app);
        MomentExport.Map(app);
        UndeliveredEndpoint.Map(app);
    }
}
