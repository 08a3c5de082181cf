using Assistant.Knowledge;
using Assistant.Storage;

namespace Assistant.Moments.Counts;

/// <summary>Counts lists of actions and what is marked on them. Where that fails it is logged, and whoever was answered has the answer.</summary>
public sealed partial class MomentTally(CountStore store, ILogger<MomentTally> logger)
{
    /// <param name="sheet">A list that is shown in a private chat, as it stands now.</param>
    /// <param name="pressed">The key of the action that was marked; null where none was.</param>
    /// <param name="knowledge">Tells its actions from whatever else a card may bring.</param>
    public void Note(MomentSheet sheet, string? pressed, KnowledgeBase knowledge)
    {
        try
        {
            var actions = knowledge.Moments.Where(m => sheet.Moments.Contains(m.Id)).SelectMany(m => m.Actions.Select(a => new PlannedAction(m, a)))
                .ToDictionary(p => p.Key, p => new ActionMark(p.Moment.Id, p.Action.Id, sheet.States.GetValueOrDefault(p.Key)));
            store.Keep(sheet, [.. actions.Values], pressed is null ? null : actions.GetValueOrDefault(pressed));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotCounted(logger, e.GetType().Name, SqliteEngine.CodeOf(e));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A list of actions was not counted: {Kind} (code {Code})")]
        public static partial void NotCounted(ILogger logger, string kind, int? code);
    }
}
