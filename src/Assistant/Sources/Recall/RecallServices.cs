using System.ComponentModel.DataAnnotations;
using Assistant.Conversations;

namespace Assistant.Sources.Recall;

/// <summary>Adds what tells people that an answer no longer holds.</summary>
public static class RecallServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddRecall(this IServiceCollection services, RecallOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<RecallPace>();
        services.AddSingleton<RecallStore>();
        services.AddSingleton<RecallPlanner>();
        services.AddSingleton<UnaskedMessages>();
        services.AddSingleton<RecallSender>();
        services.AddHostedService<RecallWorker>();
        return services;
    }
}
