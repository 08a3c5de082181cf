using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages.Manage;
using Assistant.Sources.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Recall;

/// <summary>A change, and how far those who received an answer resting on the source are told.</summary>
public sealed record RecallLine(Change Change, RecallProgress Progress);

/// <summary>The page on which managers see how many were told of a change. It counts chats and names none.</summary>
public static class RecallEndpoints
{
    public const string Address = "/manage/recall";

    private const int Order = 35;

    public static void MapRecall(this IEndpointRouteBuilder app) =>
        app.MapManagers().MapGet("/recall", Show).ListedAs("recall.page-title", "recall.page-about", Order);

    private static RazorComponentResult<RecallPage> Show(AssistantHost assistant, RecallStore store)
    {
        var (knowledge, progress) = (assistant.Knowledge, store.Progress());
        return new(new
        {
            Knowledge = knowledge,
            Lines = (IReadOnlyList<RecallLine>)[.. knowledge.Changes.All.Where(c => RecallRules.Concerns(c.Kind)).Reverse().Select(c => new RecallLine(c, progress.GetValueOrDefault(c.Hash, new(0, 0, 0))))],
        });
    }
}
