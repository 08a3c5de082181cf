using System.ComponentModel.DataAnnotations;
using Assistant.Moments.Counts;
using Assistant.Moments.Reminders;

namespace Assistant.Moments;

/// <summary>Adds what is kept of reachable moments, and the page on which managers see it.</summary>
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
        UndeliveredEndpoint.Map(app);
    }
}
