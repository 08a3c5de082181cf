using System.Text.Json;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Assistant.Access;

/// <summary>All managers: those named one by one, and the members of their groups.</summary>
public sealed partial class ManagerList(AccessOptions options, Func<GraphGroups> graph, TimeProvider time, ILogger<ManagerList> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>The object id of each; and whether it is all of them: false where Graph could not be asked.</returns>
    public async Task<(IReadOnlyList<Guid> People, bool IsWhole)> ReadAsync(CancellationToken cancellationToken)
    {
        var named = options.Managers.Select(Guid.Parse).ToList();
        if (options.ManagerGroups.Count == 0) return ([.. named.Distinct()], true);
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            foreach (var group in options.ManagerGroups) named.AddRange(await graph().MembersAsync(Guid.Parse(group), either.Token));
            return ([.. named.Distinct()], true);
        }
        catch (Exception e) when (e is HttpRequestException or MsalException or JsonException || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Log.NotAsked(logger, (e as MsalException)?.ErrorCode ?? e.GetType().Name, (int?)(e as HttpRequestException)?.StatusCode);
            return ([.. named.Distinct()], false);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Microsoft Graph could not be asked for the members of the managers' groups: {Code} (status {Status})")]
        public static partial void NotAsked(ILogger logger, string code, int? status);
    }
}
