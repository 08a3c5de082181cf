using System.ComponentModel.DataAnnotations;
using Assistant.Answers;
using Assistant.Conversations;

namespace Assistant.Storage;

/// <summary>Adds the stores that outlive a restart.</summary>
public static class StateServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddState(this IServiceCollection services, StateOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<StateDatabase>();
        services.AddSingleton<StateSeal>();
        services.AddSingleton<TimedTickets>();
        services.AddSingleton<HandledActivities>();
        services.AddSingleton<TakenActivities>();
        services.AddSingleton<ConversationReferences>();
        services.AddSingleton<AnswerLog>();
        services.AddHostedService<RetentionWorker>();
        return services;
    }
}
