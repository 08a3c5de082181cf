using System.ComponentModel.DataAnnotations;
using Assistant.Screening.Drafts;

namespace Assistant.Screening;

/// <summary>Adds guided screening and the pages that it is taken away from.</summary>
public static class ScreeningServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddScreenings(this IServiceCollection services, ScreeningOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<EditionStore>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<ExportTickets>();
        services.AddSingleton<ScreeningService>();
        services.AddHostedService<DraftReminderWorker>();
        return services;
    }

    public static void MapScreenings(this WebApplication app) => app.MapGet("/screening/{format}/{ticket}", ExportEndpoint.Get);
}
