using System.ComponentModel.DataAnnotations;

namespace Assistant.Moments.Reminders;

/// <summary>Adds the reminders of moments.</summary>
public static class ReminderServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddReminders(this IServiceCollection services, ReminderOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<KeptMomentStore>();
        services.AddSingleton<ReminderStore>();
        services.AddSingleton<HandoverStore>();
        services.AddSingleton<UndeliveredStore>();
        services.AddSingleton<ReminderGate>();
        services.AddSingleton<ReminderService>();
        services.AddSingleton<ReminderSender>();
        services.AddHostedService<ReminderWorker>();
        return services;
    }
}
