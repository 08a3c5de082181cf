using System.Data.Common;
using Assistant.Conversations;
using Assistant.Storage;
using Dapper;

namespace Assistant.Moments.Reminders;

/// <summary>
/// Keeps the moments that people want to be reminded of: whose and how long in the open, all that was said of them sealed. A moment and
/// its reminders change together or not at all, and what an activity changed it changes once.
/// </summary>
public sealed class KeptMomentStore(StateDatabase database, StateSeal seal, TakenActivities taken)
{
    internal const string Purpose = "moment";
    private const string Columns = "id AS Id, owner AS Owner, conversation AS Conversation, revision AS Revision, cover AS Cover, cover_conversation AS CoverConversation, sealed AS Sealed";

    private sealed record Row(string Id, string Owner, string Conversation, long Revision, string? Cover, string? CoverConversation, byte[] Sealed);

    /// <summary>Keeps a new one; false where it is kept already, or the activity has begun it before and it has ended since.</summary>
    public bool Begin(KeptMoment kept, ReminderPlan plan, DateTimeOffset expires, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, kept.Conversation, activity, kept.Id)) return false;
        var added = connection.Execute("""
            INSERT INTO kept (id, owner, conversation, revision, cover, cover_conversation, sealed, expires) VALUES (@Id, @Owner, @Conversation, @Revision, @Cover, @CoverConversation, @Sealed, @expires)
            ON CONFLICT (id) DO NOTHING
            """, Values(kept, expires, 0), transaction);
        if (added == 1) ReminderStore.Keep(kept.Id, plan, connection, transaction);
        return added == 1;
    });

    /// <summary>Keeps a change of the owner's and what is to go out after it; false where another change came first, or it has ended.</summary>
    /// <param name="kept">As it is to be, with the revision that it had.</param>
    /// <param name="plan">What is to go out now.</param>
    /// <param name="expires">When it is deleted.</param>
    public bool Change(KeptMoment kept, ReminderPlan plan, DateTimeOffset expires) =>
        database.Together((connection, transaction) => Change(kept, plan, expires, connection, transaction));

    internal bool Change(KeptMoment kept, ReminderPlan plan, DateTimeOffset expires, DbConnection connection, DbTransaction transaction)
    {
        if (connection.Execute("""
            UPDATE kept SET owner = @Owner, conversation = @Conversation, revision = @Revision + 1, cover = @Cover, cover_conversation = @CoverConversation, sealed = @Sealed, expires = @expires
            WHERE id = @Id AND revision = @Revision
            """, Values(kept, expires, kept.Revision), transaction) == 0) return false;
        ReminderStore.Keep(kept.Id, plan, connection, transaction);
        return true;
    }

    /// <summary>The one of that id; null where there is none, or it cannot be opened.</summary>
    public KeptMoment? Find(string id) => Read(database.Read(c => c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM kept WHERE id = @id", new { id })));

    /// <summary>All of one person's, the newest first.</summary>
    public IReadOnlyList<KeptMoment> Of(string owner) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM kept WHERE owner = @owner", new { owner })).Select(Read).OfType<KeptMoment>().OrderByDescending(k => k.Since)];

    /// <summary>Ends one of somebody's: nothing more is sent for it, and nothing of it stays.</summary>
    public int End(string id, string owner) => Delete("id = @id AND owner = @owner", new { id, owner });

    /// <summary>Ends all of one person's.</summary>
    public int End(string owner) => Delete("owner = @owner", new { owner });

    /// <summary>Deletes what has been kept long enough.</summary>
    public int Forget(DateTimeOffset now) => Delete("expires <= @at", new { at = now.ToUnixTimeSeconds() });

    private int Delete(string which, object values) => database.Together((connection, transaction) => Delete(which, values, connection, transaction));

    private static int Delete(string which, object values, DbConnection connection, DbTransaction transaction)
    {
        foreach (var table in new[] { "reminder", "handover", "undelivered" })
            connection.Execute($"DELETE FROM {table} WHERE kept IN (SELECT id FROM kept WHERE {which})", values, transaction);
        return connection.Execute($"DELETE FROM kept WHERE {which}", values, transaction);
    }

    private object Values(KeptMoment kept, DateTimeOffset expires, int revision) => new
    {
        kept.Id,
        kept.Owner,
        kept.Conversation,
        Revision = revision,
        Cover = kept.Cover?.Owner,
        CoverConversation = kept.Cover?.Conversation,
        Sealed = seal.Seal(Purpose, KeptContent.JsonOf(kept)),
        expires = expires.ToUnixTimeSeconds(),
    };

    private KeptMoment? Read(Row? row) => row is not null && seal.Open(Purpose, row.Sealed) is { } json && KeptContent.Read(json) is { } content
        ? new KeptMoment
        {
            Sheet = content.Sheet,
            Owner = row.Owner,
            Conversation = row.Conversation,
            Chat = content.Chat,
            Reference = content.Reference,
            Happened = content.Happened,
            Returned = content.Returned,
            Since = content.Since,
            Moved = content.Moved,
            Cover = row.Cover is { } cover && row.CoverConversation is { } conversation ? new Cover(cover, conversation) : null,
            Revision = (int)row.Revision,
        }
        : null;
}
