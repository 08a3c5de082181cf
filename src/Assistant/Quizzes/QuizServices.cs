using System.ComponentModel.DataAnnotations;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Quizzes.Results;

namespace Assistant.Quizzes;

/// <summary>Adds quizzes, alone and run by a trainer, and the page on which the trainer sees the results.</summary>
public static class QuizServices
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static IServiceCollection AddQuizzes(this IServiceCollection services, QuizOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.AddSingleton<QuizEditions>();
        services.AddSingleton<SoloStore>();
        services.AddSingleton<GroupQuizStore>();
        services.AddSingleton<GroupPaperStore>();
        services.AddSingleton<SoloService>();
        services.AddSingleton<GroupService>();
        services.AddSingleton<QuizService>();
        services.AddSingleton<QuizChanges>();
        services.AddSingleton<ShownCards>();
        services.AddSingleton<QuizCardMaker>();
        services.AddSingleton<QuizSender>();
        services.AddHostedService<QuizWorker>();
        return services;
    }

    public static void MapQuizzes(this WebApplication app) => ResultsEndpoint.Map(app);
}
