using System.ComponentModel.DataAnnotations;
using Assistant.Answers.Records;
using Assistant.Conversations;
using Assistant.Hosting.Health;

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
        services.AddSingleton<Nodes>();
        services.AddSingleton<Claims>();
        services.AddSingleton<SharedFolders>();
        services.AddHostedService<NodeWorker>();
        services.AddSingleton<IHealthPart, StoreHealth>();
        services.AddSingleton<StateSeal>();
        services.AddSingleton<TimedTickets>();
        services.AddSingleton<HandledActivities>();
        services.AddSingleton<TakenActivities>();
        services.AddSingleton<ConversationReferences>();
        services.AddSingleton<AnswerRecords>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<RecordSearch>();
        services.AddSingleton<PassageCounts>();
        services.AddHostedService<RetentionWorker>();
        return services;
    }
}
