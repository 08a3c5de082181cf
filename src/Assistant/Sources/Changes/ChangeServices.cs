using Assistant.Commands;
using Assistant.Sources.Approving;
using Assistant.Sources.Gaps;
using Assistant.Sources.Notes;
using Assistant.Sources.Recall;
using Assistant.Sources.Weekly;

namespace Assistant.Sources.Changes;

/// <summary>Adds what managers change sources with.</summary>
public static class ChangeServices
{
    public static IServiceCollection AddSourceChanges(this IServiceCollection services)
    {
        services.AddSingleton(s => new ChangeJournal(s.GetRequiredService<AssistantHost>().Content, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ChangeRecorder>();
        services.AddSingleton<SourceService>();
        services.AddSingleton<ApprovalService>();
        services.AddSingleton<NoteService>();
        services.AddSingleton<GapStore>();
        services.AddSingleton<PastAnswerCounter>();
        services.AddSingleton<ManagerChats>();
        services.AddSingleton<WeeklyWorker>();
        services.AddHostedService(s => s.GetRequiredService<WeeklyWorker>());
        return services;
    }
}
