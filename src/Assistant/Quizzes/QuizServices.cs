using System.ComponentModel.DataAnnotations;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;

namespace Assistant.Quizzes;

/// <summary>Adds quizzes, alone and run by a trainer.</summary>
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
        services.AddSingleton<QuizCardMaker>();
        services.AddSingleton<QuizSender>();
        services.AddHostedService<QuizWorker>();
        return services;
    }
}
