using System.ComponentModel.DataAnnotations;
using Assistant.Corpus.Reading;

namespace Assistant.Sources.Adding;

/// <summary>Adds what managers add documents with.</summary>
public static class AddingServices
{
    public static IServiceCollection AddAdding(this IServiceCollection services, ReadLimits limits)
    {
        Validator.ValidateObject(limits, new ValidationContext(limits), validateAllProperties: true);
        services.AddSingleton(limits);
        services.AddSingleton<AddService>();
        services.AddSingleton<PendingUploads>();
        services.AddHostedService<PendingWorker>();
        return services;
    }
}
