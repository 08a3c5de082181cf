using System.Collections.Concurrent;
using System.Text.Json;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Assistant.Access;

/// <summary>Tells the roles that somebody has as a member of a group. What Graph said is kept for ten minutes.</summary>
public sealed partial class GroupRoles(AccessOptions options, Func<GraphGroups> graph, TimeProvider time, ILogger<GroupRoles> logger)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Longest = TimeSpan.FromSeconds(5);

    private readonly HashSet<Guid> _trainers = [.. options.TrainerGroups.Select(Guid.Parse)], _managers = [.. options.ManagerGroups.Select(Guid.Parse)];
    private readonly ConcurrentDictionary<Guid, (AccessRole Roles, long At)> _known = new();

    /// <param name="aadObjectId">The person's object id as the channel vouches for it; whoever has none is in no group.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The roles; null where Graph could not be asked, which says nothing about the person.</returns>
    public async Task<AccessRole?> OfAsync(string? aadObjectId, CancellationToken cancellationToken)
    {
        if (!options.HasGroups || !Guid.TryParse(aadObjectId, out var person)) return AccessRole.Practitioner;
        if (_known.TryGetValue(person, out var known) && time.GetElapsedTime(known.At) < Kept) return known.Roles;

        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var groups = await graph().OfAsync(person, _trainers.Union(_managers), either.Token);
            var roles = (groups.Any(_trainers.Contains) ? AccessRole.Trainer : AccessRole.Practitioner) | (groups.Any(_managers.Contains) ? AccessRole.Manager : AccessRole.Practitioner);
            if (_known.Count >= MostKept) _known.Clear();
            _known[person] = (roles, time.GetTimestamp());
            return roles;
        }
        catch (Exception e) when (e is HttpRequestException or MsalException or JsonException || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Log.NotAsked(logger, (e as MsalException)?.ErrorCode ?? e.GetType().Name, (int?)(e as HttpRequestException)?.StatusCode);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Microsoft Graph could not be asked for groups: {Code} (status {Status})")]
        public static partial void NotAsked(ILogger logger, string code, int? status);
    }
}
