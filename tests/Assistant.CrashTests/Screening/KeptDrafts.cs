using Assistant.Commands;
using Assistant.Conversations;
using Assistant.CrashTests.Core;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Dapper;

namespace Assistant.CrashTests.Screening;

/// <summary>What is on the disk, read with the product's own store and keys.</summary>
internal sealed class KeptDrafts
{
    private readonly StateDatabase _database;
    private readonly DraftStore _drafts;
    private readonly AssistantHost _assistant;

    public KeptDrafts(World world, AssistantHost assistant)
    {
        (_database, _assistant) = (new StateDatabase(world.State), assistant);
        _drafts = new DraftStore(_database, new StateSeal(world.State), new EditionStore(_database), new TakenActivities(_database, TimeProvider.System));
    }

    /// <summary>Somebody's drafts with whether the chat goes through them; a draft that cannot be read is null.</summary>
    public IReadOnlyList<(string Id, ScreeningDraft? Draft, bool IsActive)> Of(Sender sender)
    {
        var active = _database.Read(c => c.Query<string>("SELECT id FROM screening WHERE conversation = @Conversation AND active = 1", new { sender.Conversation }).ToHashSet());
        return [.. _drafts.Of(PersonKey.Of(sender.Person), _assistant.Knowledge).Select(l => (l.Id, l.Draft, active.Contains(l.Id)))];
    }

    /// <summary>How many messages the assistant has acknowledged and still has to answer.</summary>
    public long Promised => _database.Read(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM inbox"));

    /// <summary>What is wrong with the whole, whoever it belongs to.</summary>
    public IEnumerable<string> Faults()
    {
        if (!_database.Engine.IsShared && _database.Read(c => c.ExecuteScalar<string>("PRAGMA integrity_check")) is not "ok" and var damage) yield return $"the database is damaged: {damage}";
        foreach (var chat in _database.Read(c => c.Query<string>("SELECT conversation FROM screening WHERE active = 1 GROUP BY conversation HAVING COUNT(*) > 1").ToList())) yield return $"{chat} goes through several drafts at once";
        if (_database.Read(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM screening WHERE edition NOT IN (SELECT hash FROM edition)")) is > 0 and var count) yield return $"{count} drafts have no edition to be read with later";
    }
}
