using System.ComponentModel.DataAnnotations;
using Assistant.Messages;

namespace Assistant.Questions;

/// <summary>Adds questions to a person.</summary>
public static class QuestionServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddQuestions(this IServiceCollection services, QuestionOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<SecondEyes>();
        services.AddSingleton<ReleasedAnswer>();
        services.AddSingleton<QuestionStore>();
        services.AddSingleton<QuestionService>();
        services.AddSingleton<QuestionSender>();
        services.AddTransient<QuestionHandler>();
        services.AddHostedService<QuestionWorker>();
        return services;
    }
}
