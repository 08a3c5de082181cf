using Assistant.Hosting.Health;
using Assistant.Models.Chat;
using Assistant.Models.FollowUps;
using Assistant.Models.Writing;
using Microsoft.Extensions.AI;

namespace Assistant.Models;

/// <summary>Adds the language model, where one is configured.</summary>
public static class ModelServices
{
    /// <exception cref="InvalidOperationException">A setting cannot be used; the message names each.</exception>
    public static IServiceCollection AddModels(this IServiceCollection services, ChatModelOptions options)
    {
        Demand(options);
        services.AddSingleton(options);
        if (!options.IsOn) return services.AddSingleton(new ModelAnswers());
        services.AddSingleton(s => Create(options, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHealthPart, ModelHealth>();
        services.AddSingleton<AnswerWriter>();
        if (options.RewritesFollowUps) services.AddSingleton<FollowUpWriter>();
        return services.AddSingleton(s => new ModelAnswers(s.GetRequiredService<AnswerWriter>(), s.GetService<FollowUpWriter>()));
    }

    /// <summary>The same for a verb of the terminal.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be used; the message names each.</exception>
    public static ModelAnswers ForTerminal(ChatModelOptions options, TimeProvider time)
    {
        Demand(options);
        if (!options.IsOn) return new ModelAnswers();
        var (model, logs) = (Create(options, time), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        return new ModelAnswers(new AnswerWriter(model, logs.CreateLogger<AnswerWriter>()), options.RewritesFollowUps ? new FollowUpWriter(model, logs.CreateLogger<FollowUpWriter>()) : null);
    }

    /// <summary>The model behind its guard.</summary>
    public static ChatModel Create(ChatModelOptions options, TimeProvider time, IChatClient? client = null) =>
        new(new GuardedChat(client ?? ModelEndpoint.Create(options), options, time), options, new TokenBudget(options.TokensADay, time), time);

    /// <summary>The section <c>Models:Chat</c>, from the files beside <c>knowledge/</c> and the environment.</summary>
    public static ChatModelOptions Read(IConfiguration configuration) => configuration.GetSection("Models:Chat").Get<ChatModelOptions>() ?? new ChatModelOptions();

    private static void Demand(ChatModelOptions options)
    {
        if (options.Problems().ToList() is { Count: > 0 } problems)
            throw new InvalidOperationException($"the language model cannot be used.{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(p => $"- {p}"))}");
    }
}
